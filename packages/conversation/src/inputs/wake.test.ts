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

describe('after downtime', () => {
  it('W10: an offer that nobody could see lapse is withdrawn, and is no lapse of theirs', () => {
    const outcome = (late: number) => offered().wakes((LAPSES_AT - NOON) / 1000 + late).entries[0];
    expect(outcome(4)).toMatchObject({ type: 'offerEnded', outcome: 'lapsed' });
    expect(outcome(5)).toMatchObject({ type: 'offerEnded', outcome: 'withdrawn' });
  });

  const update = (key: string, seconds: number) => ({ ...after(key, seconds), onlyNewest: true as const });
  const said = {
    [due('first')]: { does: [say('First.')] },
    [due('second')]: { does: [say('Second.')] },
    [due('out')]: { does: [say('Too long.')] },
  };

  it('M9: of updates that all are due only the newest is said', () => {
    const play = playInput({ waits: { room: { deadlines: [update('first', 30), update('second', 60)], on: said } } });
    expect(play.wakes(30).said).toEqual(['First.']);
    const late = playInput({ waits: { room: { deadlines: [update('first', 30), update('second', 60)], on: said } } });
    expect(late.wakes(60).said).toEqual(['Second.']);
    expect(late.state.deadlines).toEqual([]);
  });

  it('an update makes way for a newer one only, not for any deadline of the wait', () => {
    const room = { deadlines: [update('first', 30), after('second', 60)], on: said };
    expect(playInput({ waits: { room } }).wakes(60).said).toEqual(['First.', 'Second.']);
  });

  it('W5: an update makes way for the way out of the line, unless the customer is on another way', () => {
    const place = {
      deadlines: [{ key: 'out', from: 'placeSince' as const, due: { seconds: 60 } }],
      on: { [due('out')]: { does: [say('Too long.')] } },
    };
    const waiting = (otherWay: boolean) => {
      const play = playInput({
        waits: { room: { ...(otherWay ? { otherWay } : {}), deadlines: [update('first', 30)], on: said } },
        place,
      });
      play.does([enqueue()]);
      return play.wakes(60).said;
    };
    expect(waiting(false)).toEqual(['Too long.']);
    expect(waiting(true)).toEqual(['First.']);
  });
});

describe('a wait in which nothing would ever ring', () => {
  it('begins anew with its deadlines, where it has some', () => {
    const play = playInput({ waits: { room: { deadlines: [after('late', 60)] } } });
    play.state = { ...play.state, deadlines: [] };
    const healed = play.wakes(1);
    expect(healed.entries).toMatchObject([
      { type: 'failed', inputId: '', code: 'deadline-missing', message: 'It waited without a deadline.' },
    ]);
    expect(healed.wakeAt).toBe(play.at + 60_000);
  });

  it('is none while an offer is open, nor once nobody speaks any more', () => {
    const open = offered();
    open.state = { ...open.state, deadlines: [] };
    expect(open.wakes(1).changed).toBe(false);
    const over = playInput({ waits: { room: {} } });
    over.state = { ...over.state, floor: { ...over.state.floor, holder: 'nobody' } };
    expect(over.wakes(1).changed).toBe(false);
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
