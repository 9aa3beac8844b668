import { describe, expect, it } from 'vitest';
import { enqueue, NOON, office } from '../testing/play-input.ts';
import { connected, inLine, offered, scene } from '../testing/scenes.ts';

describe('enqueue', () => {
  it('R30: takes a place in the team’s line, and the clock of the handoff runs', () => {
    const play = scene();
    play.state = { ...play.state, unanswered: ['x'] };
    const done = play.does([enqueue({ reason: 'policy' })]);
    expect(done.entries).toMatchObject([
      {
        type: 'queued',
        team: 'billing',
        tier: 'standard',
        since: NOON,
        node: 'line',
        front: false,
        skills: [],
        reason: 'policy',
      },
      { type: 'floor', holder: 'queue' },
    ]);
    expect(done.sends).toEqual([
      {
        to: { kind: 'queue', key: 'billing' },
        body: {
          type: 'queue.join',
          conversation: 'c',
          tier: 'standard',
          skills: [],
          since: NOON,
          front: false,
          notAgents: [],
          place: 'c/places/1',
        },
      },
    ]);
    expect(done.state).toMatchObject({
      trigger: { kind: 'flow', at: NOON },
      unanswered: [],
      floor: { holder: 'queue' },
    });
    expect(done.state.place).toEqual({
      id: 'c/places/1',
      node: 'line',
      team: 'billing',
      tier: 'standard',
      since: NOON,
      skills: [],
      route: { team: 'billing', skills: [], named: 'billing' },
      position: null,
      waitSeconds: null,
    });
  });

  it.each([
    ['the step', enqueue({ team: 'support', tier: 'high' }), { 'handoff.team': 'billing', 'handoff.tier': 'low' }],
    ['what came before', enqueue({ team: null, tier: null }), { 'handoff.team': 'support', 'handoff.tier': 'high' }],
  ])('R24: team and tier are those of %s', (_name, effect, vars) => {
    expect(scene().does([effect], vars).state.place).toMatchObject({ team: 'support', tier: 'high' });
  });

  it('trigger, reason and who must not get it come from what came before', () => {
    const done = scene().does([enqueue()], {
      'handoff.trigger': 'low-confidence',
      'handoff.reason': 'knowledge-gap',
      'handoff.notAgents': ['ben'],
    });
    expect(done.state.trigger?.kind).toBe('low-confidence');
    expect(done.entries[0]).toMatchObject({ reason: 'knowledge-gap' });
    expect(done.sends[0]?.body).toMatchObject({ notAgents: ['ben'] });
  });

  it('a team that is not there gives way to that of the routing', () => {
    expect(scene().does([enqueue({ team: 'moon' })]).state.place?.team).toBe('billing');
  });

  it('a place that is held moves: the time of arrival stays, the old line is left, an open offer is taken back', () => {
    const play = offered();
    play.at += 60_000;
    const done = play.does([enqueue({ team: 'support' })]);
    expect(done.state.place).toMatchObject({
      id: 'c/places/2',
      team: 'support',
      since: NOON,
      before: { team: 'billing', skills: [] },
    });
    expect(done.entries).toContainEqual(expect.objectContaining({ type: 'leftQueue', team: 'billing', why: 'moved' }));
    expect(done.sends.map(({ body }) => body.type)).toEqual([
      'queue.offerEnded',
      'presence.ended',
      'queue.leave',
      'queue.join',
    ]);
    expect(done.state.offer).toBeNull();
  });

  it('R20: who comes back from an agent waits anew, ahead of the others', () => {
    const play = inLine();
    play.at += 60_000;
    const done = play.does([enqueue({ front: true })]);
    expect(done.state.place?.since).toBe(play.at);
    expect(done.sends.at(-1)?.body).toMatchObject({ front: true, since: play.at });
  });

  it('taken again in the same line keeps the line before', () => {
    const play = inLine();
    play.does([enqueue({ team: 'support' })]);
    expect(play.does([enqueue({ team: 'support' })]).state.place?.before).toEqual({ team: 'billing', skills: [] });
    expect(inLine().does([enqueue()]).state.place).not.toHaveProperty('before');
  });

  it('A3: somebody who promised to come can get it, and nobody is missed before then', () => {
    const play = scene();
    play.state = { ...play.state, expected: { agent: 'cem', until: NOON + 60_000 } };
    const done = play.does([enqueue({ team: 'billing' })]);
    expect(done.state.place?.team).toBe('support');
    expect(done.sends[0]?.body).toMatchObject({ expectedUntil: NOON + 60_000 });
  });

  it('A3: after the promised time the line is that of the step', () => {
    const play = scene();
    play.state = { ...play.state, expected: { agent: 'cem', until: NOON } };
    const done = play.does([enqueue({ team: 'billing' })]);
    expect(done.state.place?.team).toBe('billing');
    expect(done.sends[0]?.body).not.toHaveProperty('expectedUntil');
  });

  it('R10: the skills of the team are asked for', () => {
    const workspace = office({
      skills: [{ id: 'refunds', name: 'Refunds' }],
      teams: [
        { id: 'billing', name: 'Billing', hours: 'office', skills: ['refunds'] },
        { id: 'support', name: 'Support', hours: 'office' },
      ],
      agents: ['ann', 'ben', 'cem'].map((id) => ({ id, name: id, teams: ['billing'], skills: ['refunds'] })),
    });
    expect(scene({ workspace }).does([enqueue()]).sends[0]?.body).toMatchObject({ skills: ['refunds'] });
  });
});

describe('leaveQueue', () => {
  it.each(['alternative', 'too-long', 'nobody', 'customer-left'] as const)('%s: the bot has the floor again', (why) => {
    const done = offered().does([{ type: 'leaveQueue', why }]);
    expect(done.state).toMatchObject({ place: null, offer: null, floor: { holder: 'bot' } });
    expect(done.entries).toContainEqual(expect.objectContaining({ type: 'leftQueue', team: 'billing', why }));
    expect(done.sends.map(({ body }) => body.type)).toEqual(['queue.offerEnded', 'presence.ended', 'queue.leave']);
  });

  it('does nothing without a place', () => {
    expect(connected().does([{ type: 'leaveQueue', why: 'alternative' }]).types).toEqual([]);
  });
});

describe('the first line, when nobody of a second one is there', () => {
  const second = (tier: string | null) => {
    const play = inLine();
    play.does([enqueue({ team: 'support', tier })]);
    return play.takes({ type: 'queue.nobody', team: 'support', reason: 'all-full' });
  };

  it('is waited in again, from where the wait was', () => {
    const back = second(null);
    expect(back.state.place).toMatchObject({ team: 'billing', since: NOON });
    expect(back.sends.map(({ body }) => body.type)).toEqual(['queue.leave', 'queue.join']);
  });

  it('A3: not for what is critical: that has ways of its own', () => {
    const told = second('critical');
    expect(told.state.place?.team).toBe('support');
    expect(told.said).toEqual(['Nobody is there.']);
  });
});
