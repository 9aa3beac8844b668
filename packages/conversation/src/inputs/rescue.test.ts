import { describe, expect, it } from 'vitest';
import { NOON } from '../testing/play-input.ts';
import { connected, inLine, scene } from '../testing/scenes.ts';
import { after } from '../testing/hand-made-machine.ts';

const rescue = { type: '@rescue', reason: 'The step failed five times.' } as const;

describe('a conversation whose flow cannot go on', () => {
  it('goes to the first team, ahead of its tier, and its broken deadlines are dropped', () => {
    const rescued = scene({ room: { deadlines: [after('broken', 1)] } }).takes(rescue);
    expect(rescued.entries).toMatchObject([
      { type: 'failed', code: 'rescued', message: 'The step failed five times.' },
      {
        type: 'queued',
        team: 'billing',
        tier: 'high',
        since: NOON + 1000,
        node: 'line',
        front: true,
        skills: [],
        reason: 'complexity',
      },
      { type: 'floor', holder: 'queue' },
    ]);
    expect(rescued.sends).toMatchObject([
      { to: { kind: 'queue', key: 'billing' }, body: { type: 'queue.join', front: true } },
    ]);
    expect(rescued.state).toMatchObject({
      place: { team: 'billing' },
      trigger: { kind: 'flow', at: NOON + 1000 },
      deadlines: [],
    });
  });

  it.each([
    ['with an agent', connected],
    ['in line', inLine],
  ])('%s stays there', (_name, begun) => {
    const play = begun();
    const before = play.state;
    const rescued = play.takes(rescue);
    expect(rescued.types).toEqual(['failed']);
    expect(rescued.state).toMatchObject({ place: before.place, agent: before.agent });
  });

  it('keeps the trigger it had: the clock runs on from there', () => {
    const play = scene();
    play.state = { ...play.state, trigger: { kind: 'explicit', at: NOON } };
    expect(play.takes(rescue).state.trigger).toEqual({ kind: 'explicit', at: NOON });
  });
});
