import type { FlowNode, PathStep } from '@baton/flow';
import { IconButton, Tabs } from '@baton/ui';
import type { ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { IssuesPanel } from '../issues/IssuesPanel.tsx';
import { strings } from '../strings.ts';
import styles from './Panels.module.css';
import { useSheet } from './use-sheet.ts';

const words = strings.right;

/** What the host's part of the inspector can open. */
export interface InspectorShow {
  /** Brings what the host puts beside the canvas to the front. */
  side: () => void;
}

export interface RightPanelProps {
  side: ReactNode;
  sideLabel: string;
  onPlayPath?: (path: readonly PathStep[]) => void;
  inspectorExtra?: (node: FlowNode, show: InspectorShow) => ReactNode;
}

/** Settings, issues, and what the host puts beside the canvas. */
export function RightPanel({ side, sideLabel, onPlayPath, inspectorExtra }: RightPanelProps) {
  const { editor } = useSurroundings();
  const right = useEditor((state) => state.right);
  const sheet = useSheet('right');
  const count = useEditor((state) => state.issues.length);
  const shown = right === 'side' && !side ? 'settings' : right;
  const play =
    onPlayPath &&
    ((path: readonly PathStep[]) => {
      editor.set({ right: 'side', sheet: 'right' });
      onPlayPath(path);
    });
  const items = [
    { value: 'settings' as const, label: words.settings },
    {
      value: 'issues' as const,
      label: words.issues,
      badge: count > 0 && <span className={styles.count}>{count}</span>,
    },
    ...(side ? [{ value: 'side' as const, label: sideLabel }] : []),
  ];
  return (
    <aside className={styles.panel} {...sheet} data-side={shown === 'side' ? '' : undefined} aria-label={words.label}>
      <div className={styles.tabs}>
        <Tabs label={words.label} items={items} value={shown} onChange={(next) => editor.set({ right: next })} />
        <IconButton
          icon="x"
          label={words.close}
          tooltip="none"
          className={styles.close ?? ''}
          onClick={() => editor.set({ sheet: null })}
        />
      </div>
      {shown === 'settings' && (
        <div className={styles.scroll}>
          <Inspector
            {...(inspectorExtra && {
              extra: (node) => inspectorExtra(node, { side: () => editor.set({ right: 'side', sheet: 'right' }) }),
            })}
          />
        </div>
      )}
      {shown === 'issues' && (
        <div className={styles.scroll}>
          <IssuesPanel {...(play && { onPlay: play })} />
        </div>
      )}
      {/* Kept while hidden: a rehearsal goes on. */}
      {side && (
        <div className={styles.content} data-own-keys="" hidden={shown !== 'side'}>
          {side}
        </div>
      )}
    </aside>
  );
}
