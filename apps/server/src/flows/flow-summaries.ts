// What lists of flows and versions show, read off rows and templates.
import * as z from 'zod';
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

export const flowRow = z.object({
  id: z.string(),
  draft: z.string(),
  etag: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
});
export const versionRow = z.object({
  version: z.number(),
  hash: z.string(),
  text: z.string(),
  published_at: z.number(),
  note: z.string(),
  rolled_back_to: z.number().nullable(),
});
export type FlowRow = z.infer<typeof flowRow>;
export type VersionRow = z.infer<typeof versionRow>;

const titled = z.object({
  name: z.string(),
  description: z.string(),
  nodes: z.array(z.unknown()),
  settings: z.object({ part: z.boolean().optional() }),
});
const voiced = z.object({ settings: z.object({ voice: z.string() }) });

/** What the text of a flow says of the whole, read without its steps. */
export function headIn(text: string): { name: string; description: string; part: boolean } {
  const { name, description, settings } = titled.parse(JSON.parse(text));
  return { name, description, part: settings.part === true };
}

export function voiceIn(text: string): string {
  return voiced.parse(JSON.parse(text)).settings.voice;
}

export function summaryOf(row: FlowRow, version: VersionRow | undefined): FlowSummary {
  const { name, description, nodes, settings } = titled.parse(JSON.parse(row.draft));
  return {
    id: row.id,
    name,
    description,
    origin: 'own',
    steps: nodes.length,
    publishedVersion: version?.version ?? null,
    publishedAt: version?.published_at ?? null,
    draftChanged: version?.text !== row.draft,
    part: settings.part === true,
    updatedAt: row.updated_at,
  };
}

export function summaryOfTemplate({ id, flow }: Template): FlowSummary {
  return {
    id,
    name: flow.name,
    description: flow.description,
    origin: 'template',
    steps: flow.nodes.length,
    publishedVersion: 0,
    publishedAt: null,
    draftChanged: false,
    part: flow.settings.part === true,
    updatedAt: null,
  };
}

export function versionSummary(row: VersionRow): VersionSummary {
  return {
    version: row.version,
    hash: row.hash,
    publishedAt: row.published_at,
    note: row.note,
    rolledBackTo: row.rolled_back_to,
    steps: titled.parse(JSON.parse(row.text)).nodes.length,
  };
}
