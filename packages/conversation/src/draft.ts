// One input's worth of work: the state being made, and everything that was decided on the way. It knows no step.
import type { FlowEvent, StateSpec } from '@baton/flow';
import type {
  BodyOf,
  ConversationEntry,
  EntityKind,
  FloorHolder,
  Json,
  JournalEntry,
  Outcome,
  SaidMessage,
  Send,
} from '@baton/handoff';
import type { MachineState } from '@baton/runtime';
import type { ConversationReply } from './bodies.ts';
import type { ConversationFacts } from './facts.ts';
import { nextWakeUp } from './next-wake-up.ts';
import type { ConversationEffect } from './outgoing.ts';
import { RECENT_CHARACTERS, type ConversationState } from './state.ts';
import { newestTurns } from './words/newest-turns.ts';

type New<E> = E extends { at: number } ? Omit<E, 'at'> : never;
export type NewEntry = New<ConversationEntry>;

type Said = Omit<Extract<NewEntry, { type: 'said' }>, 'type' | 'messageId' | 'floorVersion'>;

export class Draft {
  readonly key: string;
  readonly facts: ConversationFacts;
  readonly at: number;
  readonly state: ConversationState;
  readonly entries: JournalEntry[] = [];
  readonly effects: ConversationEffect[] = [];
  readonly sends: Send[] = [];
  /** What effects have asked the place in line to be told, once the walk they belong to is done. */
  readonly next: FlowEvent[] = [];

  constructor(key: string, state: ConversationState, at: number, facts: ConversationFacts) {
    this.key = key;
    this.facts = facts;
    this.at = Math.max(state.lastAt, at);
    // A copy one level deep: parts are replaced, never changed in place.
    this.state = { ...state, rev: state.rev + 1, lastAt: this.at };
  }

  note(entry: NewEntry): void {
    this.entries.push(asEntry({ ...entry, at: this.at }));
  }

  /** The one way in which anything is said to the customer; returns the message's id. */
  said(what: Said & { message: SaidMessage }): string {
    const messageId = this.newId('said');
    this.note({ type: 'said', messageId, floorVersion: this.state.floor.version, ...what });
    this.#carry(messageId, what);
    return messageId;
  }

  /** A channel that does not read the journal is sent what was said, in one lane: in order. */
  #carry(messageId: string, { message, speaker }: Said): void {
    const { route, counts, language, number, lastCustomerAt } = this.state;
    if (!route) return;
    this.ask({
      type: 'sendMessage',
      lane: 'customer',
      route,
      messageId,
      question: counts.said,
      message,
      speaker: speaker === 'agent' ? 'person' : 'bot',
      language,
      number,
      lastCustomerAt,
    });
  }

  /** Asks an adapter outside for something; its answer is an input of its own. */
  ask(effect: ConversationEffect): void {
    this.effects.push(effect);
  }

  send<K extends EntityKind>(kind: K, key: string, body: BodyOf<K>): void {
    this.sends.push({ to: { kind, key }, body });
  }

  /** The wait that the token is in. */
  get waiting(): StateSpec | undefined {
    return this.facts.machine.compiled.states[this.state.machine[0]];
  }

  get machineState(): MachineState {
    const [value, context] = this.state.machine;
    return { value, context, deadlines: this.state.deadlines, generation: this.state.generation };
  }

  keepMachine(machine: MachineState): void {
    this.state.machine = [machine.value, machine.context];
    this.state.deadlines = machine.deadlines;
    this.state.generation = machine.generation;
  }

  /** The run of the flow is over. */
  end(): void {
    this.state.endedAt = this.at;
    this.setFloor('nobody');
  }

  setFloor(holder: FloorHolder): void {
    const { floor, agent } = this.state;
    if (floor.holder === holder) return;
    this.state.floor = { holder, version: floor.version + 1 };
    // What the bot was asked belongs to the floor it had.
    this.state.asked = null;
    this.note({
      type: 'floor',
      holder,
      version: floor.version + 1,
      ...(holder === 'agent' && agent ? { agent: { id: agent.id, name: agent.name } } : {}),
    });
  }

  newId(kind: keyof ConversationState['counts']): string {
    const count = this.state.counts[kind] + 1;
    this.state.counts = { ...this.state.counts, [kind]: count };
    return `${this.key}/${kind}/${count}`;
  }

  remember(from: ConversationState['recent'][number]['from'], words: string, pressed = false): void {
    const text = words.slice(0, RECENT_CHARACTERS);
    this.state.recent = newestTurns([
      ...this.state.recent,
      { from, text, ...(pressed ? { pressed: true as const } : {}) },
    ]);
  }

  outcome(reply?: ConversationReply): Outcome<ConversationState> {
    return {
      state: this.state,
      ...(reply === undefined ? {} : { reply: asJson(reply) }),
      entries: this.entries,
      effects: this.effects,
      sends: this.sends,
      wakeAt: nextWakeUp(this.state),
    };
  }
}

/** Entries are JSON by their types; the host's type is the open one. */
function asEntry(entry: object): JournalEntry {
  return entry as JournalEntry;
}

function asJson(value: object): Json {
  return value as Json;
}
