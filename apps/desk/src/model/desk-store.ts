// Everything the desk knows, and everything an agent can do with it.
import { addEntry, emptyPackage } from '@baton/handoff';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Alarm } from './alarm.ts';
import { type DeskApi, Refusal } from './api.ts';
import { type DeskActions, deskActions } from './desk-actions.ts';
import {
  type DeskState,
  heldAfter,
  nudgeAfter,
  selectedIn,
  stillHeld,
  type Talk,
  withOpening,
  withoutArrived,
} from './desk-state.ts';
import { type News, newsIn, type NewsTexts, withdrawnIn } from './news.ts';
import type { ServerClock } from './server-clock.ts';
import type { OpenStream } from './stream.ts';
import type { DeskView } from '@baton/wire';

export interface DeskParts {
  readonly api: DeskApi;
  readonly clock: ServerClock;
  readonly alarm: Alarm;
  readonly openStream: OpenStream;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly newId: () => string;
  readonly texts: NewsTexts & {
    nudgeTitle: (customer: string | null, why: 'first-word' | 'silence') => string;
    withdrawn: (customer: string | null) => string;
    backAgain: string;
    signedOff: string;
  };
}

export interface Desk {
  store: StoreApi<DeskState>;
  actions: DeskActions;
}

const SESSION = 'baton-desk-session';
const TYPING_MS = 4_000;

const EMPTY: DeskState = {
  session: null,
  connection: 'connecting',
  lostAt: null,
  view: null,
  selected: null,
  talks: {},
  cameFrom: null,
  writings: {},
  notes: {},
  noting: null,
  replies: [],
  typing: {},
  sending: {},
  problem: null,
  news: { text: '', isUrgent: false, count: 0 },
};

const UNREAD: Talk = {
  seq: 0,
  draft: emptyPackage(),
  opening: '',
  summary: null,
  nudge: null,
  held: null,
  row: null,
  colleagues: [],
};

/** Opens the desk: goes on with the session of before, if there was one. */
export function openDesk(parts: DeskParts): Desk {
  const { api, clock, alarm, storage, texts } = parts;
  const store = createStore<DeskState>(() => EMPTY);
  const { setState, getState } = store;
  let stopStream = (): void => {};
  const reading = new Set<string>();
  /** Offers this agent declined: their going is no news. */
  const declined = new Set<string>();

  function begin(session: string): void {
    storage.setItem(SESSION, session);
    setState({ ...EMPTY, session });
    void api.time().then(
      ({ now, factor }) => clock.hear(now, factor),
      () => {},
    );
    stopStream = parts.openStream(session, {
      onDesk: (now, view) => {
        clock.hear(now);
        show(view);
      },
      onTyping: (conversation) =>
        setState(({ typing }) => ({ typing: { ...typing, [conversation]: Date.now() + TYPING_MS } })),
      onConnection: (connection) => {
        const { connection: before, lostAt } = getState();
        setState({ connection, lostAt: connection === 'open' ? null : (lostAt ?? clock.now()) });
        // The loss itself is told by its notice, which interrupts.
        if (connection === 'open' && before === 'lost') announce(texts.backAgain, false);
      },
      onOver: () => {
        end();
        setState({ problem: texts.signedOff });
      },
    });
  }

  function end(): void {
    stopStream();
    storage.removeItem(SESSION);
    setState(EMPTY);
  }

  /** Takes up the whole desk anew: rings for what is new, reads what has grown, leaves what is gone. */
  function show(view: DeskView): void {
    const before = getState();
    tellNews(newsIn(before, view, document.hidden, texts));
    const withdrawn = withdrawnIn(before, view, declined);
    if (withdrawn) setState({ problem: texts.withdrawn(withdrawn.card.top.name) });
    setState({
      view,
      selected: selectedIn(view, before.selected),
      writings: stillHeld(before.writings, view),
    });
    for (const one of view.conversations) if ((getState().talks[one.id]?.seq ?? 0) < one.seq) void read(one.id);
    const selected = getState().selected;
    if (selected?.kind === 'promise') {
      const promise = view.promises.find(({ id }) => id === selected.id);
      if (promise) void read(promise.conversation);
    }
    if (selected?.kind === 'look') void read(selected.id);
    markRead();
  }

  /** Rings for each, and says them together: of two announcements at once only the second would be heard. */
  function tellNews(news: readonly News[]): void {
    for (const { title, body, tag, leadsTo } of news) {
      alarm.ring({
        title,
        body,
        tag,
        onClick: () => (leadsTo?.kind === 'look' ? actions.look(leadsTo.id) : actions.select(leadsTo)),
      });
    }
    const text = news.map(({ title, body }) => (body === '' ? title : `${title}: ${body}`)).join('. ');
    if (text !== '')
      announce(
        text,
        news.some(({ isUrgent }) => isUrgent),
      );
  }

  function announce(text: string, isUrgent: boolean): void {
    setState(({ news }) => ({ news: { text, isUrgent, count: news.count + 1 } }));
  }

  /** Reads what a conversation has grown by. One reading at a time; a second wish is taken up after it. */
  async function read(conversation: string): Promise<void> {
    const { session } = getState();
    if (!session || reading.has(conversation)) return;
    reading.add(conversation);
    let hasGrown = false;
    try {
      const talk = getState().talks[conversation] ?? UNREAD;
      const {
        opening,
        summary,
        colleagues,
        entries,
        conversation: row,
      } = await api.read(session, conversation, talk.seq);
      const news = entries.map(({ entry }) => entry);
      const grown: Talk = {
        opening,
        summary,
        row,
        colleagues,
        seq: Math.max(row.seq, entries.at(-1)?.seq ?? talk.seq),
        draft: news.reduce((draft, entry) => addEntry(draft, entry), talk.draft),
        nudge: nudgeAfter(talk.nudge, news),
        held: heldAfter(talk.held, news),
      };
      if (grown.nudge !== null && grown.nudge !== talk.nudge && row.floor === 'agent') {
        const title = texts.nudgeTitle(row.customerName, grown.nudge);
        const leadsTo = { kind: 'conversation', id: conversation } as const;
        tellNews([{ title, body: '', tag: `${conversation}/nudge`, isUrgent: true, leadsTo }]);
      }
      setState((state) => ({
        talks: { ...state.talks, [conversation]: grown },
        writings: withOpening(state.writings, conversation, grown, row.firstWordAt !== null || row.floor !== 'agent'),
        sending: withoutArrived(state.sending, conversation, news),
        typing: news.some((entry) => entry.type === 'customer') ? { ...state.typing, [conversation]: 0 } : state.typing,
      }));
      hasGrown = true;
    } catch (error) {
      // What may not be seen, or not any more, is not looked at for ever.
      const isLook = getState().selected?.kind === 'look' && getState().selected?.id === conversation;
      if (error instanceof Refusal && error.status === 404 && isLook)
        setState({ selected: null, problem: error.message });
      // A stream that is lost tells so itself; the next view asks again.
      if (error instanceof Refusal && error.status !== 0 && error.status !== 404) tell(error);
    } finally {
      reading.delete(conversation);
    }
    // What could not be read is read with the next view: asking again at once would ask without end.
    const wanted = getState().view?.conversations.find(({ id }) => id === conversation)?.seq ?? 0;
    if (hasGrown && (getState().talks[conversation]?.seq ?? 0) < wanted) await read(conversation);
  }

  function markRead(): void {
    const { session, selected, view } = getState();
    const one =
      selected?.kind === 'conversation' ? view?.conversations.find(({ id }) => id === selected.id) : undefined;
    if (!session || !one || one.unread === 0 || document.hidden) return;
    void api.act(session, `conversations/${one.id}/read`, { seq: one.seq }).catch(() => {});
  }

  function tell(error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    if (error.status === 401) end();
    setState({ problem: error.message });
  }

  /** True when the server said yes. */
  async function act(path: string, body?: object): Promise<boolean> {
    const { session } = getState();
    if (!session) return false;
    try {
      await api.act(session, path, body);
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  }

  const actions = deskActions({
    api,
    alarm,
    newId: parts.newId,
    store,
    act,
    tell,
    read,
    markRead,
    begin,
    end,
    declined,
  });

  document.addEventListener('visibilitychange', markRead);
  const session = storage.getItem(SESSION);
  if (session) begin(session);
  return { store, actions };
}
