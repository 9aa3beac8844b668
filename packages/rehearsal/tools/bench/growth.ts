// What grows with the size of a flow, and what must not.
import { compileFlow, proveFlow } from '@baton/compiler';
import { functionsOf, type CompiledMachine } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { initialState, loadMachine, step, type Machine } from '@baton/runtime';
import { demoWorkspace, grownFlow } from './grown-flow.ts';
import { cpuMs, race, ratio } from './measure.ts';
import { events } from './scenario.ts';

const SIZES = [100, 1000, 10_000] as const;

export interface Growth {
  step_1000_vs_20_states: number;
  compile_ms_1000_nodes: number;
  prove_ms_1000_nodes: number;
  compile_ms: { [size: string]: number };
  prove_ms: { [size: string]: number };
  states_explored: { [size: string]: number };
}

export function benchGrowth(): Growth {
  const compile_ms: Growth['compile_ms'] = {};
  const prove_ms: Growth['prove_ms'] = {};
  const states_explored: Growth['states_explored'] = {};
  const workspace = demoWorkspace();
  for (const size of SIZES) {
    const flow = grownFlow(size);
    const times = size === 10_000 ? 1 : 5;
    compile_ms[size] = cpuMs(() => compiled(flow), times);
    prove_ms[size] = cpuMs(() => {
      const { issues, explored } = proveFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace });
      if (issues.some(({ severity }) => severity === 'error')) throw new Error('The grown flow has errors.');
      states_explored[size] = explored;
    }, times);
  }
  return {
    step_1000_vs_20_states: stepsBySize(),
    compile_ms_1000_nodes: compile_ms[1000] ?? 0,
    prove_ms_1000_nodes: prove_ms[1000] ?? 0,
    compile_ms,
    prove_ms,
    states_explored,
  };
}

function compiled(flow: Parameters<typeof compileFlow>[0]): CompiledMachine {
  const made = compileFlow(flow, { registry: nodeKinds, library: messageLibrary, hash: 'bench' });
  if (!made.ok) throw new Error(made.issues.map(({ message }) => message).join('\n'));
  return made.machine;
}

/** The same steps in a machine of about twenty states and in one of a thousand: how much dearer the latter are. */
function stepsBySize(): number {
  const small = withStates(20);
  const large = withStates(1000);
  const given = events().slice(0, 3);
  const walk = (machine: Machine) => () => {
    let count = 0;
    for (let i = 0; i < 20; i += 1) {
      let state = initialState(machine);
      for (const event of given) {
        const taken = step(machine, state, { ...event });
        if (!taken.changed) throw new Error(`"${event.type}" means nothing in "${state.value}".`);
        ({ state } = taken);
        count += 1;
      }
    }
    return count;
  };
  const results = race([
    { name: 'small', run: walk(small) },
    { name: 'large', run: walk(large) },
  ]);
  return ratio(results[0], results[1]);
}

/** The standard flow, grown until its machine has at least so many states. */
function withStates(states: number): Machine {
  for (let size = states; ; size += states) {
    const machine = compiled(grownFlow(size));
    if (Object.keys(machine.machine.states).length >= states) return loadMachine(machine, functionsOf(nodeKinds));
  }
}
