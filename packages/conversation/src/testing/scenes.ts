// Where many tests begin: in line, with an offer, with an agent.
import type { ListenerSpec } from '@baton/flow';
import type { Reaction, Wait } from './hand-made-machine.ts';
import { enqueue, NOON, playInput, say, type Play, type PlayOptions } from './play-input.ts';

export interface SceneOptions extends Omit<Partial<PlayOptions>, 'place'> {
  room?: Wait;
  talk?: { [event: string]: Reaction };
  line?: { [event: string]: Reaction };
}

/** Ends at the offer that `offer` makes. */
export const LAPSES_AT = NOON + 60_000;
export const ann = { id: 'ann', name: 'Ann' };

/** A conversation whose wait is `room`; whoever accepts is connected and the customer then talks in `talk`. */
export function scene({ room = {}, talk = {}, line = {}, ...more }: SceneOptions = {}): Play {
  return playInput({
    ...more,
    waits: { room, talk: { on: talk }, ...more.waits },
    place: {
      on: {
        'agent.accepted': { does: [{ type: 'connect' }, say('Ann is here.')], to: 'talk' },
        'queue.joined': { does: [say('You are in line.')] },
        'queue.moved': { does: [say('The line has moved.')] },
        'queue.nobody': { does: [say('Nobody is there.')] },
        ...line,
      },
    },
  });
}

export function inLine(options: SceneOptions = {}): Play {
  const play = scene(options);
  play.does([enqueue()]);
  return play;
}

export function offered(options: SceneOptions = {}): Play {
  const play = inLine(options);
  offer(play);
  return play;
}

export function offer(play: Play, offerId = 'o1') {
  const place = play.state.place?.id;
  return play.takes({
    type: 'queue.offered',
    team: 'billing',
    offerId,
    agent: ann,
    lapsesAt: LAPSES_AT,
    ...(place === undefined ? {} : { place }),
  });
}

export function connected(options: SceneOptions = {}): Play {
  const play = offered(options);
  play.takes({ type: 'agent.accept', agent: 'ann', offerId: 'o1' }, 4);
  return play;
}

export function listener(kind: ListenerSpec['listener'], words: string): Reaction & { listener: typeof kind } {
  return { listener: kind, does: [say(words)] };
}
