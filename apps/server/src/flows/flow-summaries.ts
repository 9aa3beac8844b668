// What lists of flows and versions show.
import type { FlowSummary, VersionSummary } from '@baton/wire';
import type { DraftRow, VersionRow } from './flow-rows.ts';
import { etagOf } from './flow-hash.ts';
import type { Template } from './templates.ts';

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
