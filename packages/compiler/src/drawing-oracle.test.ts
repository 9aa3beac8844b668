// A second opinion: an interpreter that reads the drawing says the same as the compiled machine.
import { expect, test } from 'vitest';
import { compileFlow } from './compile-flow.ts';
import { compiledEngine } from './testing/compiled-engine.ts';
import { draw } from './testing/draw.ts';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { drawingEngine } from './testing/interpret-drawing.ts';
import { playStory } from './testing/play-story.ts';
import { dice, randomFlow, randomHappenings } from './testing/random-flow.ts';
import { quietSurroundings } from './testing/surroundings.ts';

const FLOWS = process.env['BATON_LONG'] ? 10_000 : 500;
const options = { registry: fixtureKinds, library: {}, hash: 'h' };

test(`${FLOWS} random flows do under random inputs what their drawings say`, { timeout: 600_000 }, () => {
  const seen = new Set<string>();
  let played = 0;
  for (let seed = 1; played < FLOWS; seed += 1) {
    const flow = randomFlow(seed);
    const compiled = compileFlow(flow, options);
    if (!compiled.ok) continue;
    played += 1;
    const story = randomHappenings(seed, flow, 30);
    const drawn = playStory(drawingEngine(flow, fixtureKinds), story, quietSurroundings());
    const machine = playStory(compiledEngine(compiled.machine, fixtureKinds), story, quietSurroundings());
    expect({ seed, trace: machine }).toEqual({ seed, trace: drawn });
    for (const entry of drawn)
      for (const effect of JSON.stringify(entry).matchAll(/"effect":\{"type":"(\w+)"/g)) seen.add(effect[1] ?? '');
  }
  // The stories reach what they are meant to hold alike.
  for (const effect of [
    'say',
    'tag',
    'enqueue',
    'leaveQueue',
    'connect',
    'disconnect',
    'askBot',
    'close',
    'arm',
    'disarm',
  ])
    expect([...seen]).toContain(effect);
});

test('steps whose paths were cut into states of their own do what their drawings say', { timeout: 600_000 }, () => {
  for (let seed = 1; seed <= FLOWS / 50; seed += 1) {
    const { roll } = dice(seed);
    const nodes: Parameters<typeof draw>[0] = { begin: 'begin', tally: ['tally', { by: 1 + roll(5) }], ask: 'ask' };
    const edges = ['begin.next -> ask', 'ask.yes -> tally', 'ask.no -> s1', 'ask.silent -> s0', 'tally.next -> s0'];
    for (let index = 0; index < 4; index += 1) {
      nodes[`s${index}`] = ['sort', { ways: 30 }];
      for (let way = 0; way < 30; way += 1) {
        const id = `w${index}-${way}`;
        if (index < 3 && way % 7 === 0) edges.push(`s${index}.way${way} -> s${index + 1}`);
        else {
          nodes[id] = ['ask', { seconds: 5 + roll(40) }];
          edges.push(`s${index}.way${way} -> ${id}`, `${id}.yes -> tally`, `${id}.no -> s${roll(4)}`);
        }
      }
    }
    const flow = draw(nodes, edges);
    const compiled = compileFlow(flow, options);
    if (!compiled.ok) throw new Error('refused');
    expect(compiled.machine.notes.length).toBeGreaterThan(0);
    const story = randomHappenings(seed, flow, 40);
    expect({
      seed,
      trace: playStory(compiledEngine(compiled.machine, fixtureKinds), story, quietSurroundings()),
    }).toEqual({
      seed,
      trace: playStory(drawingEngine(flow, fixtureKinds), story, quietSurroundings()),
    });
  }
});
