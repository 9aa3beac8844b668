import { Button, Icon, IconButton } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import type { ExitView, StepView } from '../model/step-view.ts';
import { strings } from '../strings.ts';
import styles from './Inspector.module.css';

const words = strings.inspector;

export interface WaysOutProps {
  view: StepView;
}

/** Where each way out of a step leads, and the way to change that without a mouse. */
export function WaysOut({ view }: WaysOutProps) {
  if (view.exits.length === 0) return <p className={styles.quiet}>{words.noWaysOut}</p>;
  return (
    <ul className={styles.ways}>
      {view.exits.map((exit) => (
        <Way key={exit.port} step={view.id} exit={exit} />
      ))}
    </ul>
  );
}

function Way({ step, exit }: { step: string; exit: ExitView }) {
  const { editor, reveal } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  const edge = useEditor((state) => state.drawing.graph.edge(step, exit.port));
  const name = useEditor((state) => targetName(state, step, exit.port));
  const open = () => editor.set({ connectDialog: { step, port: exit.port } });
  return (
    <li className={styles.way} data-missing={exit.required && !edge ? '' : undefined}>
      <span className={styles.wayLabel}>{exit.label}</span>
      <Icon name="arrow-right" size={13} />
      {edge && name !== null ? (
        <button
          type="button"
          className={styles.wayTarget}
          title={words.goTo(name)}
          onClick={() => {
            editor.select([edge.to.node]);
            reveal([edge.to.node]);
          }}
        >
          {name}
        </button>
      ) : readOnly ? (
        <span className={styles.quiet}>{words.notConnected}</span>
      ) : (
        <Button size="sm" variant="ghost" aria-label={words.chooseFor(exit.label)} onClick={open}>
          {words.choose}
        </Button>
      )}
      {edge && !readOnly && (
        <span className={styles.wayTools}>
          <IconButton size="sm" icon="pencil" label={words.chooseFor(exit.label)} onClick={open} />
          <IconButton
            size="sm"
            icon="unplug"
            label={words.disconnectFrom(exit.label)}
            onClick={() => editor.dispatch({ type: 'delete', steps: [], connections: [edge.id] })}
          />
        </span>
      )}
    </li>
  );
}

function targetName({ drawing }: EditorState, step: string, port: string): string | null {
  const target = drawing.graph.edge(step, port)?.to.node;
  return target === undefined ? null : (drawing.steps.get(target)?.name ?? null);
}
