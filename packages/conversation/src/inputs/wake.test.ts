import { describe, expect, it } from 'vitest';
import { after, due } from '../testing/hand-made-machine.ts';
import { enqueue, NOON, playInput, say } from '../testing/play-input.ts';
import { inLine, LAPSES_AT, offered } from '../testing/scenes.ts';

describe('a wake-up', () => {
  const room = {
    deadlines: [after('late', 60), after('early', 30)],
    on: { [due('early')]: { does: [say('Early.')] }, [due('late')]: { does: [say('Late.')] } },
  };

  it('takes what is due, in order of its time, and wakes again for the next', () => {
    const play = playInput({ waits: { room } });
    expect(play.begun.wakeAt).toBe(NOON + 30_000);
    const first = play.wakes(30);
    expect(first.said).toEqual(['Early.']);
    expect(first.wakeAt).toBe(NOON + 60_000);
  });

  it('that comes late takes everything at once', () => {
    expect(playInput({ waits: { room } }).wakes(3600).said).toEqual(['Early.', 'Late.']);
  });

  it('too early changes nothing', () => {
    expect(playInput({ waits: { room } }).wakes(29).changed).toBe(false);
  });

  it('takes no more than fifty, so that a flow in a loop cannot hang', () => {
    const again = { deadlines: [after('now', 0)], on: { [due('now')]: { does: [say('Again.')], to: 'room' } } };
    expect(playInput({ waits: { room: again } }).wakes(1).said).toHaveLength(50);
  });
});

describe('an offer', () => {
  it('lapses at its time', () => {
    const lapsed = offered().wakes((LAPSES_AT - NOON) / 1000);
    expect(lapsed.entries).toMatchObject([{ type: 'offerEnded', offerId: 'o1', outcome: 'lapsed' }]);
    expect(lapsed.state.offer).toBeNull();
  });

  it('does not lapse before', () => {
    expect(offered({ room: { deadlines: [after('later', 600)] } }).wakes(30).changed).toBe(false);
  });

  it('lapses before a deadline that is due later, and after one that was due before', () => {
    const room = (seconds: number) => ({
      deadlines: [after('it', seconds)],
      on: { [due('it')]: { does: [{ type: 'tag', tag: 'it' } as const] } },
    });
    const types = (seconds: number) =>
      offered({ room: room(seconds) })
        .wakes(600)
        .types.filter((type) => type === 'tagged' || type === 'offerEnded');
    expect(types(120)).toEqual(['offerEnded', 'tagged']);
    expect(types(30)).toEqual(['tagged', 'offerEnded']);
    expect(types(60)).toEqual(['offerEnded', 'tagged']);
  });
});

describe('a deadline of the place in line', () => {
  const place = {
    deadlines: [{ key: 'tooLong', from: 'placeSince' as const, due: { seconds: 300 } }],
    on: { [due('tooLong')]: { does: [say('Too long.')] } },
  };

  it('W5: is taken by the step that holds the place', () => {
    const play = playInput({ waits: { room: {} }, place });
    expect(play.does([enqueue()]).wakeAt).toBe(NOON + 300_000);
    expect(play.wakes(300).said).toEqual(['Too long.']);
  });

  it('waits while the customer makes another arrangement, and is taken when that comes to nothing', () => {
    const play = playInput({
      waits: { room: { otherWay: true, on: { 'customer.message': { to: 'plain' } } }, plain: {} },
      place,
    });
    play.does([enqueue()]);
    const due = play.wakes(300);
    expect(due.said).toEqual([]);
    expect(due.state.place?.held).toMatchObject([{ type: 'deadline:tooLong' }]);
    expect(play.says('never mind').said).toEqual(['Too long.']);
  });

  it('goes with the place', () => {
    const play = playInput({ waits: { room: {} }, place });
    play.does([enqueue(), { type: 'leaveQueue', why: 'alternative' }]);
    expect(play.state.deadlines).toEqual([]);
  });
});

it('somebody who waits where nothing would ever ring is handed to a person', () => {
  const healed = inLine().wakes(1);
  expect(healed.entries[0]).toMatchObject({ type: 'failed' });
});
