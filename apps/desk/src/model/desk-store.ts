// Everything the desk knows, and everything an agent can do with it.
import { addEntry, emptyPackage, type Disposition, type HandoffReason } from '@baton/handoff';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Alarm } from './alarm.ts';
import { type DeskApi, Refusal } from './api.ts';
import {
  type DeskState,
  type Selected,
  selectedIn,
  stillHeld,
  type Talk,
  withOpening,
  withoutArrived,
} from './desk-state.ts';
import { openingUse } from './opening-use.ts';
import type { ServerClock } from './server-clock.ts';
import type { StreamEvents } from './stream.ts';
import type { DeskView } from './types.ts';

interface CloseForm {
  disposition: Disposition;
  reason: HandoffReason;
  summary: string;
  effort: number | null;
}

export interface DeskActions {
  signOn: (agent: string) => Promise<void>;
  signOff: () => Promise<void>;
  select: (selected: Selected) => void;
  setStatus: (status: 'available' | 'busy' | 'break' | 'meeting') => Promise<void>;
  accept: (conversation: string, offerId: string) => Promise<void>;
  decline: (conversation: string, offerId: string) => Promise<void>;
  write: (conversation: string, text: string) => void;
  send: (conversation: string) => Promise<void>;
  close: (conversation: string, form: CloseForm) => Promise<boolean>;
  pass: (conversation: string, team: string, note: string) => Promise<boolean>;
  giveBack: (conversation: string, note: string) => Promise<boolean>;
  usedCard: (conversation: string, part: 'opened' | 'middle' | 'quoted') => void;
  claim: (promiseId: string) => Promise<void>;
  answer: (promiseId: string, text: string) => Promise<boolean>;
  keep: (promiseId: string) => Promise<void>;
  acknowledge: (key: string) => Promise<void>;
  forgetProblem: () => void;
}

export interface DeskParts {
  readonly api: DeskApi;
  readonly clock: ServerClock;
  readonly alarm: Alarm;
  readonly openStream: (session: string, events: StreamEvents) => () => void;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly newId: () => string;
  readonly texts: {
    offerTitle: (customer: string | null) => string;
    messageTitle: (customer: string | null) => string;
    signedOff: string;
    /** A conversation went to somebody else without this agent's doing. */
    taken: (customer: string | null) => string;
  };
}

export interface Desk {
  store: StoreApi<DeskState>;
  actions: DeskActions;
}

const SESSION = 'baton-desk-session';
const TYPING_MS = 4_000;
const TYPING_PING_MS = 2_000;

const EMPTY: DeskState = {
  session: null,
  connection: 'connecting',
  view: null,
  selected: null,
  talks: {},
  writings: {},
  typing: {},
  sending: {},
  problem: null,
};

/** Opens the desk: goes on with the session of before, if there was one. */
export function openDesk(parts: DeskParts): Desk {
  const { api, clock, alarm, storage, newId, texts } = parts;
  const store = createStore<DeskState>(() => EMPTY);
  const { setState, getState } = store;
  let stopStream = (): void => {};
  let lastPing = 0;
  const reading = new Set<string>();
  /** Conversations this agent gives away: their going is no news. */
  const leaving = new Set<string>();

  function begin(session: string): void {
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
      onConnection: (connection) => setState({ connection }),
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
    const known = new Set(before.view?.offers.map(({ offerId }) => offerId));
    for (const offer of view.offers.filter(({ offerId }) => !known.has(offerId))) {
      alarm.ring({
        title: texts.offerTitle(offer.card.top.name),
        body: offer.card.top.summary,
        tag: offer.offerId,
        onClick: () => actions.select({ kind: 'offer', id: offer.conversation.id }),
      });
    }
    for (const one of view.conversations) {
      const unreadBefore = before.view?.conversations.find(({ id }) => id === one.id)?.unread ?? 0;
      const looking = before.selected?.id === one.id && !document.hidden;
      if (one.unread > unreadBefore && !looking) {
        alarm.ring({
          title: texts.messageTitle(one.customerName),
          body: one.lastText ?? '',
          tag: one.id,
          onClick: () => actions.select({ kind: 'conversation', id: one.id }),
        });
      }
    }
    for (const gone of before.view?.conversations ?? []) {
      if (view.conversations.some(({ id }) => id === gone.id) || leaving.delete(gone.id) || gone.ended) continue;
      setState({ problem: texts.taken(gone.customerName) });
    }
    setState({
      view,
      connection: 'open',
      selected: selectedIn(view, before.selected),
      writings: stillHeld(before.writings, view),
    });
    for (const one of view.conversations) if ((getState().talks[one.id]?.seq ?? 0) < one.seq) void read(one.id);
    const selected = getState().selected;
    if (selected?.kind === 'promise') {
      const promise = view.promises.find(({ id }) => id === selected.id);
      if (promise) void read(promise.conversation);
    }
    markRead();
  }

  /** Reads what a conversation has grown by. One reading at a time; a second wish is taken up after it. */
  async function read(conversation: string): Promise<void> {
    const { session } = getState();
    if (!session || reading.has(conversation)) return;
    reading.add(conversation);
    try {
      const talk = getState().talks[conversation] ?? { seq: 0, draft: emptyPackage(), opening: '', summary: null };
      const { opening, summary, entries, conversation: row } = await api.read(session, conversation, talk.seq);
      const grown: Talk = {
        opening,
        summary,
        seq: Math.max(row.seq, entries.at(-1)?.seq ?? talk.seq),
        draft: entries.reduce((draft, { entry }) => addEntry(draft, entry), talk.draft),
      };
      setState((state) => ({
        talks: { ...state.talks, [conversation]: grown },
        writings: withOpening(state.writings, conversation, grown, row.firstWordAt !== null || row.floor !== 'agent'),
        sending: withoutArrived(
          state.sending,
          conversation,
          entries.map(({ entry }) => entry),
        ),
        typing: entries.some(({ entry }) => entry.type === 'customer')
          ? { ...state.typing, [conversation]: 0 }
          : state.typing,
      }));
    } catch (error) {
      // A stream that is lost tells so itself; the next view asks again.
      if (error instanceof Refusal && error.status !== 0 && error.status !== 404) tell(error);
    } finally {
      reading.delete(conversation);
    }
    const wanted = getState().view?.conversations.find(({ id }) => id === conversation)?.seq ?? 0;
    if ((getState().talks[conversation]?.seq ?? wanted) < wanted) await read(conversation);
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

  /** Hands a conversation on; whether it is gone, the next view tells. */
  async function giveAway(conversation: string, what: 'close' | 'pass' | 'return', body: object): Promise<boolean> {
    leaving.add(conversation);
    const given = await act(`conversations/${conversation}/${what}`, { clientId: newId(), ...body });
    if (!given) leaving.delete(conversation);
    return given;
  }

  const actions: DeskActions = {
    async signOn(agent) {
      alarm.allow();
      try {
        const { session } = await api.signOn(agent);
        storage.setItem(SESSION, session);
        begin(session);
      } catch (error) {
        tell(error);
      }
    },
    async signOff() {
      if (await act('sign-off')) end();
    },
    select(selected) {
      setState({ selected });
      markRead();
      if (selected?.kind === 'promise') {
        const promise = getState().view?.promises.find(({ id }) => id === selected.id);
        if (promise) void read(promise.conversation);
      }
    },
    async setStatus(status) {
      await act('status', { status });
    },
    async accept(conversation, offerId) {
      if (!(await act(`conversations/${conversation}/accept`, { offerId }))) return;
      actions.usedCard(conversation, 'opened');
      setState({ selected: { kind: 'conversation', id: conversation } });
      void read(conversation);
    },
    async decline(conversation, offerId) {
      await act(`conversations/${conversation}/decline`, { offerId });
    },
    write(conversation, text) {
      setState(({ writings }) => ({
        writings: { ...writings, [conversation]: { prefilled: writings[conversation]?.prefilled ?? null, text } },
      }));
      const { session } = getState();
      if (!session || text.trim() === '' || Date.now() - lastPing < TYPING_PING_MS) return;
      lastPing = Date.now();
      void api.act(session, `conversations/${conversation}/typing`).catch(() => {});
    },
    async send(conversation) {
      const { session, writings } = getState();
      const writing = writings[conversation];
      const text = writing?.text.trim() ?? '';
      if (!session || !writing || text === '') return;
      const clientId = newId();
      const use = writing.prefilled === null ? null : openingUse(writing.prefilled, text);
      setState((state) => ({
        writings: { ...state.writings, [conversation]: { text: '', prefilled: null } },
        sending: { ...state.sending, [conversation]: [...(state.sending[conversation] ?? []), { clientId, text }] },
      }));
      const sent = await act(`conversations/${conversation}/messages`, {
        clientId,
        text,
        ...(use === null ? {} : { openingKept: use === 'kept' }),
      });
      if (sent && use === 'edited') actions.usedCard(conversation, 'quoted');
      if (sent) return void read(conversation);
      // Not sent: it goes back into the box, before whatever was begun since.
      setState((state) => ({
        writings: {
          ...state.writings,
          [conversation]: {
            prefilled: writing.prefilled,
            text: [text, state.writings[conversation]?.text ?? ''].filter(Boolean).join('\n'),
          },
        },
        sending: {
          ...state.sending,
          [conversation]: (state.sending[conversation] ?? []).filter((one) => one.clientId !== clientId),
        },
      }));
    },
    close: (conversation, { effort, ...form }) =>
      giveAway(conversation, 'close', { ...form, ...(effort === null ? {} : { effort }) }),
    pass: (conversation, team, note) => giveAway(conversation, 'pass', { team, note }),
    giveBack: (conversation, note) => giveAway(conversation, 'return', { note }),
    usedCard(conversation, part) {
      const { session } = getState();
      if (session) void api.act(session, `conversations/${conversation}/used-card`, { part }).catch(() => {});
    },
    async claim(promiseId) {
      await act('promises/claim', { promiseId });
    },
    async answer(promiseId, text) {
      const sent = await act('promises/answer', { promiseId, clientId: newId(), text });
      const promise = getState().view?.promises.find(({ id }) => id === promiseId);
      if (sent && promise) void read(promise.conversation);
      return sent;
    },
    async keep(promiseId) {
      await act('promises/done', { promiseId });
    },
    async acknowledge(key) {
      await act('alerts/acknowledge', { key });
    },
    forgetProblem: () => setState({ problem: null }),
  };

  document.addEventListener('visibilitychange', markRead);
  const session = storage.getItem(SESSION);
  if (session) begin(session);
  return { store, actions };
}
