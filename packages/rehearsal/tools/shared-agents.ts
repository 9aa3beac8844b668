// How far a split is from the truth where its arms share agents. Run: npm run insights:interference -- --hours 100 --seed 1; the last line
// is one JSON object: points of abandonment between everybody offered a person and nobody, and between the arms of a split.
import { parseArgs } from 'node:util';
import { demoWorkspace } from '../src/testing/demo.ts';
import { leftInLine, playSharedAgents, type SharedAgentsOptions } from '../src/week/shared-agents.ts';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    agents: { type: 'string', default: '5' },
  },
});
const workspace = demoWorkspace();
const play = (arms: SharedAgentsOptions['arms']) =>
  playSharedAgents({
    seed: Number(values.seed),
    agents: Number(values.agents),
    arms,
    hours: Number(values.hours),
    workspace,
  });
const [usual, offered, both] = [await play('usual'), await play('offered'), await play('both')];
const points = (b: { percent: number }, a: { percent: number }): number => Number((b.percent - a.percent).toFixed(1));
const result = {
  hours: Number(values.hours),
  in_line: leftInLine(both).count,
  truth_points: points(leftInLine(offered), leftInLine(usual)),
  split_points: points(leftInLine(both, 'offered'), leftInLine(both, 'usual')),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.truth_points > 5 && Math.abs(result.split_points) < result.truth_points / 2 ? 0 : 1;
