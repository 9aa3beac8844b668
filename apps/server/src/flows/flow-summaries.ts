// What lists of flows and versions show.
import type { DraftRow, VersionRow } from './flow-rows.ts';
import { etagOf } from './flow-hash.ts';
import type { Template } from './templates.ts';

export interface FlowSummary {
  id: string;
  name: string;
  description: string;
  origin: 'template' | 'own';
  steps: number;
  /** Null while it was never published. A template counts as version 0. */
  publishedVersion: number | null;
  publishedAt: number | null;
  /** The draft says something else than the newest version. */
  draftChanged: boolean;
  /** Runs only inside other flows. */
  part: boolean;
  updatedAt: number | null;
}

export interface VersionSummary {
  version: number;
  /** SHA-256 of the text. */
  hash: string;
  publishedAt: number;
  note: string;
  /** The version whose text this one repeats, when it was rolled back to. */
  rolledBackTo: number | null;
  steps: number;
}

export function summaryOf({ id, head, etag, updatedAt }: DraftRow, version: VersionRow | undefined): FlowSummary {
  return {
    id,
    name: head.name,
    description: head.description,
    origin: 'own',
    steps: head.steps,
    publishedVersion: version?.version ?? null,
    publishedAt: version?.publishedAt ?? null,
    draftChanged: version === undefined || etagOf(version.hash) !== etag,
    part: head.part,
    updatedAt,
  };
}

export function summaryOfTemplate({ id, head }: Template): FlowSummary {
  return {
    id,
    name: head.name,
    description: head.description,
    origin: 'template',
    steps: head.steps,
    publishedVersion: 0,
    publishedAt: null,
    draftChanged: false,
    part: head.part,
    updatedAt: null,
  };
}

export function versionSummary({ version, hash, publishedAt, note, rolledBackTo, head }: VersionRow): VersionSummary {
  return { version, hash, publishedAt, note, rolledBackTo, steps: head.steps };
}
