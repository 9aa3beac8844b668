// The step against what one would use instead. Each contender is first checked to do the same.
import { functionsOf } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { initialState, step, xstateMachine, type Machine, type MachineState } from '@baton/runtime';
import { createActor, transition, type AnyStateMachine } from 'xstate';
import { handwritten } from './handwritten.ts';
import { race, ratio, type Contender } from './measure.ts';
import { events, loaded, playCompiled, scenarioMachine } from './scenario.ts';

export interface StepRatios {
  compiled_vs_handwritten: number;
  step_vs_transition: number;
  json_step_vs_stock: number;
  json_step_with_deadlines_vs_stock: number;
  steps_per_second: { [contender: string]: number };
}

export function benchSteps(): StepRatios {
  const compiled = scenarioMachine();
  const machine = loaded(compiled);
  const plain = xstateMachine(compiled, functionsOf(nodeKinds));
  const given = events();
  const hand = handwritten();
  const handGiven = given.map((one) => ({ ...one, type: hand.nameOf(one) }));
  sameEffects(machine, hand);
  const deadlines = sameEnds(machine, plain);
  const fresh = () => given.map((one) => ({ ...one }));

  const contenders: Contender[] = [
    { name: 'compiled', run: () => playCompiled(machine, fresh()) },
    { name: 'handwritten', run: () => hand.play(handGiven.map((one) => ({ ...one }))) },
    { name: 'step', run: () => playSteps(machine, fresh()) },
    { name: 'xstate transition()', run: () => playTransition(plain, fresh()) },
    { name: 'step with JSON', run: () => playJsonSteps(machine, fresh()) },
    { name: 'xstate with JSON', run: () => playStock(plain, fresh()) },
    { name: 'step with JSON and deadlines', run: () => playWhole(machine, fresh()) },
    { name: 'xstate with JSON and deadlines', run: () => playStockWhole(plain, deadlines, fresh()) },
  ];
  const results = race(contenders);
  const by = (name: string) => results.find((one) => one.name === name);
  return {
    compiled_vs_handwritten: ratio(by('compiled'), by('handwritten')),
    step_vs_transition: ratio(by('step'), by('xstate transition()')),
    json_step_vs_stock: ratio(by('step with JSON'), by('xstate with JSON')),
    json_step_with_deadlines_vs_stock: ratio(by('step with JSON and deadlines'), by('xstate with JSON and deadlines')),
    steps_per_second: Object.fromEntries(results.map(({ name, stepsPerSecond }) => [name, stepsPerSecond])),
  };
}

type Given = ReturnType<typeof events>;

/** The same effects in the same steps, and after each step the same deadlines. */
function sameEffects(machine: Machine, hand: ReturnType<typeof handwritten>): void {
  const compiled: string[] = [];
  playCompiled(machine, events(), (effects, state) => {
    compiled.push(`${effects.join(' ')} | ${keys(state)}`);
  });
  const written: string[] = [];
  const armed = new Set<string>();
  hand.play(
    events().map((one) => ({ ...one, type: hand.nameOf(one) })),
    (actions) => {
      const effects: string[] = [];
      for (const { type, params } of actions) {
        if (type === 'arm deadline' && hasKey(params)) armed.add(params.key);
        else if (type === 'cancel deadlines' && hasKeys(params)) for (const key of params.keys) armed.delete(key);
        else if (type !== 'keepAnswer' && type !== 'xstate.assign') effects.push(type);
      }
      written.push(`${effects.join(' ')} | ${[...armed].toSorted().join(' ')}`);
    },
  );
  compiled.forEach((line, i) => {
    if (line !== written[i])
      throw new Error(`Step ${i}: the compiled machine does "${line}", the hand-written one "${written[i]}".`);
  });
}

function keys(state: MachineState): string {
  return state.deadlines
    .map(({ key }) => key)
    .toSorted()
    .join(' ');
}

function hasKey(params: unknown): params is { key: string } {
  return typeof params === 'object' && params !== null && 'key' in params;
}

function hasKeys(params: unknown): params is { keys: string[] } {
  return typeof params === 'object' && params !== null && 'keys' in params;
}

function playSteps(machine: Machine, given: Given): number {
  let state = initialState(machine);
  for (const event of given) ({ state } = step(machine, state, event));
  return given.length;
}

function playTransition(plain: AnyStateMachine, given: Given): number {
  let snapshot = beginning(plain);
  for (const event of given) [snapshot] = transition(plain, snapshot, event);
  return given.length;
}

function beginning(plain: AnyStateMachine) {
  return plain.resolveState({ value: 'begin', context: plain.config.context });
}

/** What a snapshot of XState holds: state and context. Deadlines stay beside it, as they would beside XState's. */
function playJsonSteps(machine: Machine, given: Given): number {
  let { deadlines, generation, ...first } = initialState(machine);
  let stored = JSON.stringify([first.value, first.context]);
  for (const event of given) {
    const [value, context]: [MachineState['value'], MachineState['context']] = JSON.parse(stored);
    const { state } = step(machine, { value, context, deadlines, generation }, event);
    ({ deadlines, generation } = state);
    stored = JSON.stringify([state.value, state.context]);
  }
  return given.length;
}

/** XState's own way to save and restore. */
function playStock(plain: AnyStateMachine, given: Given): number {
  let stored = JSON.stringify(plain.getPersistedSnapshot(beginning(plain)));
  for (const event of given) {
    const [next] = transition(plain, createActor(plain, { snapshot: JSON.parse(stored) }).getSnapshot(), event);
    stored = JSON.stringify(plain.getPersistedSnapshot(next));
  }
  return given.length;
}

/** The whole of what is kept of a conversation's machine: state, context and deadlines. */
function playWhole(machine: Machine, given: Given): number {
  let stored = JSON.stringify(initialState(machine));
  for (const event of given) {
    const state: MachineState = JSON.parse(stored);
    stored = JSON.stringify(step(machine, state, event).state);
  }
  return given.length;
}

/** XState's own way, with the same deadlines in what is kept. */
function playStockWhole(plain: AnyStateMachine, deadlines: readonly object[], given: Given): number {
  let stored = JSON.stringify([plain.getPersistedSnapshot(beginning(plain)), []]);
  given.forEach((event, i) => {
    const [snapshot] = JSON.parse(stored);
    const [next] = transition(plain, createActor(plain, { snapshot }).getSnapshot(), event);
    stored = JSON.stringify([plain.getPersistedSnapshot(next), deadlines[i]]);
  });
  return given.length;
}

/** XState's own way ends where ours does; answers the deadlines after each step. */
function sameEnds(machine: Machine, plain: AnyStateMachine): MachineState['deadlines'][] {
  const ours: MachineState[] = [];
  let state = initialState(machine);
  for (const event of events()) {
    ({ state } = step(machine, state, event));
    ours.push(state);
  }
  let snapshot = beginning(plain);
  events().forEach((event, i) => {
    [snapshot] = transition(plain, snapshot, event);
    const theirs = JSON.stringify([snapshot.value, snapshot.context]);
    const mine = JSON.stringify([ours[i]?.value, ours[i]?.context]);
    if (theirs !== mine) throw new Error(`Step ${i}: XState ends in ${theirs}, the runtime in ${mine}.`);
  });
  return ours.map(({ deadlines }) => deadlines);
}
