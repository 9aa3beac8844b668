// Other customers, so that places, priorities and waits are those of a busy house.
import type { Rehearsal } from '../rehearse.ts';
import type { Scenario } from './scenario-file.ts';

/** So many recent waits make an estimate true (M9). */
const RECENT = 20;

interface Others {
  /** Time that passes before the conversation begins. */
  seconds: number;
  come: (talk: Rehearsal) => Promise<void>;
}

export function othersBefore({ ahead, waits }: Pick<Scenario['given'], 'ahead' | 'waits'>): Others {
  const longest = Math.max(0, ...waits.map(({ seconds }) => seconds));
  return {
    seconds: longest,
    come: async (talk) => {
      const queue = (
        team: string,
        what: string,
        body: { type: string; [field: string]: string | number | boolean | string[] },
      ) => talk.host.send({ kind: 'queue', key: team }, { id: `others/${team}/${what}`, at: talk.clock.now(), body });
      const join = (team: string, who: string, tier: string) =>
        queue(team, `${who}/joins`, {
          type: 'queue.join',
          conversation: who,
          tier,
          skills: [],
          since: talk.clock.now(),
          front: false,
          notAgents: [],
        });
      const helped = waits.flatMap(({ team, seconds }) =>
        Array.from({ length: RECENT }, (_, index) => ({ team, seconds, who: `helped-${team}-${index}` })),
      );
      // Everybody leaves the line at the same moment; whoever waited for less came in later.
      let passed = 0;
      for (const { team, seconds, who } of helped.toSorted((a, b) => b.seconds - a.seconds)) {
        const comesAfter = longest - seconds;
        if (comesAfter > passed) await talk.wait(comesAfter - passed);
        passed = Math.max(passed, comesAfter);
        await join(team, who, 'standard');
      }
      await talk.wait(longest - passed);
      for (const { team, who } of helped)
        await queue(team, `${who}/taken`, { type: 'queue.taken', conversation: who, offerId: who, agent: '' });
      for (const { team, tier, count } of ahead)
        for (let index = 0; index < count; index += 1) await join(team, `waits-${team}-${tier}-${index}`, tier);
      await talk.host.idle();
    },
  };
}
