import { expect, test } from 'vitest';
import { NO_WIRES, type Wires } from '../ground/ground.ts';
import { flowPresence, GONE_AFTER } from './flow-presence.ts';

const at = (key: string, step: string | null, take = false) => ({ key, name: key, step, take });

test('row 33: a step is whose came first, until another takes it over or they are gone', () => {
  let time = 1_000;
  const presence = flowPresence(NO_WIRES, () => time);
  presence.here('f', at('maya', 'gate'));
  time += 10;
  presence.here('f', at('noor', 'gate'));
  const since = Object.fromEntries(presence.of('f').map(({ key, since: from }) => [key, from]));
  expect(since).toEqual({ maya: 1_000, noor: 1_010 });

  presence.here('f', at('noor', 'gate', true));
  expect(presence.of('f').map(({ key, step }) => [key, step])).toEqual([
    ['maya', null],
    ['noor', 'gate'],
  ]);
  time += GONE_AFTER + 1;
  expect(presence.of('f')).toEqual([]);
});

test('who says again that they are here stays since when they came, and nobody is told of it', () => {
  let time = 0;
  const presence = flowPresence(NO_WIRES, () => time);
  const heard: number[] = [];
  presence.listen('f', (people) => void heard.push(people.length));
  presence.here('f', at('maya', 'gate'));
  time += 5_000;
  presence.here('f', at('maya', 'gate'));
  presence.left('f', 'maya');
  expect(heard).toEqual([1, 0]);
});

test('servers of one house know of each other’s people', () => {
  const ears: ((text: string) => void)[] = [];
  const wires = (own: number): Wires => ({
    isShared: true,
    tell: (_topic, text) => ears.forEach((hear, i) => i !== own && hear(text)),
    on: (_topic, hear) => void ears.push(hear),
  });
  const one = flowPresence(wires(0), () => 0);
  const other = flowPresence(wires(1), () => 0);
  one.here('f', at('maya', 'gate'));
  expect(other.of('f')).toEqual([{ key: 'maya', name: 'maya', step: 'gate', since: 0 }]);
});

test('a page that was killed is gone for the others with the next word of theirs', () => {
  let time = 0;
  const presence = flowPresence(NO_WIRES, () => time);
  presence.here('f', at('killed', 'gate'));
  presence.here('f', at('maya', null));
  const heard: string[][] = [];
  presence.listen('f', (people) => void heard.push(people.map(({ key }) => key)));
  time = GONE_AFTER - 1;
  presence.here('f', at('maya', null));
  time = GONE_AFTER + 1;
  presence.here('f', at('maya', null));
  expect(heard).toEqual([['maya']]);
});
