// Where the workspace asks for it, a flow goes live by two people: one asks, another one publishes what was asked for.
import * as z from 'zod';
import type { FlowApproval } from '@baton/wire';
import { hasRole, type Principal } from '../access/principal.ts';
import { ApiError } from '../http/api-error.ts';
import type { Records } from '../store/records.ts';
import { flowStrings as strings } from './strings.ts';

export interface Approvals {
  /** What stands for a flow whose draft is `etag`, as one person sees it. */
  of(flow: string, etag: string, principal: Principal): Promise<FlowApproval>;
  ask(flow: string, etag: string, note: string, principal: Principal): Promise<void>;
  /** Who asked for it, or null where no second person is needed. @throws ApiError while nobody else has asked for this very draft */
  mustBeSecond(flow: string, etag: string, principal: Principal): Promise<string | null>;
  /** It was published, taken back or sent back; who had asked, or null when nobody had. */
  end(flow: string): Promise<string | null>;
  /** Flows that wait for a second person, with the name of the first. */
  waiting(): Promise<ReadonlyMap<string, string>>;
}

export interface ApprovalsParts {
  readonly asked: Records;
  /** Whether the workspace wants a second person. */
  readonly isWanted: () => boolean;
  readonly now: () => number;
}

const askedShape = z.object({ etag: z.string(), by: z.string(), name: z.string(), note: z.string() });

export function approvals({ asked, isWanted, now }: ApprovalsParts): Approvals {
  /** One person at the demo's machine is no two. */
  const isNeeded = (principal: Principal) => isWanted() && principal.kind !== 'demo';

  async function askedFor(flow: string): Promise<(z.infer<typeof askedShape> & { at: number }) | null> {
    const row = await asked.read(flow);
    return row && { ...askedShape.parse(JSON.parse(row.value)), at: row.at };
  }

  return {
    async of(flow, etag, principal) {
      const found = isNeeded(principal) ? await askedFor(flow) : null;
      return {
        isNeeded: isNeeded(principal),
        asked: found && {
          by: found.name,
          isMine: found.by === keyOf(principal),
          at: found.at,
          note: found.note,
          // Whoever changed the draft since has changed what was asked for.
          isCurrent: found.etag === etag,
        },
        mayPublish: hasRole(principal, 'publisher') || hasRole(principal, 'administrator'),
      };
    },
    async ask(flow, etag, note, principal) {
      if (!isNeeded(principal)) throw new ApiError('not-possible-now', strings.noApprovalNeeded);
      const value = { etag, by: keyOf(principal), name: shownName(principal), note };
      await asked.keep({ id: flow, at: now(), value: JSON.stringify(value) });
    },
    async mustBeSecond(flow, etag, principal) {
      if (!isNeeded(principal)) return null;
      const found = await askedFor(flow);
      const refuse = (message: string) => new ApiError('not-possible-now', message, { reason: 'approval-needed' });
      // A program is no second person, whoever asked.
      if (!found || found.etag !== etag || principal.kind !== 'person') throw refuse(strings.approvalNeeded);
      if (found.by === keyOf(principal)) throw refuse(strings.approvalByOther);
      return found.name;
    },
    async end(flow) {
      const found = await askedFor(flow);
      if (found) await asked.drop(flow);
      return found?.name ?? null;
    },
    async waiting() {
      if (!isWanted()) return new Map();
      return new Map((await asked.all()).map(({ id, value }) => [id, askedShape.parse(JSON.parse(value)).name]));
    },
  };
}

function keyOf(principal: Principal): string {
  if (principal.kind === 'person') return principal.person.id;
  return principal.kind === 'key' ? `key ${principal.id}` : principal.kind;
}

function shownName(principal: Principal): string {
  if (principal.kind === 'person') return principal.person.name;
  return principal.kind === 'key' ? principal.name : principal.kind;
}
