// Every shipped flow, played through its scenarios.
import { readdirSync } from 'node:fs';
import { parseFlow, serialiseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import { runScenario } from './scenarios/run-scenario.ts';
import { scenarioFile } from './scenarios/scenario-file.ts';
import { demoBot, demoWorkspace, shipped, shippedSubFlows } from './testing/demo.ts';

const folder = new URL('../../../flows/', import.meta.url);
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith('.flow.json') ? [file.slice(0, -'.flow.json'.length)] : [],
);
const workspace = demoWorkspace();
const bot = demoBot();
const subFlows = shippedSubFlows();

test('there are shipped flows', () => {
  expect(names.length).toBeGreaterThan(0);
});

describe.each(names)('%s', (name) => {
  const text = shipped(`${name}.flow.json`);
  const parsed = parseFlow(text, nodeKinds);

  test('opens, and is saved again byte for byte', () => {
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    if (parsed.ok) expect(serialiseFlow(parsed.flow)).toBe(text);
  });

  test('no step lies on another', () => {
    const nodes = parsed.ok ? parsed.flow.nodes : [];
    const close = nodes.flatMap((a, index) =>
      nodes.slice(index + 1).flatMap((b) => {
        const [x, y] = [Math.abs(a.position.x - b.position.x), Math.abs(a.position.y - b.position.y)];
        return x < 250 && y < 130 ? [`${a.id} and ${b.id}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });

  const { scenarios, flow } = scenarioFile.parse(JSON.parse(shipped(`${name}.scenarios.json`)));

  test('its scenarios are its own', () => {
    expect(flow).toBe(name);
  });

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    if (!parsed.ok) throw new Error('The flow does not open.');
    const result = await runScenario(scenario, {
      flow: parsed.flow,
      registry: nodeKinds,
      library: messageLibrary,
      subFlows,
      workspace,
      bot,
    });
    expect(result.passed, result.transcript).toBe(true);
  });
});
