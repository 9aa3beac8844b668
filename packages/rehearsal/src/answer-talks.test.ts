// Strange answers at every wait of the shipped standard flow (L1 to L7).
import { readFileSync } from 'node:fs';
import { parseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, test } from 'vitest';
import { runScenario } from './scenarios/run-scenario.ts';
import { scenarioFile } from './scenarios/scenario-file.ts';
import { demoBot, demoWorkspace, shipped, shippedSubFlows } from './testing/demo.ts';

const { scenarios, flow } = scenarioFile.parse(
  JSON.parse(readFileSync(new URL('testing/answer-talks.scenarios.json', import.meta.url), 'utf8')),
);
const parsed = parseFlow(shipped(`${flow}.flow.json`), nodeKinds);
const surroundings = { workspace: demoWorkspace(), bot: demoBot(), subFlows: shippedSubFlows() };

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
  if (!parsed.ok) throw new Error('The flow does not open.');
  const around = { flow: parsed.flow, registry: nodeKinds, library: messageLibrary, ...surroundings };
  const result = await runScenario(scenario, around);
  expect(result.passed, result.transcript).toBe(true);
});
