import { expect, it } from 'vitest';
import { demoWorkspace } from '../testing/demo.ts';
import { leftInLine, playSharedAgents, type SharedAgentsOptions } from './shared-agents.ts';

const workspace = demoWorkspace();
const play = (arms: SharedAgentsOptions['arms']) => playSharedAgents({ seed: 1, agents: 5, arms, hours: 3, workspace });

it('E1: a split whose arms wait for the same five agents shows nothing of what offering everybody a person does', async () => {
  const [usual, offered, both] = [await play('usual'), await play('offered'), await play('both')];
  expect(leftInLine(offered).count).toBeGreaterThan(leftInLine(usual).count * 1.3);
  const truth = leftInLine(offered).percent - leftInLine(usual).percent;
  const split = leftInLine(both, 'offered').percent - leftInLine(both, 'usual').percent;
  expect(truth).toBeGreaterThan(5);
  expect(Math.abs(split)).toBeLessThan(2.5);
});
