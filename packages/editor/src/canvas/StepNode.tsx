import { Icon, Tooltip } from '@baton/ui';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import type { ExitView, StepView } from '../model/step-view.ts';
import { strings } from '../strings.ts';
import { WAY_IN, type StepNodeType } from './canvas-nodes.ts';
import { DefaultCard } from './DefaultCard.tsx';
import styles from './StepNode.module.css';

const words = strings.canvas;

/** A step on the canvas. It draws again only when its own view, mark or light changes. */
export const StepNode = memo(function StepNode({ id, selected, dragging }: NodeProps<StepNodeType>) {
  const view = useEditor((state) => state.drawing.steps.get(id));
  const issues = useEditor((state) => state.issuesByStep.get(id));
  const light = useEditor((state) => lightOf(state, id));
  const traffic = useEditor((state) => state.traffic?.steps[id]);
  const quiet = useEditor((state) => state.traffic !== null && state.traffic.steps[id] === undefined);
  const target = useEditor((state) => targetOf(state, id));
  const mark = useEditor(({ marks }) => marks[id]);
  const here = useEditor(({ others }) => namesAt(others, id));
  if (!view) return null;
  return (
    <div
      className={styles.step}
      data-group={view.group}
      data-place={view.place}
      data-selected={selected ? '' : undefined}
      data-dragging={dragging ? '' : undefined}
      data-light={light}
      data-quiet={quiet || traffic?.few ? '' : undefined}
      data-target={target}
      data-issue={issues?.worst}
      data-mark={mark}
      data-others={here === '' ? undefined : ''}
    >
      {here !== '' && <span className={styles.others}>{here}</span>}
      {mark && <span className={styles.mark}>{words.marks[mark]}</span>}
      {traffic && (
        <p className={styles.traffic} data-few={traffic.few ? '' : undefined}>
          {traffic.text}
          {traffic.note !== null && <span>{traffic.note}</span>}
          {traffic.apart?.map((line) => (
            <small key={line}>{line}</small>
          ))}
        </p>
      )}
      {view.hasWayIn && (
        <Handle
          type="target"
          id={WAY_IN}
          position={Position.Left}
          className={styles.wayIn}
          isConnectableStart={false}
        />
      )}
      <div className={styles.head}>
        <span className={styles.icon}>
          <Icon name={view.icon} size={15} />
        </span>
        <span className={styles.names}>
          <span className={styles.name}>{view.name}</span>
          {view.name !== view.label && <span className={styles.label}>{view.label}</span>}
        </span>
        {issues && (
          <Tooltip content={issues.first} side="top">
            <span className={styles.badge} data-severity={issues.worst}>
              <Icon name={issues.worst === 'error' ? 'circle-alert' : 'triangle-alert'} size={13} strokeWidth={2.2} />
              {issues.count > 1 && issues.count}
            </span>
          </Tooltip>
        )}
      </div>
      <StepCard view={view} />
      {view.exits.length > 0 && (
        <ul className={styles.exits}>
          {view.exits.map((exit) => (
            <StepExit key={exit.port} step={id} exit={exit} />
          ))}
        </ul>
      )}
    </div>
  );
});

const StepCard = memo(function StepCard({ view }: { view: StepView }) {
  const { cards } = useSurroundings();
  if (view.unknown) return <p className={styles.line}>{words.notInstalled}</p>;
  const Card = cards[view.node.kind];
  return (
    <div className={styles.body}>
      {Card ? <Card config={view.node.config} name={view.name} /> : <DefaultCard line={view.line} />}
    </div>
  );
});

interface StepExitProps {
  step: string;
  exit: ExitView;
}

const StepExit = memo(function StepExit({ step, exit }: StepExitProps) {
  const { editor } = useSurroundings();
  const connecting = useEditor(
    ({ connecting: open }) => open?.exit.node === step && open.exit.port === exit.port && open.how === 'click',
  );
  const missing = exit.required && !exit.connected;
  return (
    <li
      className={styles.exit}
      data-missing={missing ? '' : undefined}
      data-connected={exit.connected ? '' : undefined}
      data-connecting={connecting ? '' : undefined}
      title={missing ? words.needed : exit.leaves ? words.leaves : undefined}
    >
      <span className={styles.exitLabel}>{exit.label}</span>
      <Handle
        type="source"
        id={exit.port}
        position={Position.Right}
        className={styles.wayOut}
        isConnectableEnd={false}
        title={exitTitle(exit)}
        onClick={(event) => {
          event.stopPropagation();
          editor.startConnecting({ node: step, port: exit.port }, 'click');
        }}
      />
    </li>
  );
});

function exitTitle(exit: ExitView): string {
  if (exit.connected) return words.exitTaken(exit.label);
  return exit.required ? words.exitRequired(exit.label) : words.exitFree(exit.label);
}

/** As one text, so that a step draws again only when it changes. */
function namesAt(others: EditorState['others'], id: string): string {
  return others
    .filter(({ step }) => step === id)
    .map(({ name }) => name)
    .join(', ');
}

function lightOf({ highlight }: EditorState, id: string): 'now' | 'trail' | undefined {
  if (highlight.node === id) return 'now';
  return highlight.trail.includes(id) ? 'trail' : undefined;
}

function targetOf({ connecting }: EditorState, id: string): 'yes' | 'no' | undefined {
  const allowed = connecting?.targets.get(id);
  if (!allowed) return undefined;
  if (allowed.ok) return 'yes';
  // Where it comes from is not refused, it is just not meant.
  return connecting?.exit.node === id ? undefined : 'no';
}
