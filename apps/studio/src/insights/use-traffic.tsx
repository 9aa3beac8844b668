import type { Traffic } from '@baton/editor';
import { Button, useToast } from '@baton/ui';
import type { FlowTraffic, TrafficStep } from '@baton/wire';
import { useState, type ReactNode } from 'react';
import { useStudio } from '../studio-context.ts';
import styles from './insights.module.css';
import { insightStrings } from './strings.ts';
import { secondsWords } from './words.ts';

const strings = insightStrings.traffic;

/** All together, and the arms of an experiment each by itself. */
export interface ShownTraffic extends FlowTraffic {
  readonly apart: FlowTraffic['arms'];
}

/** I13: the last 28 days on the canvas, of the version that is looked at or of all; the demo month where nothing was measured yet. */
export function useTraffic(flow: string, version: number | null): { traffic: Traffic | null; button: ReactNode } {
  const { insights } = useStudio();
  const toast = useToast();
  const [shown, setShown] = useState<ShownTraffic | null>(null);
  const [isLoading, setLoading] = useState(false);

  async function show(): Promise<void> {
    setLoading(true);
    try {
      const asked = version === null ? '' : `version=${version}`;
      const measured = await insights.traffic(flow, asked);
      const made = measured.conversations === 0 ? await insights.traffic(flow, 'demo=1') : measured;
      const found = made.conversations === 0 ? measured : made;
      const { arms } = await insights.traffic(flow, `${found.demo ? 'demo=1' : asked}&arms=1`);
      setShown({ ...found, apart: arms.filter(({ arm }) => arm !== '') });
      const title = found.conversations === 0 ? strings.none : strings.title(found.conversations, found.period.words);
      toast.show({ title, ...(found.demo ? { description: insightStrings.demo.text } : {}) });
    } catch (error) {
      toast.show({ title: strings.failed, description: String(error), tone: 'danger' });
    } finally {
      setLoading(false);
    }
  }
  const button = (
    <Button
      size="sm"
      icon={shown ? 'eye-off' : 'chart-line'}
      disabled={isLoading}
      onClick={() => {
        if (shown) setShown(null);
        else void show();
      }}
    >
      <span className={styles.trafficWords}>
        {shown ? (shown.demo ? strings.hideDemo : strings.hide) : strings.show}
      </span>
    </Button>
  );
  return { traffic: shown && shown.conversations > 0 ? onCanvas(shown) : null, button };
}

/** What stands on each step and how thick each connection is; beside all together the arms, one against the other. */
export function onCanvas({ arms, apart }: ShownTraffic): Traffic {
  const steps = arms.flatMap((arm) => arm.steps);
  const edges = arms.flatMap((arm) => arm.edges);
  const most = Math.max(...edges.map(({ visits }) => visits), 1);
  return {
    steps: Object.fromEntries(
      steps.map((step) => [
        step.node,
        { few: step.few, text: strings.visits(step.visits), note: noteOf(step), apart: apartOf(step, apart) },
      ]),
    ),
    connections: Object.fromEntries(edges.map(({ from, to, visits }) => [`${from} ${to}`, visits / most])),
  };
}

function noteOf({ visits, left, medianWait, few }: TrafficStep): string | null {
  if (!few && left / visits >= 0.02) return strings.left(insightStrings.share(left, visits));
  return !few && medianWait !== null && medianWait >= 5 ? strings.wait(secondsWords(medianWait)) : null;
}

/** Nothing where there are not two of them to hold against each other, or one is too few. */
function apartOf({ node }: TrafficStep, apart: ShownTraffic['apart']): string[] {
  const arms = apart.map(({ arm, steps }) => ({
    name: arm.split('/').slice(1).join('/'),
    step: steps.find((one) => one.node === node),
  }));
  if (arms.length < 2 || arms.some(({ step }) => !step || step.few)) return [];
  const hasLeft = arms.some(({ step }) => step && step.left / step.visits >= 0.02);
  return arms.flatMap(({ name, step }) =>
    step ? [strings.arm(name, step.visits, hasLeft ? insightStrings.share(step.left, step.visits) : null)] : [],
  );
}
