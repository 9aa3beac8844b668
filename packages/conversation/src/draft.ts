// One input's worth of work: a draft of the state, and everything that was decided on the way.
import {
  ENDED,
  type ChoiceForm,
  type CompiledMessage,
  type FlowEvent,
  type StateSpec,
  type Surroundings,
  type Vars,
} from '@baton/flow';
import {
  saysSomething,
  viewProfile,
  type ConversationEntry,
  type FloorHolder,
  type Json,
  type JournalEntry,
  type Outcome,
  type OutboxEffect,
  type Send,
} from '@baton/handoff';
import { step, type MachineState, type StepEvent } from '@baton/runtime';
import { applyEffects } from './effects/effect-table.ts';
import type { ConversationFacts } from './facts.ts';
import type { ConversationReply } from './bodies.ts';
import { renderMessage, slotChoice, spokenIn } from './words/render-message.ts';
import { RECENT_CHARACTERS, RECENT_REPLIES, RECENT_TURNS, type ConversationState } from './state.ts';
import { valueOf } from './words/system-variables.ts';

type New<E> = E extends { at: number } ? Omit<E, 'at'> : never;
export type NewEntry = New<ConversationEntry>;

export interface SayFrom {
  node: string;
  /** Variables as they were at this place of the walk. */
  vars: Vars;
  choices?: readonly ChoiceForm[];
  as?: 'notice';
  slots?: true;
}

export class Turn {
  readonly key: string;
  readonly facts: ConversationFacts;
  readonly at: number;
  readonly state: ConversationState;
  readonly entries: JournalEntry[] = [];
  readonly effects: OutboxEffect[] = [];
  readonly sends: Send[] = [];

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

  send(kind: Send['to']['kind'], key: string, body: Send['body']): void {
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

  /** Takes one event; false when it means nothing to the machine now. */
  step(type: string, data: FlowEvent): boolean {
    const event: StepEvent = { type, data, at: this.at, around: this.surroundings() };
    const result = step(this.facts.machine, this.machineState, event);
    if (!result.changed) return false;
    this.keepMachine(result.state);
    if (result.nodes.length > 0)
      this.note({ type: 'path', event: type, nodes: result.nodes, from: result.from, to: result.state.value });
    applyEffects(this, result.effects, event);
    if (result.state.value === ENDED && result.from !== ENDED) {
      this.note({ type: 'ended', node: result.nodes.at(-1) ?? '' });
      this.end();
    }
    return true;
  }

  /** Hands an event to the wait, or to whoever holds the place in the queue; false when neither knows it. */
  tell(type: string, data: FlowEvent): boolean {
    if (this.waiting?.handles.includes(type)) return this.step(type, data);
    return this.state.place ? this.tellPlace(type, data) : false;
  }

  tellPlace(type: string, data: FlowEvent): boolean {
    return this.state.place ? this.step(`place:${this.state.place.node}:${type}`, data) : false;
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

  /** Says a message of the flow; nothing when it comes out empty. */
  say(what: CompiledMessage, from: SayFrom): void {
    const { settings } = this.facts.machine.compiled;
    const message = renderMessage(what, from.choices, {
      language: this.state.language,
      fallback: settings.language,
      now: this.at,
      zone: this.state.zone,
      value: (name, language) => valueOf(name, from.vars, { ...this.state, language }, this.facts.workspace, this.at),
    });
    if (!message) return;
    if (from.slots) {
      const language = spokenIn(what.text, this.state.language, settings.language);
      const free = (this.state.slots?.offered ?? []).map((slotAt) =>
        slotChoice(slotAt, this.state.zone, language, this.at),
      );
      message.choices = [...free, ...(message.choices ?? [])];
    }
    const holder = this.state.floor.holder;
    const speaker = from.as === 'notice' || holder === 'agent' || holder === 'nobody' ? 'notice' : holder;
    this.note({
      type: 'said',
      messageId: this.newId('said'),
      speaker,
      node: from.node,
      ...(what.template === undefined ? {} : { template: what.template }),
      floorVersion: this.state.floor.version,
      message,
    });
    this.remember('bot', message.text);
  }

  newId(kind: keyof ConversationState['counts']): string {
    const count = this.state.counts[kind] + 1;
    this.state.counts = { ...this.state.counts, [kind]: count };
    return `${this.key}/${kind}/${count}`;
  }

  remember(from: ConversationState['recent'][number]['from'], words: string, pressed = false): void {
    const text = words.slice(0, RECENT_CHARACTERS);
    this.state.recent = newest([...this.state.recent, { from, text, ...(pressed ? { pressed: true as const } : {}) }]);
  }

  outcome(reply?: ConversationReply): Outcome<ConversationState> {
    const times = [
      ...this.state.deadlines.map(({ dueAt }) => dueAt),
      ...(this.state.offer ? [this.state.offer.lapsesAt] : []),
    ];
    return {
      state: this.state,
      ...(reply === undefined ? {} : { reply: asJson(reply) }),
      entries: this.entries,
      effects: this.effects,
      sends: this.sends,
      wakeAt: times.length === 0 ? null : Math.min(...times),
    };
  }

  surroundings(): Surroundings {
    const { state } = this;
    return {
      // X10: of what nobody has vouched for, steps see the contact details alone.
      profile: {
        // Where the customer's page is; a promise is a time of theirs (A1).
        zone: state.zone,
        ...viewProfile([{ source: 'customer', verified: state.verified, profile: state.profile }]).profile,
      },
      signals: state.signals.reading,
      workspace: this.facts.workspace,
      anchors: {
        conversationStart: state.startedAt,
        lastCustomerMessage: state.lastCustomerAt,
        placeSince: state.place?.since ?? null,
      },
      language: state.language,
      place: state.place,
      promises: state.promises.toSorted((a, b) => a.dueAt - b.dueAt),
      ...(state.endedAt === undefined ? {} : { endedAt: state.endedAt }),
      unanswered: state.unanswered,
      bucket: state.bucket,
    };
  }
}

/** The customer's own words stay longest: what the house said is in the journal, and sums nothing up. */
function newest(turns: ConversationState['recent']): ConversationState['recent'] {
  if (turns.length <= RECENT_TURNS) return turns;
  const older = turns.slice(0, -RECENT_REPLIES);
  const least = [
    older.findIndex(({ from }) => from !== 'customer'),
    older.findIndex(({ pressed }) => pressed),
    older.findIndex(({ text }) => !saysSomething(text)),
    // What a talk began with tells most of what it is about.
    1,
  ].find((i) => i >= 0);
  return turns.filter((_, i) => i !== least);
}

/** Entries are JSON by their types; the host's type is the open one. */
function asEntry(entry: object): JournalEntry {
  return entry as JournalEntry;
}

function asJson(value: object): Json {
  return value as Json;
}
