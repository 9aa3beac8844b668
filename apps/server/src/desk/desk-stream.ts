import type { Agent } from '@baton/handoff';
import type { DeskView } from '@baton/wire';
import type { EventStream } from '../http/event-stream.ts';
import type { OpenDesk } from './desk-view.ts';

export interface DeskStreamParts {
  /** False once the agent has signed off: the stream then ends. */
  readonly isSignedOn: () => Promise<boolean>;
  /** As the house knows them now. */
  readonly agent: () => Agent;
  readonly desk: OpenDesk;
  /** @param onNews with whether the news is the agent's own or only that of a team that they see */
  readonly watch: (onNews: (isOwn: boolean) => void) => () => void;
  readonly typing: (onTyping: (conversation: string) => void) => () => void;
  /** One timer for all desks. */
  readonly tick: (onTick: () => void) => () => void;
  readonly now: () => number;
}

/** Changes that come together are shown together. */
const GATHER_MS = 80;
/** What goes on around an agent may come a little later than what is theirs: in a busy house it goes on all the time. */
const GATHER_OTHERS_MS = 400;

/**
 * Sends the whole desk at once and again whenever it looks different, until the desk is gone. A desk that reconnects begins with the
 * whole of it too, so there is nothing to resume and nothing to miss.
 */
export async function streamDesk(parts: DeskStreamParts, stream: EventStream): Promise<void> {
  let sent: DeskView | null = null;
  let news: 'none' | 'others' | 'own' = 'own';
  const typists = new Set<string>();
  let wake = (): void => {};
  const rouse = (isOwn: boolean): void => {
    if (isOwn) parts.desk.forget();
    news = isOwn ? 'own' : news === 'none' ? 'others' : news;
    wake();
  };
  /** Until there is news, or news of the agent's own; not longer than so many milliseconds. */
  const wait = (isEnough: () => boolean, ms?: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      wake = () => {
        if (isEnough() || stream.closed.aborted) done();
      };
      wake();
    });
  const unwatch = parts.watch(rouse);
  /** Whose typing this desk has a place for. */
  let shown: ReadonlySet<string> = new Set();
  const untype = parts.typing((conversation) => {
    if (!shown.has(conversation)) return;
    typists.add(conversation);
    wake();
  });
  const closing = (): void => wake();
  stream.closed.addEventListener('abort', closing, { once: true });
  // What only time changes, such as an offer that lapsed, shows up without an entry too.
  const untick = parts.tick(() => rouse(true));
  try {
    while (!stream.closed.aborted) {
      // Who types is told without a look at anything else.
      const looks = news !== 'none';
      news = 'none';
      if (looks && !(await parts.isSignedOn())) {
        await stream.write({ event: 'over', data: {} });
        stream.end();
        return;
      }
      const view: DeskView | null = looks ? await parts.desk.view(parts.agent()) : sent;
      if (view !== sent && !(await stream.write({ event: 'desk', data: { now: parts.now(), ...view } }))) return;
      if (view !== sent) shown = conversationsOf(view);
      sent = view;
      for (const conversation of typists) {
        typists.delete(conversation);
        if (!(await stream.write({ event: 'typing', data: { conversation } }))) return;
      }
      await wait(() => news !== 'none' || typists.size > 0);
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      if (typists.size === 0) await wait(() => news === 'own' || typists.size > 0, GATHER_OTHERS_MS - GATHER_MS);
    }
  } finally {
    untick();
    unwatch();
    untype();
  }
}

/** Those the agent has, and those that are offered to them. */
function conversationsOf(view: DeskView | null): ReadonlySet<string> {
  return new Set([
    ...(view?.conversations ?? []).map(({ id }) => id),
    ...(view?.offers ?? []).map(({ conversation }) => conversation.id),
  ]);
}
