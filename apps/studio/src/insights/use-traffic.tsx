import type { Traffic } from '@baton/editor';
import { Button, useToast } from '@baton/ui';
import type { FlowTraffic } from '@baton/wire';
import { useState, type ReactNode } from 'react';
import { useStudio } from '../studio-context.ts';
import styles from './insights.module.css';
import { insightStrings } from './strings.ts';
import { secondsWords } from './words.ts';

const strings = insightStrings.traffic;

/** I13: the last 28 days on the canvas, of the version that is looked at or of all; the demo month where nothing was measured yet. */
export function useTraffic(flow: string, version: number | null): { traffic: Traffic | null; button: ReactNode } {
  const { insights } = useStudio();
  const toast = useToast();
  const [shown, setShown] = useState<FlowTraffic | null>(null);
  const [isLoading, setLoading] = useState(false);

  async function show(): Promise<void> {
    setLoading(true);
    try {
      const asked = version === null ? '' : `version=${version}`;
      const measured = await insights.traffic(flow, asked);
      const made = measured.conversations === 0 ? await insights.traffic(flow, 'demo=1') : measured;
      const found = made.conversations === 0 ? measured : made;
      setShown(found);
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

function onCanvas({ arms }: FlowTraffic): Traffic {
  const steps = arms.flatMap((arm) => arm.steps);
  const edges = arms.flatMap((arm) => arm.edges);
  const most = Math.max(...edges.map(({ visits }) => visits), 1);
  return {
    steps: Object.fromEntries(
      steps.map(({ node, visits, left, medianWait, few }) => [
        node,
        {
          few,
          text: strings.visits(visits),
          note:
            !few && left / visits >= 0.02
              ? strings.left(insightStrings.share(left, visits))
              : medianWait !== null && medianWait >= 5
                ? strings.wait(secondsWords(medianWait))
                : null,
        },
      ]),
    ),
    connections: Object.fromEntries(edges.map(({ from, to, visits }) => [`${from} ${to}`, visits / most])),
  };
}
