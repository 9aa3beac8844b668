import type { FlowNode, PathStep } from '@baton/flow';
import { Divider, IconButton, Tabs } from '@baton/ui';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { IssuesPanel } from '../issues/IssuesPanel.tsx';
import { strings } from '../strings.ts';
import styles from './Panels.module.css';
import { useSheet } from './use-sheet.ts';

const words = strings.right;

/** In pixels. */
const WIDTH = { usual: 348, least: 300, most: 720 };

/** What the host's part of the inspector can open. */
export interface InspectorShow {
  /** Brings what the host puts beside the canvas to the front. */
  side: () => void;
}

export interface RightPanelProps {
  side: ReactNode;
  sideLabel: string;
  onPlayPath?: (path: readonly PathStep[]) => void;
  onTakeOver?: (step: string) => void;
  inspectorExtra?: (node: FlowNode, show: InspectorShow) => ReactNode;
}

/** Settings, issues, and what the host puts beside the canvas. */
export function RightPanel({ side, sideLabel, onPlayPath, onTakeOver, inspectorExtra }: RightPanelProps) {
  const { editor } = useSurroundings();
  const right = useEditor((state) => state.right);
  const sheet = useSheet('right');
  const count = useEditor((state) => state.issues.length);
  const [width, setWidth] = useState(WIDTH.usual);
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
  const sized: CSSProperties & Record<'--panel-width', string> = { '--panel-width': `${width}px` };
  return (
    <aside
      className={styles.panel}
      {...sheet}
      data-side={shown === 'side' ? '' : undefined}
      style={sized}
      aria-label={words.label}
    >
      <div className={styles.edge}>
        <Divider label={words.width} width={width} min={WIDTH.least} max={WIDTH.most} at="end" onChange={setWidth} />
      </div>
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
            {...(onTakeOver && { onTakeOver })}
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
