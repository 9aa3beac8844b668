import { ViewportPortal } from '@xyflow/react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { noGuides, type Guides } from '../model/guides.ts';
import styles from './DragGuides.module.css';

export type GuideStore = StoreApi<Guides>;

/** Kept beside the canvas: a line that comes and goes draws nothing else anew. */
export function createGuides(): GuideStore {
  return createStore<Guides>(() => noGuides);
}

/** Shows other lines only when they are others. */
export function showGuides(store: GuideStore, { x, y }: Guides): void {
  const before = store.getState();
  if (before.x !== x || before.y !== y) store.setState({ x, y });
}

/** The lines that a dragged step has fallen in with. */
export function DragGuides({ store }: { store: GuideStore }) {
  const { x, y } = useStore(store);
  if (x === null && y === null) return null;
  return (
    <ViewportPortal>
      {x !== null && <div className={styles.across} style={{ transform: `translateX(${x}px)` }} />}
      {y !== null && <div className={styles.down} style={{ transform: `translateY(${y}px)` }} />}
    </ViewportPortal>
  );
}
