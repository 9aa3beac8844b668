// Everything an agent can do at the desk. What the server thinks of it comes back with the next view.
import type { AbuseReason, CallOutcome, Disposition, HandoffReason } from '@baton/handoff';
import type { StoreApi } from 'zustand/vanilla';
import type { Alarm } from './alarm.ts';
import type { DeskApi } from './api.ts';
import { type DeskState, type Selected, withoutConversation } from './desk-state.ts';
import { mentionsIn } from './suggest.ts';
import { openingUse } from './opening-use.ts';

interface CloseForm {
  disposition: Disposition;
  reason: HandoffReason;
  summary: string;
  effort: number | null;
}

export interface AbuseForm {
  act: 'flag' | 'warn' | 'escalate' | 'block' | 'unblock';
  reason: AbuseReason;
  note: string;
  days: number | null;
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
  /** Whether what is written is for colleagues, in that conversation. */
  noteIn: (conversation: string | null) => void;
  writeNote: (conversation: string, text: string) => void;
  /** Keeps the note and tells those it names; without an answer of the server it stays in the box. */
  keepNote: (conversation: string) => Promise<void>;
  /** Looks again which replies are kept. */
  askReplies: () => Promise<void>;
  /** Reads a conversation that is somebody else's, or over. */
  look: (conversation: string) => void;
  close: (conversation: string, form: CloseForm) => Promise<boolean>;
  pass: (conversation: string, team: string, note: string) => Promise<boolean>;
  giveBack: (conversation: string, note: string) => Promise<boolean>;
  /** A11. */
  hold: (conversation: string, minutes: number, note: string) => Promise<boolean>;
  /** R32: asks a colleague beside the talk. */
  consult: (conversation: string, colleague: string, question: string) => Promise<boolean>;
  tag: (conversation: string, tag: string, on: boolean) => Promise<boolean>;
  /** What is done about a customer who insults or floods; `days` of a block, null for good. */
  report: (conversation: string, form: AbuseForm) => Promise<boolean>;
  usedCard: (conversation: string, part: 'opened' | 'middle' | 'quoted') => void;
  /** I9: so many seconds was it in front. */
  wasInFront: (conversation: string, seconds: number) => void;
  claim: (promiseId: string) => Promise<void>;
  answer: (promiseId: string, text: string) => Promise<boolean>;
  /** A2: how a call went. */
  called: (promiseId: string, outcome: CallOutcome) => Promise<void>;
  keep: (promiseId: string) => Promise<void>;
  acknowledge: (key: string) => Promise<void>;
  /** The agent has read what became of it. */
  dismiss: (conversation: string) => Promise<void>;
  forgetProblem: () => void;
}

/** What the store lends to the acts. */
export interface ActsOn {
  api: DeskApi;
  alarm: Alarm;
  newId: () => string;
  store: StoreApi<DeskState>;
  /** True when the server said yes. */
  act: (path: string, body?: object) => Promise<boolean>;
  tell: (error: unknown) => void;
  read: (conversation: string) => Promise<void>;
  markRead: () => void;
  /** Keeps the session and opens its stream. */
  begin: (session: string) => void;
  end: () => void;
  /** Offers this agent declined. */
  declined: Set<string>;
}

/** Each this often at most (ms): the customer's page shows dots for longer than that. */
const TYPING_PING_MS = 2_000;

export function deskActions(on: ActsOn): DeskActions {
  const { api, alarm, newId, store, act, tell, read, markRead, begin, end, declined } = on;
  const { setState, getState } = store;
  let lastPing = 0;

  /** Hands a conversation on. It is gone at once: what is pressed next is meant for what comes next. */
  async function giveAway(conversation: string, what: 'close' | 'pass' | 'return', body: object): Promise<boolean> {
    const given = await act(`conversations/${conversation}/${what}`, { clientId: newId(), ...body });
    if (given) setState((state) => withoutConversation(state, conversation));
    return given;
  }

  const actions: DeskActions = {
    async signOn(agent) {
      alarm.allow();
      try {
        const { session } = await api.signOn(agent);
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
      if (selected?.kind === 'look') void read(selected.id);
    },
    async setStatus(status) {
      const ranOut = getState().view?.losses.filter(({ why }) => why === 'offer') ?? [];
      // Whoever chooses a status has read why they were away (W10).
      if (await act('status', { status }))
        await Promise.all(ranOut.map(({ conversation }) => actions.dismiss(conversation)));
    },
    async accept(conversation, offerId) {
      if (!(await act(`conversations/${conversation}/accept`, { offerId }))) return;
      actions.usedCard(conversation, 'opened');
      setState({ selected: { kind: 'conversation', id: conversation } });
      void read(conversation);
    },
    async decline(conversation, offerId) {
      declined.add(offerId);
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
    noteIn: (noting) => setState({ noting }),
    writeNote: (conversation, text) => setState(({ notes }) => ({ notes: { ...notes, [conversation]: text } })),
    async keepNote(conversation) {
      const { notes, talks } = getState();
      const text = notes[conversation]?.trim() ?? '';
      if (text === '') return;
      const setNote = (next: (now: string) => string) =>
        setState((state) => ({ notes: { ...state.notes, [conversation]: next(state.notes[conversation] ?? '') } }));
      setNote(() => '');
      const mentions = mentionsIn(text, talks[conversation]?.colleagues ?? []);
      if (await act(`conversations/${conversation}/notes`, { clientId: newId(), text, mentions }))
        return void read(conversation);
      // Not kept: it goes back into the box, before whatever was begun since.
      setNote((now) => [text, now].filter(Boolean).join('\n'));
    },
    async askReplies() {
      const { session } = getState();
      if (!session) return;
      try {
        setState({ replies: await api.replies(session) });
      } catch {
        // What is known already is offered; whoever writes is not interrupted by it.
      }
    },
    look(conversation) {
      const { view, selected } = getState();
      const isHeld = view?.conversations.some(({ id }) => id === conversation) === true;
      actions.select({ kind: isHeld ? 'conversation' : 'look', id: conversation });
      setState({ cameFrom: selected?.kind === 'look' ? getState().cameFrom : selected });
    },
    close: (conversation, { effort, ...form }) =>
      giveAway(conversation, 'close', { ...form, ...(effort === null ? {} : { effort }) }),
    pass: (conversation, team, note) => giveAway(conversation, 'pass', { team, note }),
    giveBack: (conversation, note) => giveAway(conversation, 'return', { note }),
    async hold(conversation, minutes, note) {
      const held = await act(`conversations/${conversation}/hold`, { clientId: newId(), minutes, note });
      if (held) void read(conversation);
      return held;
    },
    async consult(conversation, colleague, question) {
      const body = { clientId: newId(), colleague, text: question };
      const asked = await act(`conversations/${conversation}/consult`, body);
      if (asked) void read(conversation);
      return asked;
    },
    async tag(conversation, tag, on) {
      const done = await act(`conversations/${conversation}/tags`, { tag, on });
      if (done) void read(conversation);
      return done;
    },
    async report(conversation, form) {
      const done = await act(`conversations/${conversation}/abuse`, { clientId: newId(), ...form });
      if (done) void read(conversation);
      return done;
    },
    usedCard(conversation, part) {
      const { session } = getState();
      if (session) void api.act(session, `conversations/${conversation}/used-card`, { part }).catch(() => {});
    },
    wasInFront(conversation, seconds) {
      const { session } = getState();
      const body = { clientId: newId(), seconds };
      if (session) void api.act(session, `conversations/${conversation}/in-front`, body).catch(() => {});
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
    async called(promiseId, outcome) {
      const promise = getState().view?.promises.find(({ id }) => id === promiseId);
      const noted = await act('promises/called', { promiseId, clientId: newId(), outcome });
      if (noted && promise) void read(promise.conversation);
    },
    async keep(promiseId) {
      await act('promises/done', { promiseId });
    },
    async acknowledge(key) {
      await act('alerts/acknowledge', { key });
    },
    async dismiss(conversation) {
      const loss = getState().view?.losses.find((one) => one.conversation === conversation);
      if (loss) await act('losses/dismiss', { conversation, seq: loss.seq });
    },
    forgetProblem: () => setState({ problem: null }),
  };

  return actions;
}
