import { describe, expect, it } from 'vitest';
import { say } from '../testing/play-input.ts';
import { ann, inLine, LAPSES_AT, offer, offered, scene } from '../testing/scenes.ts';

const joined = { type: 'queue.joined', team: 'billing', position: 3, waitSeconds: 240 } as const;
const nobody = { type: 'queue.nobody', team: 'billing', reason: 'all-full' } as const;
const stale = 'c/places/0';

describe('the place in line', () => {
  it.each([
    ['joined', joined, 'You are in line.'],
    ['moved', { ...joined, type: 'queue.moved', position: 2 } as const, 'The line has moved.'],
  ])('W1: %s is kept, journaled and told to the step that holds it', (_name, body, words) => {
    const play = inLine();
    const told = play.takes(body);
    expect(told.state.place).toMatchObject({ position: body.position, waitSeconds: 240 });
    expect(told.entries[0]).toMatchObject({
      type: 'position',
      team: 'billing',
      position: body.position,
      waitSeconds: 240,
    });
    expect(told.said).toEqual([words]);
  });

  it.each([
    ['another team', { ...joined, team: 'support' }],
    ['an earlier stay', { ...joined, place: stale }],
    ['an earlier stay, where nobody was', { ...nobody, place: stale }],
    ['another team, where nobody is', { ...nobody, team: 'support' }],
  ])('news of %s means nothing', (_name, body) => {
    const play = inLine();
    const told = play.takes(body);
    expect(told.changed).toBe(false);
    expect(told.state.place).toMatchObject({ position: null });
  });

  it('news that names this stay counts', () => {
    const play = inLine();
    expect(play.takes({ ...joined, place: play.state.place?.id ?? '' }).types).toContain('position');
  });

  it('means nothing to somebody who does not wait', () => {
    expect(scene().takes(joined).changed).toBe(false);
  });
});

describe('nobody can take it', () => {
  it('A5: is told to the step, with the reason in the journal', () => {
    const told = inLine().takes(nobody);
    expect(told.entries[0]).toMatchObject({ type: 'nobody', team: 'billing', reason: 'all-full' });
    expect(told.said).toEqual(['Nobody is there.']);
  });

  it('is held back while the customer makes another arrangement, and told when that comes to nothing', () => {
    const room = { otherWay: true as const, on: { 'customer.message': { to: 'plain' } } };
    const play = inLine({ room, waits: { plain: {} } });
    const told = play.takes(nobody);
    expect(told.said).toEqual([]);
    expect(told.state.place?.held).toEqual([
      { type: 'queue.nobody', data: { type: 'queue.nobody', reason: 'all-full' } },
    ]);
    expect(play.says('never mind').said).toEqual(['Nobody is there.']);
    expect(play.state.place?.held).toEqual([]);
  });

  it('that was held back is forgotten once somebody can take it again', () => {
    const play = inLine({ room: { otherWay: true } });
    play.takes(nobody);
    expect(play.takes(joined).state.place?.held).toEqual([]);
  });

  it('R10: of a team that is gone moves the place to one that has somebody', () => {
    const play = inLine();
    const moved = play.takes({ ...nobody, reason: 'no-team' });
    expect(moved.state.place).toMatchObject({ since: play.state.place?.since, id: 'c/places/2' });
    expect(moved.sends.map(({ body }) => body.type)).toEqual(['queue.leave', 'queue.join']);
    expect(moved.said).toEqual([]);
  });

  it('of a team that is gone is told where no other team has anybody', () => {
    const play = inLine();
    play.state = { ...play.state, place: play.state.place && { ...play.state.place, skills: ['welding'] } };
    expect(play.takes({ ...nobody, reason: 'no-team' }).said).toEqual(['Nobody is there.']);
  });
});

describe('an offer', () => {
  it('is held until it lapses, and wakes the conversation then', () => {
    const play = inLine();
    const made = offer(play);
    expect(made.entries).toMatchObject([
      { type: 'offered', offerId: 'o1', agent: ann, team: 'billing', lapsesAt: LAPSES_AT },
    ]);
    expect(made.state.offer).toEqual({ id: 'o1', agent: ann, team: 'billing', lapsesAt: LAPSES_AT });
    expect(made.wakeAt).toBe(LAPSES_AT);
  });

  it('told twice is one offer', () => {
    expect(offer(offered()).changed).toBe(false);
  });

  it.each([
    ['while another is open', () => offered(), {}],
    ['to somebody who does not wait', () => scene(), {}],
    ['of another team', () => inLine(), { team: 'support' }],
    ['of an earlier stay', () => inLine(), { place: stale }],
  ])('%s is sent back as withdrawn', (_name, begun, change) => {
    const play = begun();
    const before = play.state.offer;
    const body = { type: 'queue.offered', team: 'billing', offerId: 'o2', agent: ann, lapsesAt: LAPSES_AT } as const;
    const refused = play.takes({ ...body, ...change });
    expect(refused.sends.map(({ to, body: { type, outcome } }) => [to.kind, type, outcome])).toEqual([
      ['queue', 'queue.offerEnded', 'withdrawn'],
      ['presence', 'presence.ended', 'withdrawn'],
    ]);
    expect(refused.state.offer).toEqual(before);
    expect(refused.types).toEqual([]);
  });

  it('W10: that comes too late was on nobody’s desk, and is no lapse of theirs', () => {
    const play = inLine();
    const body = { type: 'queue.offered', team: 'billing', offerId: 'o2', agent: ann } as const;
    const refused = play.takes({ ...body, lapsesAt: play.at + 1000 }, 1);
    expect(refused.sends.map(({ body: { outcome } }) => outcome)).toEqual(['withdrawn', 'withdrawn']);
    expect(refused.state.offer).toBeNull();
  });
});

it('a second line goes back to the first when nobody of it is there', () => {
  const play = inLine({ line: { 'queue.nobody': { does: [say('Nobody.')] } } });
  play.does([{ type: 'enqueue', team: 'support', tier: null, front: false, reason: null }]);
  expect(play.state.place).toMatchObject({ team: 'support', before: { team: 'billing' } });
  const back = play.takes({ type: 'queue.nobody', team: 'support', reason: 'all-full' });
  expect(back.state.place).toMatchObject({ team: 'billing' });
  expect(back.state.place).not.toHaveProperty('before');
  expect(back.said).toEqual([]);
});
