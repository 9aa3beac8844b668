// A conversation on its way to a help desk: once, however often it is tried; and what became of it, told to the conversation.
import { createHash } from 'node:crypto';
import { addedNote, DeskError, deskNote, markerOf, type DeskTicket } from '@baton/connectors';
import type { ConversationEffect } from '@baton/conversation';
import type { ContextPackage } from '@baton/handoff';
import type { Delivery } from '@baton/host';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { DeskCaseRow, DeskCases } from './desk-cases.ts';
import type { Desks } from './desk-store.ts';
import { deskStrings as strings } from './strings.ts';

/** What the conversation is told. */
export type DeskBody =
  | { readonly type: 'desk.opened'; readonly deskId: string; readonly ticket: string }
  | { readonly type: 'desk.failed' | 'desk.noteFailed'; readonly deskId: string; readonly reason: string };

type Of<T extends ConversationEffect['type']> = Extract<ConversationEffect, { type: T }>;

export interface HandOverParts {
  readonly desks: Desks;
  readonly cases: DeskCases;
  readonly outbox: OutboxTable;
  /** What an agent must know (X7). */
  readonly card: (conversation: string) => Promise<ContextPackage>;
  readonly teamName: (team: string) => string;
  /** Where the whole conversation can be read; null: nowhere outside. */
  readonly link: (conversation: string) => string | null;
  readonly now: () => number;
}

export interface HandOver {
  /** Rejects to be called again later. */
  open(delivery: Delivery, effect: Of<'openDesk'>): Promise<DeskBody>;
  tell(delivery: Delivery, effect: Of<'tellDesk'>): Promise<DeskBody | null>;
}

/** A customer who waits is told after about a minute; a ticket has a quarter of an hour, until somebody has to see to it. */
const MOST_TRIES = { awaited: 8, ticket: 20, note: 20 };

export function handOver(parts: HandOverParts): HandOver {
  const { desks, cases, outbox, card, teamName, link, now } = parts;

  return {
    async open({ key, ref }, effect) {
      const { deskId, desk: name } = effect;
      const failed = (reason: string): DeskBody => ({ type: 'desk.failed', deskId, reason });
      const account = desks.get(name);
      const before = await begin(deskId, ref.key, name);
      if (before.state === 'open') return { type: 'desk.opened', deskId, ticket: before.ticket ?? '' };
      const marker = { conversation: caseKey(deskId), revision: 1 };
      const note = deskNote(await card(ref.key), {
        form: account?.desk.noteForm ?? 'markdown',
        marker: markerOf(marker),
        link: link(ref.key),
      });
      const item = { key, kind: 'desk' as const, conversation: ref.key, at: now(), recipient: name };
      await outbox.keep({ ...item, subject: strings.opens(effect.number), text: note.text }, 'waiting');
      if (!account) return giveUp(key, before, strings.noDesk(name), 'refused', failed);
      const { number, summary, tier, urgent, team, person } = effect;
      return attempt(key, before, effect.isAwaited ? MOST_TRIES.awaited : MOST_TRIES.ticket, failed, async () => {
        const ticket = await account.desk.open(
          {
            ...marker,
            number,
            subject: strings.subject(number, summary),
            summary: summary === '' ? strings.noSummary : summary,
            person: { ...person, name: person.name ?? strings.noName },
            tier,
            urgent,
            team: team === null ? null : (account.teams[team] ?? null),
            note:
              team === null || account.teams[team] !== undefined
                ? note.text
                : addedNote({ form: account.desk.noteForm, title: strings.forTeam, text: teamName(team) }) + note.text,
          },
          account.call,
          before.tries > 0,
        );
        await cases.opened(deskId, ticket.id, ticket.person);
        return { type: 'desk.opened' as const, deskId, ticket: ticket.id };
      });
    },

    async tell({ key, ref }, effect) {
      const { deskId, desk: name, note, why, text } = effect;
      const account = desks.get(name);
      const known = await cases.find(deskId);
      // What was never taken needs no further notes: that it was not is told already.
      if (!account || !known || known.state === 'failed' || known.ticket === null) return null;
      const failed = (reason: string): DeskBody => ({ type: 'desk.noteFailed', deskId, reason });
      const before = await begin(deskId, ref.key, name);
      const marker = { conversation: caseKey(deskId), revision: 1 + note };
      const written = addedNote({
        form: account.desk.noteForm,
        title: strings.added[why],
        text,
        marker: markerOf(marker),
      });
      const item = { key, kind: 'desk' as const, conversation: ref.key, at: now(), recipient: name };
      await outbox.keep({ ...item, subject: strings.adds(known.ticket), text: written }, 'waiting');
      const ticket: DeskTicket = { id: known.ticket, person: known.person };
      return attempt(key, before, MOST_TRIES.note, failed, async () => {
        await account.desk.note(ticket, { ...marker, note: written }, account.call, before.tries > 0);
        await cases.settled(deskId);
        return null;
      });
    },
  };

  async function begin(id: string, conversation: string, desk: string): Promise<DeskCaseRow> {
    const before = await cases.attempt({ id, conversation, desk }, now());
    if (before.notBefore > now()) throw new Error(strings.waits(desk, before.reason));
    return before;
  }

  async function attempt<T extends DeskBody | null>(
    key: string,
    { id, desk, tries }: DeskCaseRow,
    most: number,
    failed: (reason: string) => DeskBody,
    send: () => Promise<T>,
  ): Promise<T | DeskBody> {
    try {
      const sent = await send();
      await outbox.mark(key, 'sent', '');
      return sent;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const { why, message, afterSeconds = 0 } = error;
      if (why === 'refused' || why === 'closed') return giveUp(key, { id }, message, 'refused', failed);
      if (tries + 1 >= most) return giveUp(key, { id }, message, 'failed', failed);
      await cases.later(id, now() + Math.min(afterSeconds, MOST_WAIT_SECONDS) * 1000, message);
      await outbox.mark(key, 'waiting', message);
      throw new Error(strings.waits(desk, message), { cause: error });
    }
  }

  async function giveUp(
    key: string,
    { id }: Pick<DeskCaseRow, 'id'>,
    reason: string,
    state: 'failed' | 'refused',
    failed: (reason: string) => DeskBody,
  ): Promise<DeskBody> {
    const body = failed(reason);
    // A note that was not taken leaves the ticket as it is.
    if (body.type === 'desk.failed') await cases.failed(id, reason);
    else await cases.settled(id);
    await outbox.mark(key, state, reason);
    return body;
  }
}

const MOST_WAIT_SECONDS = 3600;

/** Short enough for a tag: what the desk knows the case by. */
function caseKey(deskId: string): string {
  return createHash('sha256').update(deskId).digest('base64url').slice(0, 20);
}
