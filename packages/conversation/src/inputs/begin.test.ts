import { describe, expect, it } from 'vitest';
import { NOON, playInput, say } from '../testing/play-input.ts';

describe('the first step', () => {
  it('journals what it began with, and goes up to the first wait', () => {
    const { begun } = playInput({ start: { does: [say('Hello')] }, waits: { room: {} } });
    expect(begun.reply).toEqual({ ok: true });
    expect(begun.types).toEqual(['started', 'floor', 'path', 'said']);
    expect(begun.entries[0]).toMatchObject({
      type: 'started',
      flow: { id: 'flow', hash: 'hash', version: 1 },
      workspace: 'workspace',
      channel: 'web',
      language: 'en',
      number: 'LL-10001',
    });
    expect(begun.entries[1]).toMatchObject({ type: 'floor', holder: 'bot', version: 1 });
    expect(begun.state).toMatchObject({ startedAt: NOON, rev: 1, bucket: 0.5, zone: 'Europe/Berlin', verified: false });
    expect(begun.state.machine[0]).toBe('room');
  });

  it('X10: a profile that came with it is journaled, and the zone is that of the page (A1)', () => {
    const profile = { name: 'Mara Lind', zone: 'Europe/Oslo' };
    const { begun } = playInput({
      waits: { room: {} },
      begin: { profile: { profile, source: 'signed', verified: true } },
    });
    expect(begun.entries[2]).toMatchObject({ type: 'profile', profile, source: 'signed', verified: true });
    expect(begun.state).toMatchObject({ profile, verified: true, zone: 'Europe/Berlin' });
  });

  it('begins in silence: nothing asked, nothing felt, about nothing in particular', () => {
    const { reading } = playInput({ waits: { room: {} }, begin: { language: 'de' } }).begun.state.signals;
    expect(reading).toMatchObject({
      isQuestion: false,
      category: { id: 'other', score: 0 },
      language: { code: 'de', score: 0 },
      explicit: { asked: false },
      frustration: { state: 'calm' },
    });
  });

  it('is taken once', () => {
    const play = playInput({ waits: { room: {} } });
    const again = { type: 'conversation.start', flow: play.state.flow, channel: 'web', language: 'en' } as const;
    expect(play.takes({ ...again, number: 'LL-2', bucket: 0, zone: 'UTC' }).changed).toBe(false);
  });
});
