import type { AnyNode } from '@baton/flow';
import { IconButton, Tabs } from '@baton/ui';
import { memo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { strings } from '../strings.ts';
import styles from './Panels.module.css';
import { useSheet } from './use-sheet.ts';

const words = strings.left;

export interface LeftPanelProps {
  onAdd: (definition: AnyNode) => void;
  onAddBlock: (text: string) => void;
}

/** The kinds of steps to add, and the outline. */
export const LeftPanel = memo(function LeftPanel({ onAdd, onAddBlock }: LeftPanelProps) {
  const { editor } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  const left = useEditor((state) => (state.readOnly ? 'outline' : state.left));
  const sheet = useSheet('left');
  const items = [
    ...(readOnly ? [] : [{ value: 'palette' as const, label: words.palette, icon: 'plus' }]),
    { value: 'outline' as const, label: words.outline, icon: 'list' },
  ];
  return (
    <aside className={styles.panel} {...sheet} aria-label={words.label}>
      <div className={styles.tabs}>
        <Tabs label={words.label} items={items} value={left} onChange={(next) => editor.set({ left: next })} />
        <IconButton
          icon="x"
          label={words.close}
          tooltip="none"
          className={styles.close ?? ''}
          onClick={() => editor.set({ sheet: null })}
        />
      </div>
      <div className={styles.content}>
        {left === 'palette' ? <Palette onAdd={onAdd} onAddBlock={onAddBlock} /> : <Outline />}
      </div>
    </aside>
  );
});
