// What the server answers; its own schemas are the source of these shapes.
import type { Issue } from '@baton/flow';

export interface FlowSummary {
  id: string;
  name: string;
  description: string;
  origin: 'template' | 'own';
  steps: number;
  /** Null while it was never published. A template counts as version 0. */
  publishedVersion: number | null;
  publishedAt: number | null;
  draftChanged: boolean;
  /** Runs only inside other flows. */
  part: boolean;
  updatedAt: number | null;
}

export interface VersionSummary {
  version: number;
  hash: string;
  publishedAt: number;
  note: string;
  rolledBackTo: number | null;
  steps: number;
}

/** A published flow that others may run. */
export interface FlowPart {
  id: string;
  name: string;
  description: string;
  /** Newest first. */
  versions: PartVersion[];
}

export interface PartVersion {
  /** 0 for one that came with the product. */
  version: number;
  hash: string;
  publishedAt: number | null;
  /** The names of its ends. */
  ends: string[];
  variables: { name: string; type: string }[];
}

export interface CheckAnswer {
  publishable: boolean;
  issues: readonly Issue[];
}

export interface Draft {
  text: string;
  etag: string;
}

export type NewFlow = { from: string; name?: string } | { document: unknown } | { name: string };
