import { describe, expect, it } from 'vitest';
import { after, due, type HandMade } from '../testing/hand-made-machine.ts';
import { NOON, office, playInput, say } from '../testing/play-input.ts';
import { connected, inLine, offered } from '../testing/scenes.ts';

/** The line of the scenes, with a room of its own. */
const drawn = (room: HandMade['waits'][string], more: Partial<HandMade> = {}): HandMade => ({
  waits: { room, talk: {} },
  place: {
    on: { 'agent.accepted': { does: [{ type: 'connect' }, say('Ann is here, says version 2.')], to: 'talk' } },
  },
  ...more,
});

const dueAt = (state: { deadlines: { key: string; dueAt: number }[] }) =>
  Object.fromEntries(state.deadlines.map(({ key, dueAt: at }) => [key, (at - NOON) / 1000]));

describe('law 10: a designer moves who waits to another version', () => {
  it('goes on at the same step, with the place in line, in the words of the new version', () => {
    const play = offered({ room: { on: { 'customer.message': { does: [say('Version 1.')] } } } });
    const place = play.state.place;
    const moved = play.moves(drawn({ on: { 'customer.message': { does: [say('Version 2.')] } } }));
    expect(moved.reply).toEqual({ ok: true });
    expect(moved.entries).toEqual([
      expect.objectContaining({ type: 'flowMoved', from: 1, flow: { id: 'flow', hash: 'hash 2', version: 2 } }),
    ]);
    expect(moved.said).toEqual([]);
    expect(play.state.place).toEqual(place);
    expect(play.says('Are you there?').said).toEqual(['Version 2.']);
    expect(play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }).said).toEqual([
      'Ann is here, says version 2.',
    ]);
  });

  it('a deadline goes on by its key: as it was, longer or shorter by what was changed, or from now where it is new', () => {
    const on = { [due('soon')]: { does: [say('Soon.')] } };
    const room = { on, deadlines: [after('soon', 5), after('same', 60), after('longer', 120), after('gone', 90)] };
    const play = playInput({ waits: { room } });
    play.wakes(10);
    const before = dueAt(play.state);
    expect(before).toEqual({ same: 60, longer: 120, gone: 90 });
    play.moves({
      waits: { room: { on, deadlines: [after('soon', 5), after('same', 60), after('longer', 300), after('new', 30)] } },
    });
    // What has come does not come again.
    expect(dueAt(play.state)).toEqual({ same: 60, longer: 300, new: 41 });
    expect(new Set(play.state.deadlines.map(({ generation }) => generation)).size).toBe(3);
  });

  it('the time in line goes on, and what is late by the new version comes at once', () => {
    const late = (seconds: number) => ({
      deadlines: [after('tooLong', seconds)],
      on: { [due('tooLong')]: { does: [say('It takes too long.')] } },
    });
    const play = inLine();
    const next = drawn({}, { place: late(600) });
    play.moves(next, { hash: 'hash 2' });
    expect(dueAt(play.state)).toEqual({ tooLong: 601 });
    play.at += 100_000;
    const shorter = play.moves(drawn({}, { place: late(60) }), { hash: 'hash 3', version: 3 });
    expect(shorter.wakeAt).toBe(NOON + 61_000);
    expect(play.wakes(1).said).toEqual(['It takes too long.']);
  });

  it('who is with an agent goes on with them', () => {
    const play = connected();
    const moved = play.moves({
      waits: { room: {}, talk: { on: { 'agent.closed': { does: [say('Bye, says 2.')] } } } },
    });
    expect(moved.reply).toEqual({ ok: true });
    expect(play.state).toMatchObject({ floor: { holder: 'agent' }, agent: { id: 'ann' }, flow: { version: 2 } });
  });

  it('variables of the new version have their beginnings; what was known stays', () => {
    const play = playInput({ waits: { room: {} }, vars: { order: '', city: 'Bonn' } });
    play.state = { ...play.state, machine: ['room', { ...play.state.machine[1], vars: { order: '70455', city: '' } }] };
    play.moves({ waits: { room: {} }, vars: { order: '', city: 'Bonn', mood: 'calm' } });
    expect(play.state.machine[1].vars).toEqual({ order: '70455', city: '', mood: 'calm' });
  });
});

describe('law 10: who cannot be moved stays, with the reason in words', () => {
  it('the step is gone', () => {
    const play = playInput({ waits: { room: { deadlines: [after('silence', 60)] } } });
    const before = play.state;
    const moved = play.moves({ waits: { hall: {} } });
    expect(moved.reply).toEqual({
      ok: false,
      code: 'step-gone',
      message: 'The step it waits at is not in the new version.',
    });
    expect(moved.entries).toEqual([]);
    expect({ ...play.state, rev: 0, lastAt: 0 }).toEqual({ ...before, rev: 0, lastAt: 0 });
    expect(moved.wakeAt).toBe(NOON + 60_000);
  });

  it('the step has become another kind of wait', () => {
    const play = playInput({ waits: { room: { awaiting: 'offer' } } });
    expect(play.moves({ waits: { room: { awaiting: 'choice' } } }).reply).toMatchObject({ code: 'step-changed' });
  });

  it('the team of the line is gone', () => {
    const play = inLine();
    play.workspace = office({
      teams: [{ id: 'support', name: 'Support', hours: 'office' }],
      agents: [
        { id: 'cem', name: 'Cem', teams: ['support'], lead: true },
        { id: 'ben', name: 'Ben', teams: ['support'] },
      ],
    });
    expect(play.moves(drawn({})).reply).toMatchObject({ code: 'team-gone' });
  });

  it('it is over, or another flow, or there already', () => {
    const over = playInput({ waits: { room: { on: { 'customer.message': { to: 'ended' } } } } });
    over.says('Bye');
    expect(over.moves(drawn({})).reply).toMatchObject({ code: 'flow-over' });
    const other = playInput({ waits: { room: {} } });
    expect(other.moves(drawn({}), { id: 'another' }).reply).toMatchObject({ code: 'other-flow' });
    expect(other.moves(drawn({}), { hash: 'hash' })).toMatchObject({ reply: { ok: true }, entries: [] });
  });
});
