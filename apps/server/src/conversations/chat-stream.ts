import { teamOf, type Workspace } from '@baton/handoff';
import { CHAT_BEGINNING, toChatEvents } from '@baton/conversation';
import type { Host } from '@baton/host';
import type { EventStream } from '../http/event-stream.ts';
import { journalPages } from '../journal/read-journal.ts';
import type { FoldMarks } from './fold-marks.ts';
import type { TypingBoard } from './typing.ts';

export interface ChatStreamParts {
  readonly host: Host;
  readonly workspace: () => Workspace;
  readonly typing: TypingBoard;
  readonly marks: FoldMarks;
}

/** How long an agent's typing shows without another sign of it. */
const TYPING_MS = 4_000;

/**
 * Sends a conversation's events after `after`, then each new one as it is durable, until the page is gone. What an event looks like depends
 * on what came before: the journal is read from the newest place before `after` at which that is known, else from its beginning.
 */
export async function streamChat(
  { host, workspace, typing, marks }: ChatStreamParts,
  conversation: string,
  after: number,
  stream: EventStream,
): Promise<void> {
  const teamName = (team: string) => teamOf(workspace(), team)?.name ?? team;
  let since = after;
  // A page that has seen more than there is, as after a restored backup, would wait for ever: it begins anew.
  if (after > 0 && !(await hasEntryAfter(host, conversation, after - 1))) {
    since = 0;
    if (!(await stream.write({ data: { seq: 0, at: 0, type: 'reset' } }))) return;
  }
  const mark = marks.before(conversation, since);
  let fold = mark?.fold ?? CHAT_BEGINNING;
  let read = mark?.seq ?? 0;
  let agentTypesUntil = 0;
  let shown: { bot: boolean; agent: boolean } = { bot: false, agent: false };
  let news = true;
  let wake = (): void => {};

  const rouse = (): void => {
    news = true;
    wake();
  };
  // Watched before the first read: an entry that lands in between rouses the loop once more instead of being missed.
  const unwatch = host.watch({ kind: 'conversation', key: conversation }, rouse);
  let quiet: NodeJS.Timeout | undefined;
  const untype = typing.watch(conversation, (from) => {
    if (from !== 'agent') return;
    agentTypesUntil = Date.now() + TYPING_MS;
    clearTimeout(quiet);
    quiet = setTimeout(rouse, TYPING_MS);
    quiet.unref();
    rouse();
  });
  stream.closed.addEventListener('abort', rouse, { once: true });

  try {
    while (!stream.closed.aborted) {
      news = false;
      for await (const lines of journalPages(host, conversation, read)) {
        const { events, fold: next } = toChatEvents(lines, teamName, fold);
        fold = next;
        read = lines.at(-1)?.seq ?? read;
        marks.keep(conversation, { seq: read, fold });
        if (lines.some(({ entry }) => entry.type === 'said' && entry.speaker === 'agent')) agentTypesUntil = 0;
        for (const event of events) {
          if (event.seq > since && !(await stream.write({ id: event.seq, data: event }))) return;
        }
      }
      const wanted = { bot: fold.botThinks, agent: Date.now() < agentTypesUntil };
      for (const from of ['bot', 'agent'] as const) {
        if (wanted[from] === shown[from]) continue;
        if (!(await stream.write({ data: { seq: 0, at: 0, type: 'typing', from, on: wanted[from] } }))) return;
      }
      shown = wanted;
      if (news) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        // What arrived between the look at `news` and here.
        if (news || stream.closed.aborted) resolve();
      });
    }
  } finally {
    clearTimeout(quiet);
    unwatch();
    untype();
  }
}

async function hasEntryAfter(host: Host, conversation: string, seq: number): Promise<boolean> {
  return (await host.entries({ kind: 'conversation', key: conversation }, seq, 1)).length > 0;
}
