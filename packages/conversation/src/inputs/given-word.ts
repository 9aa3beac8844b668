// A10: what an agent has told the customer to expect is a promise once they close, with a time at the desk.
import { calendarOf, formatAppointment, formatPromise, isOpen, nextClosing, promiseTime } from '@baton/handoff';
import { readPromise, type SaidPromise } from '@baton/signals/answers';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { contactOf, openPromise, withdrawAhead } from '../effects/promises.ts';
import { matterNumber } from '../matter.ts';
import type { ConversationState } from '../state.ts';

type Closing = Extract<ConversationBody, { type: 'agent.close' }>;
type Agent = NonNullable<ConversationState['agent']>;
type Word = NonNullable<Agent['word']>;

const DAY_MS = 24 * 3_600_000;

/** What a message of the agent promises, kept until they close; the newest counts. */
export function keepWord(draft: Draft, text: string): void {
  const { agent } = draft.state;
  const said = agent && readPromise(text, momentOf(draft));
  // Without a time it may be about the next minute.
  if (!agent || !said || said.at === null) return;
  draft.state.agent = { ...agent, word: { kind: said.kind, dueAt: dueOf(draft, said, agent.team) } };
}

/** Before the customer hears the closing summary, so that it can say what comes next. */
export function promiseAtClosing(draft: Draft, body: Closing, agent: Agent): void {
  const word = wordOf(draft, body, agent);
  if (!word || word.dueAt <= draft.at) return;
  const { state } = draft;
  const kind = word.kind === 'call' ? 'callback' : 'ticket';
  const format = kind === 'callback' ? formatAppointment : formatPromise;
  withdrawAhead(draft, kind);
  const promiseId = draft.newId('tickets');
  const contact = contactOf(draft, state.machine[1].vars);
  openPromise(draft, promiseId, kind, word.dueAt, format(word.dueAt, state.zone, state.language, draft.at), agent.team);
  if (kind === 'callback') {
    draft.note({ type: 'callbackBooked', promiseId, slotAt: word.dueAt, team: agent.team, contact });
  } else {
    const number = matterNumber(state);
    const facts = { promiseId, dueAt: word.dueAt, contact, urgent: false, front: false };
    draft.note({ type: 'ticket', number, team: agent.team, ...facts });
  }
  // Who gave their word keeps it, unless a colleague takes it on.
  state.promises = state.promises.map((one) => (one.id === promiseId ? { ...one, claimedBy: agent.id } : one));
  draft.note({ type: 'promiseClaimed', promiseId, by: agent.id });
}

/** What they chose at the desk, else what they wrote; whoever closes with "follow-up" owes an answer in any case. */
function wordOf(draft: Draft, { promise, summary, disposition }: Closing, agent: Agent): Word | null {
  if (promise) return promise;
  const said = readPromise(summary, momentOf(draft));
  if (said) return { kind: said.kind, dueAt: dueOf(draft, said, agent.team) };
  if (agent.word && agent.word.dueAt > draft.at) return agent.word;
  const isOpen = draft.state.promises.some(({ kind }) => kind === 'ticket' || kind === 'callback');
  return disposition === 'follow-up' && !isOpen ? { kind: 'answer', dueAt: usual(draft, agent.team) } : null;
}

/** The moment that was named; of a day, its end for the team; without either, when answers are promised in this house. */
function dueOf(draft: Draft, { at, isDay }: SaidPromise, team: string): number {
  if (at === null) return usual(draft, team);
  if (!isDay) return at;
  const calendar = calendarOf(draft.facts.workspace, team);
  const end = calendar && isOpen(calendar, at) ? nextClosing(calendar, at) : null;
  return end !== null && end - at < DAY_MS ? end : at;
}

function usual(draft: Draft, team: string): number {
  const { workspace } = draft.facts;
  const calendar = calendarOf(workspace, team);
  const due = calendar && promiseTime(calendar, draft.at, draft.state.zone, { ...workspace.promises, sameDay: true });
  return due ?? draft.at + DAY_MS;
}

function momentOf({ at, state: { zone, language } }: Draft): { at: number; zone: string; language: string } {
  return { at, zone, language };
}
