// Draft, test and live. The draft is copied into test, where colleagues talk with it, and what was tried there goes live; on each way
// teams may stand for others, so that a trial reaches the people who try it and no one's queue.
import type { FlowEnvironments } from '@baton/wire';
import * as z from 'zod';
import { ApiError } from '../http/api-error.ts';
import type { Records } from '../store/records.ts';
import type { FlowStore } from './flow-store.ts';
import type { RunnableFlow } from './runnable-flows.ts';
import { flowStrings as strings } from './strings.ts';

/** Which team stands for which: `{ "billing": "try-out" }`. */
export type TeamMoves = Readonly<Record<string, string>>;

export interface Environments {
  of(flow: string): Promise<FlowEnvironments>;
  /** Copies the draft. @throws ApiError when it has errors, with those teams */
  toTest(flow: string, move: { note: string; teams: TeamMoves; by: string }): Promise<void>;
  /** What is in test, with the draft that it was copied from. @throws ApiError when there is nothing */
  inTest(flow: string): Promise<{ text: string; etag: string; note: string }>;
  /** What a conversation in test stays on. */
  runnable(flow: string): Promise<RunnableFlow>;
}

export interface EnvironmentsParts {
  readonly kept: Records;
  readonly flows: FlowStore;
  readonly now: () => number;
}

const copyShape = z.object({
  text: z.string(),
  hash: z.string(),
  /** Of the draft that was copied. */
  etag: z.string(),
  by: z.string(),
  note: z.string(),
  teams: z.record(z.string(), z.string()),
});

const SUFFIX = '@test';

/** `standard-handoff@test` is the flow as it stands in test; null for one that is live. */
export function flowInTest(name: string): string | null {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : null;
}

export function environments({ kept, flows, now }: EnvironmentsParts): Environments {
  async function copyOf(flow: string) {
    const row = await kept.read(flow);
    return row && { ...copyShape.parse(JSON.parse(row.value)), at: row.at };
  }

  async function mustBeThere(flow: string) {
    const copy = await copyOf(flow);
    if (!copy) throw new ApiError('flow-not-published', strings.nothingInTest(flow), { at: '/path/id' });
    return copy;
  }

  return {
    async of(flow) {
      const [draft, summary, copy] = [await flows.draft(flow), await flows.summary(flow), await copyOf(flow)];
      return {
        teams: teamsIn(draft.text),
        draft: { isLive: !summary.draftChanged },
        test: copy && {
          by: copy.by,
          at: copy.at,
          note: copy.note,
          teams: copy.teams,
          isDraft: copy.etag === draft.etag,
          address: `${flow}${SUFFIX}`,
        },
        live: summary.publishedVersion,
      };
    },
    async toTest(flow, { note, teams, by }) {
      const draft = await flows.draft(flow);
      const { text, hash } = await flows.prove(moved(draft.text, teams));
      const value = copyShape.encode({ text, hash, etag: draft.etag, by, note, teams: { ...teams } });
      await kept.keep({ id: flow, at: now(), value: JSON.stringify(value) });
    },
    async inTest(flow) {
      const { text, etag, note } = await mustBeThere(flow);
      return { text, etag, note };
    },
    async runnable(flow) {
      // A flow in the archive begins nothing, in test neither.
      await flows.summary(flow);
      const { hash } = await mustBeThere(flow);
      return { id: flow, hash, version: 0 };
    },
  };
}

/** A flow's text with teams that stand for others. Steps name teams by id, each under `team`. */
export function moved(text: string, teams: TeamMoves): string {
  if (Object.keys(teams).length === 0) return text;
  return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    key === 'team' && typeof value === 'string' ? (teams[value] ?? value) : value,
  );
}

/** The teams that a flow's steps name, each once. */
function teamsIn(text: string): string[] {
  const found = new Set<string>();
  JSON.parse(text, (key, value: unknown) => {
    if (key === 'team' && typeof value === 'string') found.add(value);
    return value;
  });
  return [...found].toSorted();
}
