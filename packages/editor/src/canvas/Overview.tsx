// A large flow seen from afar: one picture of it, drawn when the zoom changes and only moved with the canvas.
import { useTheme } from '@baton/ui';
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useSurroundings } from '../context.ts';
import type { ConnectionType } from './canvas-nodes.ts';
import { drawOverview, type Ink } from './draw-overview.ts';
import { overviewPart, type Part } from './overview-part.ts';
import styles from './Overview.module.css';

/** What is typed rests so long before the picture is drawn anew, in milliseconds. */
const WORDS_REST = 400;

export interface OverviewProps {
  edges: readonly ConnectionType[];
}

export function Overview({ edges }: OverviewProps) {
  const { editor } = useSurroundings();
  const { shown } = useTheme();
  const flowStore = useStoreApi();
  const picture = useRef<HTMLCanvasElement>(null);
  const inks = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const canvas = picture.current;
    if (!canvas || !inks.current) return;
    const ink = inkOf(inks.current);
    let drawn: Part | null = null;
    let planned = 0;
    let later: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      planned = 0;
      const { transform, width, height } = flowStore.getState();
      drawn = overviewPart(editor.store.getState().drawing, transform, { width, height });
      if (drawn) drawOverview(canvas, { ...editor.store.getState(), edges, part: drawn, ink });
    };
    const plan = () => {
      planned ||= requestAnimationFrame(draw);
    };
    plan();
    const stops = [
      editor.store.subscribe((now, before) => {
        const { drawing, selection, issuesByStep, highlight } = before;
        if (now.drawing.placed !== drawing.placed || now.selection !== selection) plan();
        else if (now.drawing !== drawing) {
          clearTimeout(later);
          later = setTimeout(plan, WORDS_REST);
        } else if (now.issuesByStep !== issuesByStep || now.highlight !== highlight) plan();
      }),
      flowStore.subscribe(({ transform, width, height }) => {
        if (!drawn || !drawn.serves(transform, { width, height })) plan();
      }),
    ];
    return () => {
      stops.forEach((stop) => stop());
      clearTimeout(later);
      cancelAnimationFrame(planned);
    };
  }, [editor, flowStore, edges, shown]);

  return (
    <ViewportPortal>
      <canvas ref={picture} className={styles.picture} aria-hidden="true" />
      <span ref={inks} className={styles.inks} aria-hidden="true">
        {INKS.map((name) => (
          <i key={name} data-ink={name} />
        ))}
      </span>
    </ViewportPortal>
  );
}

const INKS = [
  'step',
  'edge',
  'line',
  'name',
  'chosen',
  'error',
  'warning',
  'lit',
  'begin',
  'triggers',
  'bot',
  'people',
  'waiting',
  'after-hours',
  'logic',
  'end',
  'notes',
] as const;

/** The colours of the theme as a canvas needs them: resolved. */
function inkOf(samples: HTMLElement): Ink {
  return Object.fromEntries(
    [...samples.querySelectorAll<HTMLElement>('[data-ink]')].map((sample) => [
      sample.dataset['ink'],
      getComputedStyle(sample).color,
    ]),
  );
}
