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

export interface CheckAnswer {
  publishable: boolean;
  issues: readonly Issue[];
}

export interface Draft {
  text: string;
  etag: string;
}

export type NewFlow = { from: string; name?: string } | { document: unknown } | { name: string };
