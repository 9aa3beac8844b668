import type { HouseGroup } from '@baton/flow';
import { MiniMap } from '@xyflow/react';
import { useSurroundings } from '../context.ts';
import { isHouseGroup } from '../model/palette.ts';
import styles from './Canvas.module.css';

const colours: Readonly<Record<HouseGroup, string>> = {
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
  const colour = ({ id }: { id: string }) => {
    const group = editor.store.getState().drawing.steps.get(id)?.group ?? 'notes';
    // Steps of a host's own groups are drawn like those that decide.
    return colours[isHouseGroup(group) ? group : 'logic'];
  };
  return <MiniMap pannable zoomable className={styles.map ?? ''} nodeBorderRadius={24} nodeColor={colour} />;
}
