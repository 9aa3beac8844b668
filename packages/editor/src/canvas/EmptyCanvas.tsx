import type { AnyNode } from '@baton/flow';
import { Button, Icon } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import { firstSettings } from '../model/settings.ts';
import { strings } from '../strings.ts';
import styles from './EmptyCanvas.module.css';

const words = strings.canvas;

/** A flow to begin with, offered while the canvas is empty. */
export interface Starter {
  id: string;
  label: string;
  summary?: string;
  onSelect: () => void;
}

export interface EmptyCanvasProps {
  starters: readonly Starter[];
  onAdd: (definition: AnyNode) => void;
}

/** What an empty canvas says: how to begin. */
export function EmptyCanvas({ starters, onAdd }: EmptyCanvasProps) {
  const { editor } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return <p className={styles.quiet}>{words.emptyReadOnly}</p>;
  const start = editor.registry.kinds.find((kind) => kind.facts(firstSettings(kind) ?? {}).start);
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name="workflow" size={22} />
      </span>
      <h2 className={styles.title}>{words.emptyTitle}</h2>
      <p className={styles.quiet}>{starters.length > 0 ? words.emptyText : words.emptyTextAlone}</p>
      <div className={styles.actions}>
        {start && (
          <Button variant="primary" icon={start.icon} onClick={() => onAdd(start)}>
            {words.emptyStart(start.label)}
          </Button>
        )}
        <Button onClick={() => editor.set({ left: 'palette', sheet: 'left' })}>{words.emptyBrowse}</Button>
      </div>
      {starters.length > 0 && (
        <>
          <h3 className={styles.from}>{words.startFrom}</h3>
          <ul className={styles.starters}>
            {starters.map((starter) => (
              <li key={starter.id}>
                <button type="button" className={styles.starter} onClick={starter.onSelect}>
                  <span className={styles.label}>{starter.label}</span>
                  {starter.summary && <span className={styles.quiet}>{starter.summary}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
