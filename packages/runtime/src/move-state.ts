// The same conversation in another version of its flow (law 10): the same step, the same memory, its times as far as they had come.
import type { CompiledDeadline } from '@baton/flow';
import { armed, Times } from './deadlines.ts';
import type { Machine } from './load-machine.ts';
import type { ArmedDeadline, Context, MachineState, StepEvent } from './types.ts';

/** Why a conversation cannot go on in another version: the step it waits at, or the one that keeps its place in line. */
export type WhyNotMoved = 'step-gone' | 'step-changed' | 'place-gone';

/**
 * The state in another version's machine, waiting at the same step. A deadline that both versions know by its key goes on from where it
 * was, by its new length; one that has come does not come again; one that is new begins now.
 *
 * @param place the step that holds a place in the queue, or null
 * @param event what the functions of deadlines are told; nothing is stepped
 * @returns why not, where the other version has no such step, or another kind of step under its id
 */
export function moveState(
  from: Machine,
  to: Machine,
  state: MachineState,
  place: string | null,
  event: StepEvent,
): MachineState | WhyNotMoved {
  const spec = from.compiled.states[state.value];
  const found = sameWait(from, to, state.value);
  if (found === undefined) return 'step-gone';
  const next = to.compiled.states[found];
  if (spec?.memory !== next?.memory || spec?.awaiting !== next?.awaiting) return 'step-changed';
  const held = place === null ? undefined : from.compiled.places[place];
  const holds = place === null ? undefined : to.compiled.places[place];
  if (place !== null && holds?.memory !== held?.memory) return 'place-gone';
  if (place !== null && !holds) return 'place-gone';

  const context = movedContext(from, to, state.context);
  const moved = { value: found, context, generation: state.generation };
  const carry = (
    of: ArmedDeadline['of'],
    node: string,
    memory: string,
    specs: readonly CompiledDeadline[],
    before: readonly CompiledDeadline[],
  ): ArmedDeadline[] => {
    const times = new Times(memory, context, event, to);
    return specs.flatMap((one): ArmedDeadline[] => {
      const was = before.find(({ key }) => key === one.key);
      const set = state.deadlines.find((armedOne) => armedOne.of === of && armedOne.key === one.key);
      if (was && !set) return [];
      if (was && set && JSON.stringify(was) === JSON.stringify(one)) return [set];
      const dueAt = was && set ? (stretched(was, one, set.dueAt) ?? times.of(one)) : times.of(one);
      if (dueAt === null) return [];
      moved.generation += 1;
      return [armed(one, of, node, dueAt, moved.generation)];
    });
  };
  const deadlines = [
    ...(place === null || !holds ? [] : carry('place', place, holds.memory, holds.deadlines, held?.deadlines ?? [])),
    ...(next ? carry('wait', next.node ?? '', next.memory, next.deadlines, spec?.deadlines ?? []) : []),
  ];
  return { ...moved, deadlines };
}

/** The state of the other machine in which the same drawn step waits; names of states follow the names of steps, which may change. */
function sameWait(from: Machine, to: Machine, value: string): string | undefined {
  const node = from.compiled.states[value]?.node ?? null;
  // Nothing is drawn where a token rests while its place is kept.
  if (node === null) return to.compiled.states[value] ? value : undefined;
  return Object.entries(to.compiled.states).find(([, spec]) => spec.node === node)?.[0];
}

/** What the new version declares, with what is known already; a variable that is of another type now begins anew. */
function movedContext(from: Machine, to: Machine, { vars, memory }: Context): Context {
  const typeIn = ({ compiled }: Machine, name: string) =>
    compiled.settings.variables.find((one) => one.name === name)?.type;
  const kept = Object.entries(vars).filter(([name]) => {
    const [was, is] = [typeIn(from, name), typeIn(to, name)];
    return was === undefined || is === undefined || was === is;
  });
  return { vars: { ...to.compiled.machine.context.vars, ...Object.fromEntries(kept) }, memory };
}

/** A wait that was to take ten minutes and takes five now ends five minutes earlier. */
function stretched(was: CompiledDeadline, is: CompiledDeadline, dueAt: number): number | null {
  if (!('seconds' in was.due && 'seconds' in is.due) || was.from !== is.from) return null;
  return dueAt + (is.due.seconds - was.due.seconds) * 1000;
}
