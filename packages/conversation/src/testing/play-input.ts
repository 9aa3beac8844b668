// Plays one input after another against a machine written by hand: what each one decided, and what is remembered after it.
import type { CompiledEffect, Vars } from '@baton/flow';
import { parseWorkspace, type Body, type ConversationEntry, type Send, type Workspace } from '@baton/handoff';
import type { WalkedEffect } from '@baton/runtime';
import { prepare } from '@baton/signals';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import { conversationReducer } from '../conversation-reducer.ts';
import { Draft } from '../draft.ts';
import { applyEffects } from '../effects/effect-table.ts';
import type { ConversationFacts } from '../facts.ts';
import type { ConversationEffect } from '../outgoing.ts';
import type { ConversationState } from '../state.ts';
import { surroundings } from '../surroundings.ts';
import { handMadeMachine, type HandMade } from './hand-made-machine.ts';

/** Tuesday 17 November 2026, 12:00 in Berlin: the office is open. */
export const NOON = Date.UTC(2026, 10, 17, 11);

export interface Decided {
  /** False when the input changed nothing at all. */
  changed: boolean;
  reply: ConversationReply | undefined;
  entries: ConversationEntry[];
  /** The types of the entries, in order. */
  types: string[];
  /** What was said to the customer, in order. */
  said: string[];
  effects: ConversationEffect[];
  sends: Send[];
  state: ConversationState;
  wakeAt: number | null;
}

export interface Play {
  at: number;
  /** The newest one; changed between inputs as somebody at the settings would. */
  workspace: Workspace;
  state: ConversationState;
  /** What the beginning decided. */
  readonly begun: Decided;
  takes(body: ConversationBody, afterSeconds?: number): Decided;
  says(text: string, more?: { choice?: string; escapeHatch?: boolean }, afterSeconds?: number): Decided;
  /** Applies effects as a walk that ends here would. */
  does(effects: WalkedEffect['effect'][], vars?: Vars): Decided;
  /** A designer moves it to another version of the flow, drawn like this; `as` changes which. */
  moves(to: HandMade, as?: Partial<ConversationState['flow']>): Decided;
  /** Everything that is due by then. */
  wakes(afterSeconds: number): Decided;
}

export interface PlayOptions extends HandMade {
  workspace?: Workspace;
  begin?: Partial<Extract<ConversationBody, { type: 'conversation.start' }>>;
}

const reader = prepare({});

export function playInput({ workspace = office(), begin = {}, ...handMade }: PlayOptions): Play {
  const machine = handMadeMachine(handMade);
  const facts: ConversationFacts = { machine, reader, workspace, workspaceHash: 'workspace' };
  let count = 0;
  const decide = (state: ConversationState | null, body: ConversationBody, at: number) => {
    count += 1;
    return conversationReducer('c', state, { id: `i${count}`, at, body: asBody(body) }, facts);
  };
  const first = decide(
    null,
    {
      type: 'conversation.start',
      flow: { id: 'flow', hash: 'hash', version: 1 },
      channel: 'web',
      language: 'en',
      number: 'LL-10001',
      bucket: 0.5,
      zone: 'Europe/Berlin',
      ...begin,
    },
    NOON,
  );
  if (!first) throw new Error('The conversation did not begin.');

  const play: Play = {
    at: NOON,
    get workspace() {
      return facts.workspace;
    },
    set workspace(next) {
      facts.workspace = next;
    },
    state: first.state,
    begun: decided(first, first.state),
    takes(body, afterSeconds = 1) {
      play.at += afterSeconds * 1000;
      const outcome = decide(play.state, body, play.at);
      play.state = outcome?.state ?? play.state;
      return decided(outcome, play.state);
    },
    says: (text, more = {}, afterSeconds) => play.takes({ type: 'customer.message', text, ...more }, afterSeconds),
    does(effects, vars = play.state.machine[1].vars) {
      const draft = new Draft('c', play.state, play.at, facts);
      const event = { type: 'test', data: { type: 'start' }, at: play.at, around: surroundings(draft) } as const;
      applyEffects(
        draft,
        effects.map((effect) => ({ node: 'line', effect, vars })),
        event,
      );
      const outcome = draft.outcome();
      play.state = outcome.state;
      return decided(outcome, play.state);
    },
    moves(to, as = {}) {
      const flow = { id: 'flow', hash: 'hash 2', version: 2, ...as };
      const next = handMadeMachine(to);
      facts.live = { flow, machine: next, reader };
      const done = play.takes({ type: 'flow.move', flow });
      delete facts.live;
      if (play.state.flow.hash === flow.hash) facts.machine = next;
      return done;
    },
    wakes: (afterSeconds) => play.takes({ type: '@wake' }, afterSeconds),
  };
  return play;
}

/** Billing (Ann, Ben) and support (Cem, a lead), in Berlin office hours; Cem and Ben are on call. */
export function office(change: object = {}): Workspace {
  const day = [{ from: '09:00', to: '18:00' }];
  const read = parseWorkspace({
    format: 1,
    id: 'office',
    name: 'Office',
    brand: { name: 'Lumen & Loom', assistant: 'Lumi' },
    currency: 'EUR',
    hours: [
      {
        id: 'office',
        name: 'Office',
        zone: 'Europe/Berlin',
        week: { mon: day, tue: day, wed: day, thu: day, fri: day },
      },
    ],
    teams: [
      { id: 'billing', name: 'Billing', hours: 'office', lead: 'cem' },
      { id: 'support', name: 'Support', hours: 'office' },
    ],
    agents: [
      { id: 'ann', name: 'Ann', teams: ['billing'] },
      { id: 'ben', name: 'Ben', teams: ['billing'] },
      { id: 'cem', name: 'Cem', teams: ['support'], lead: true },
    ],
    onCall: {
      rota: [{ first: 'cem', backup: 'ben' }],
      zone: 'Europe/Berlin',
      startsOn: '2026-11-16',
      connection: 'pager',
    },
    connections: [{ name: 'pager', kind: 'webhook', purpose: 'pages who is on call' }],
    ...change,
  });
  if (!('workspace' in read)) throw new Error(JSON.stringify(read.issues, null, 1));
  return read.workspace;
}

/** An effect that says these words of the flow's own. */
export function say(text: string): Extract<CompiledEffect, { type: 'say' }> {
  return { type: 'say', message: { text: { en: text } } };
}

export function enqueue(
  change: Partial<Extract<CompiledEffect, { type: 'enqueue' }>> = {},
): Extract<CompiledEffect, { type: 'enqueue' }> {
  return { type: 'enqueue', team: 'billing', tier: null, front: false, reason: null, ...change };
}

function decided(outcome: ReturnType<typeof conversationReducer>, state: ConversationState): Decided {
  const entries = entriesOf(outcome);
  return {
    changed: outcome !== null,
    reply: replyOf(outcome),
    entries,
    types: entries.map(({ type }) => type),
    said: entries.flatMap((entry) => (entry.type === 'said' ? [entry.message.text] : [])),
    effects: effectsOf(outcome),
    sends: [...(outcome?.sends ?? [])],
    state,
    wakeAt: outcome?.wakeAt ?? null,
  };
}

/** What the reducer writes as open JSON, by the types it was written with. */
function entriesOf(outcome: ReturnType<typeof conversationReducer>): ConversationEntry[] {
  return (outcome?.entries ?? []) as unknown as ConversationEntry[];
}

function effectsOf(outcome: ReturnType<typeof conversationReducer>): ConversationEffect[] {
  return (outcome?.effects ?? []) as unknown as ConversationEffect[];
}

function replyOf(outcome: ReturnType<typeof conversationReducer>): ConversationReply | undefined {
  return outcome?.reply as ConversationReply | undefined;
}

/** Bodies are open JSON to the host. */
function asBody(body: ConversationBody): Body {
  return body as unknown as Body;
}
