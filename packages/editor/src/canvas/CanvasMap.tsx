import type { NodeGroup } from '@baton/flow';
import { MiniMap } from '@xyflow/react';
import { useSurroundings } from '../context.ts';
import styles from './Canvas.module.css';

const colours: Readonly<Record<NodeGroup, string>> = {
  begin: 'var(--baton-text-muted)',
  triggers: 'var(--baton-orange)',
  bot: 'var(--baton-accent)',
  people: 'var(--baton-person)',
  waiting: 'var(--baton-yellow)',
  'after-hours': 'var(--baton-green)',
  logic: 'var(--baton-line-control)',
  end: 'var(--baton-text-muted)',
  notes: 'var(--baton-yellow-line)',
};

/** The whole flow in the corner, in the colours of its steps. */
export function CanvasMap() {
  const { editor } = useSurroundings();
  const colour = ({ id }: { id: string }) => colours[editor.store.getState().drawing.steps.get(id)?.group ?? 'notes'];
  return <MiniMap pannable zoomable className={styles.map ?? ''} nodeBorderRadius={24} nodeColor={colour} />;
}
