// What goes on by itself around the figures: days that are over are summed, running experiments are looked at.
import type { InsightGround } from '../ground/ground.ts';
import { ApiError } from '../http/api-error.ts';
import { lookAtAlerts } from './alerts/alert-watch.ts';
import type { SendParts } from './alerts/send-alerts.ts';
import type { Experiments } from './experiments/experiments.ts';
import { keepsArms } from './experiments/splits.ts';
import { experimentStrings as strings } from './experiments/strings.ts';
import { houseZone } from './pages/parts.ts';

export interface WatchParts extends Omit<SendParts, 'store'> {
  readonly insights: InsightGround;
  readonly report: (sentence: string) => void;
}

const EVERY_MS = 60_000;

/** Once a minute; returns how to stop. */
export function watchInsights({ insights, report, ...send }: WatchParts): { stop: () => void } {
  const { experiments, reads, store } = insights;
  const { house, outbox } = send;
  async function look(): Promise<void> {
    await insights.tidy(houseZone(house.workspace()), house.now());
    await lookAtAlerts({ ...send, reads, store });
    for (const { kept, sentence } of await experiments.look(house.now())) {
      for (const lead of house.workspace().agents.filter((agent) => agent.lead))
        await outbox.keep(
          {
            key: `experiment/${kept.experiment}/stopped/${lead.id}`,
            kind: 'alert',
            conversation: '',
            at: house.now(),
            recipient: lead.id,
            subject: strings.stopped(kept.experiment),
            text: sentence,
          },
          'kept',
        );
      house.changes.announce();
    }
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => report(`The insights were not looked at: ${String(error)}`));
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** E1: arms and weights of a running experiment stay as they are, whatever is published. */
export async function keepsExperiments(experiments: Experiments, flow: string, text: string): Promise<void> {
  for (const kept of await experiments.list()) {
    if (kept.flow === flow && kept.state === 'running' && !keepsArms(text, kept))
      throw new ApiError('not-possible-now', strings.frozen(kept.experiment), {
        at: '/body',
        reason: 'experiment-running',
      });
  }
}

export async function runningSentences(
  experiments: Experiments,
  now: number,
): Promise<{ experiment: string; sentence: string }[]> {
  const running = (await experiments.list()).filter(({ state }) => state === 'running');
  return Promise.all(
    running.map(async (kept) => {
      const { experiment, sentence } = await experiments.show(kept, kept.flow, now);
      return { experiment, sentence };
    }),
  );
}
