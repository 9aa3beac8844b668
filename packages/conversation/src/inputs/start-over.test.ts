import { describe, expect, it } from 'vitest';
import { NOON, playInput, say, type Play, type PlayOptions } from '../testing/play-input.ts';
import { listener } from '../testing/scenes.ts';

/** The flow has ended with a word of the customer. */
function ended(options: Partial<PlayOptions> = {}): Play {
  const play = playInput({
    start: { does: [say('Hello')] },
    vars: { 'customer.phone': '', other: 'first' },
    ...options,
    waits: { room: { on: { 'customer.message': { to: 'ended' } } } },
  });
  play.says('That is all.');
  return play;
}

describe('A5: who writes after the end', () => {
  it('is heard again, from the beginning', () => {
    const play = ended();
    const back = play.says('My parcel is broken');
    expect(back.types).toContain('customerReturned');
    expect(back.said).toEqual(['Hello']);
    expect(back.entries).toContainEqual(expect.objectContaining({ type: 'floor', holder: 'bot' }));
    expect(back.entries).toContainEqual(expect.objectContaining({ type: 'customer', text: 'My parcel is broken' }));
  });

  it('keeps what was told of themselves and what was promised; all else begins anew', () => {
    const play = ended();
    const vars = {
      'customer.phone': '+49 30 1',
      'ticket.dueAt': NOON,
      'callback.slotAt': NOON,
      other: 'second',
      'handoff.team': 'billing',
    };
    const [value, context] = play.state.machine;
    const run = {
      notAgents: ['ann'],
      trigger: { kind: 'flow', at: NOON } as const,
      unanswered: ['x'],
      lastAgent: { name: 'Ann', team: 'billing' },
      armed: { explicit: false, frustration: false },
    };
    play.state = { ...play.state, ...run, closed: true, machine: [value, { ...context, vars }] };
    const back = play.says('My parcel is broken');
    expect(back.state.machine[1].vars).toEqual({
      'customer.phone': '+49 30 1',
      'ticket.dueAt': NOON,
      'callback.slotAt': NOON,
      other: 'first',
    });
    expect(back.state).toMatchObject({
      notAgents: [],
      trigger: null,
      armed: { explicit: true, frustration: true },
      closed: false,
    });
    expect(back.state.lastAgent).toBeUndefined();
  });

  it.each(['Thanks!', 'bye', 'ok, thank you'])('%s within the hour begins nothing', (text) => {
    const thanks = ended().says(text, {}, 3600);
    expect(thanks.types).toEqual(['customer']);
    expect(thanks.state.floor.holder).toBe('nobody');
  });

  it.each([
    ['later than that', 'Thanks!', {}, 3602],
    ['by a button', 'Thanks!', { choice: 'more' }, 10],
    ['by the button for a person', 'Thanks!', { escapeHatch: true }, 10],
  ])('%s, it begins anew', (_name, text, more, seconds) => {
    expect(ended().says(text, more, seconds).types).toContain('customerReturned');
  });

  describe('while something promised is open', () => {
    const promises = [{ id: 'p', kind: 'ticket', dueAt: NOON, claimedBy: null } as const];
    const welcome = { welcome: listener('returning', 'Welcome back.') };

    it('is welcomed by the step for it, in the place of the beginning', () => {
      const play = ended({ listeners: welcome });
      play.state = { ...play.state, promises };
      expect(play.says('Any news?').said).toEqual(['Welcome back.']);
    });

    it('begins anew where the flow has no such step', () => {
      const play = ended();
      play.state = { ...play.state, promises };
      expect(play.says('Any news?').said).toEqual(['Hello']);
    });

    it('T1: who asks for a person is heard first', () => {
      const play = ended({ listeners: { wish: listener('explicit', 'A person comes.'), ...welcome } });
      play.state = { ...play.state, promises };
      expect(play.says('I want to talk to a human').said).toEqual(['A person comes.']);
    });
  });

  it('is not welcomed back when nothing is open', () => {
    expect(ended({ listeners: { welcome: listener('returning', 'Welcome back.') } }).says('Any news?').said).toEqual([
      'Hello',
    ]);
  });
});
