// How fast the core is, and how it grows. Run: npm run bench -- [--json] [--against REV]; the last line is one JSON object.
import { execFileSync } from 'node:child_process';
import { runBench } from '../../../.ci/bench/bench.ts';
import type { Figures } from '../../../.ci/bench/compare.ts';
import { nodeArguments } from '../../../.ci/bench/tree.ts';
import { benchCheck } from './bench/check.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchSave } from './bench/save.ts';
import { benchStateBytes } from './bench/state-bytes.ts';
import { benchSteps } from './bench/steps.ts';

/** What each figure must reach: at least, or at most. */
const goals: { [figure: string]: ['at least' | 'at most', number] } = {
  compiled_vs_handwritten: ['at least', 1],
  step_vs_transition: ['at least', 2],
  json_step_vs_stock: ['at least', 3],
  step_1000_vs_20_states: ['at most', 1.5],
  state_bytes_30_vs_4_messages: ['at most', 1.2],
};

await runBench({
  file: import.meta.filename,
  groups: {
    steps: () => ({ ...benchSteps() }),
    growth: () => ({ ...benchGrowth() }),
    check: () => ({ ...benchCheck() }),
    save: async () => ({ ...(await benchSave()) }),
    state: async () => ({ ...(await benchStateBytes()) }),
    host: durableSteps,
  },
  better: {
    compiled_vs_handwritten: 'higher',
    step_vs_transition: 'higher',
    json_step_vs_stock: 'higher',
    json_step_with_deadlines_vs_stock: 'higher',
    steps_per_second: 'higher',
    step_1000_vs_20_states: 'lower',
    compile_ms_1000_nodes: 'lower',
    prove_ms_1000_nodes: 'lower',
    compile_ms: 'lower',
    prove_ms: 'lower',
    check_ms_1000_steps: 'lower',
    save_ms_1000_steps: 'lower',
    state_bytes_30_vs_4_messages: 'lower',
    machine_bytes: 'lower',
    entity_bytes: 'lower',
    durable_steps_per_second: 'higher',
    durable_step_ms_p99: 'lower',
  },
  report,
});

function report(figures: Figures): void {
  for (const [figure, value] of Object.entries(figures)) {
    const goal = goals[figure];
    const shown = JSON.stringify(value);
    console.log(`${figure.padEnd(36)} ${shown}${goal ? `   (goal: ${goal[0]} ${goal[1]})` : ''}`);
  }
}

/** The host's own bench, in a process of its own: its disk and threads are not ours. */
function durableSteps(): Figures {
  const tool = new URL('../../host/tools/bench.ts', import.meta.url).pathname;
  const lines = execFileSync(process.execPath, [...nodeArguments(), tool, '--json'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const last: { durable_steps_per_second: object; durable_step_ms_p99: object } = JSON.parse(lines.at(-1) ?? '{}');
  return { durable_steps_per_second: last.durable_steps_per_second, durable_step_ms_p99: last.durable_step_ms_p99 };
}
