import type { FlowNode } from '@baton/flow';
import { Badge, Banner, Button, IconButton, Menu, TextField } from '@baton/ui';
import type { ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { align, alignIcons } from '../go-to/editor-commands.ts';
import { alignments } from '../model/align.ts';
import { holderOf } from '../model/others.ts';
import { firstSettings } from '../model/settings.ts';
import { humanise } from '../model/settings-form.ts';
import type { StepView } from '../model/step-view.ts';
import { KindIcon } from '../palette/KindIcon.tsx';
import { strings } from '../strings.ts';
import { FlowSettingsForm } from './FlowSettingsForm.tsx';
import { SaveBlock } from './SaveBlock.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { StepIssueList } from './StepIssueList.tsx';
import { WaysOut } from './WaysOut.tsx';
import styles from './Inspector.module.css';

const words = strings.inspector;

export interface InspectorProps {
  /** After the settings of a step. */
  extra?: (node: FlowNode) => ReactNode;
  /** Takes over a step that somebody else holds. */
  onTakeOver?: (step: string) => void;
}

/** The settings of what is chosen; of the flow when nothing is. */
export function Inspector({ extra, onTakeOver }: InspectorProps) {
  const selection = useEditor((state) => state.selection);
  const [chosen = ''] = selection.steps;
  const view = useEditor(({ drawing }) => drawing.steps.get(chosen) ?? drawing.frames.get(chosen));
  if (selection.steps.length > 1) return <ManySteps key={selection.steps.join(' ')} steps={selection.steps} />;
  if (view) return <StepInspector key={view.id} view={view} extra={extra?.(view.node)} onTakeOver={onTakeOver} />;
  const [connection] = selection.connections;
  if (connection !== undefined) return <ConnectionInspector id={connection} />;
  return <FlowSettingsForm />;
}

interface StepInspectorProps {
  view: StepView;
  extra: ReactNode;
  onTakeOver: InspectorProps['onTakeOver'];
}

function StepInspector({ view, extra, onTakeOver }: StepInspectorProps) {
  const { editor, partFlow } = useSurroundings();
  const holder = useEditor((state) => holderOf(state.others, view.id));
  const readOnly = useEditor((state) => state.readOnly) || holder !== null;
  const definition = editor.registry.get(view.node.kind);
  return (
    <div className={styles.inspector}>
      <div className={styles.header}>
        <KindIcon icon={view.icon} group={view.group} />
        <TextField
          label={words.name}
          hideLabel
          className={styles.nameField ?? ''}
          disabled={readOnly || view.unknown}
          maxLength={80}
          placeholder={view.label}
          value={view.node.name ?? ''}
          onChange={(name) => editor.dispatch({ type: 'rename', step: view.id, name })}
        />
        {!readOnly && <StepMenu />}
      </div>
      {holder && (
        <Banner
          tone="info"
          title={strings.others.holds(holder.name)}
          action={
            onTakeOver && (
              <Button size="sm" onClick={() => onTakeOver(view.id)}>
                {strings.others.takeOver}
              </Button>
            )
          }
        >
          {strings.others.holdsMore}
        </Banner>
      )}
      {definition && (
        <p className={styles.summary}>
          {view.name !== view.label && <Badge>{view.label}</Badge>} {definition.summary}
        </p>
      )}
      <StepIssueList step={view.id} />
      {view.part && partFlow && (
        <Button size="sm" icon="scan" className={styles.look ?? ''} onClick={() => editor.set({ inside: view.id })}>
          {strings.inside.look}
        </Button>
      )}
      {definition && (
        <section className={styles.section}>
          <div className={styles.sectionHead}>
            <h3>{words.settings}</h3>
            {!readOnly && <Presets view={view} />}
          </div>
          <SettingsForm step={view.id} config={view.node.config} definition={definition} />
        </section>
      )}
      {extra}
      {view.place !== 'note' && (
        <section className={styles.section}>
          <div className={styles.sectionHead}>
            <h3>{words.waysOut}</h3>
          </div>
          <WaysOut view={view} />
          {view.place === 'band' && <p className={styles.quiet}>{words.listens}</p>}
        </section>
      )}
    </div>
  );
}

function StepMenu() {
  const { editor } = useSurroundings();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon="ellipsis" label={words.more} tooltip="none" />}
      items={[
        {
          id: 'duplicate',
          label: words.duplicate,
          icon: 'copy',
          keys: ['Ctrl', 'D'],
          onSelect: editor.duplicateSelection,
        },
        'separator',
        {
          id: 'remove',
          label: words.remove,
          icon: 'trash-2',
          keys: ['Del'],
          danger: true,
          onSelect: editor.deleteSelection,
        },
      ]}
    />
  );
}

/** The settings that a kind ships as examples: a beginning that makes sense. */
function Presets({ view }: { view: StepView }) {
  const { editor } = useSurroundings();
  const definition = editor.registry.get(view.node.kind);
  const names = Object.keys(definition?.examples ?? {});
  // A flow that an example names is nobody's here.
  if (!definition || names.length < 2 || definition.facts(view.node.config).subFlow) return null;
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" variant="ghost" iconEnd="chevron-down">
          {words.presets}
        </Button>
      }
      items={names.map((name) => ({
        id: name,
        label: humanise(name),
        onSelect: () => {
          const settings = firstSettings(definition, definition.examples[name]);
          if (settings) editor.dispatch({ type: 'replace-settings', step: view.id, settings });
        },
      }))}
    />
  );
}

function ManySteps({ steps }: { steps: readonly string[] }) {
  const { editor, blocks } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{words.many(steps.length)}</h2>
      <p className={styles.quiet}>{words.manyHint}</p>
      {!readOnly && (
        <div className={styles.buttons}>
          <Button icon="copy" onClick={editor.duplicateSelection}>
            {words.duplicate}
          </Button>
          <Button icon="frame" onClick={editor.frameSelection}>
            {words.frame}
          </Button>
          <Button icon="trash-2" onClick={editor.deleteSelection}>
            {words.remove}
          </Button>
        </div>
      )}
      {!readOnly && blocks && <SaveBlock steps={steps} shelf={blocks} />}
      {!readOnly && (
        <div role="group" aria-label={strings.align.label} className={styles.buttons}>
          {alignments.map((how) => (
            <IconButton
              key={how}
              icon={alignIcons[how]}
              label={strings.align[how]}
              variant="secondary"
              onClick={() => align(editor, how)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function ConnectionInspector({ id }: { id: string }) {
  const { editor } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  const edge = useEditor(({ document }) => document.flow.edges.find((connection) => connection.id === id));
  const steps = useEditor((state) => state.drawing.steps);
  const from = steps.get(edge?.from.node ?? '');
  const to = steps.get(edge?.to.node ?? '');
  if (!edge || !from || !to) return null;
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{words.connectionTitle}</h2>
      <dl className={styles.facts}>
        <dt>{words.from}</dt>
        <dd>{from.name}</dd>
        <dt>{words.wayOut}</dt>
        <dd>{from.exits.find((exit) => exit.port === edge.from.port)?.label}</dd>
        <dt>{words.to}</dt>
        <dd>{to.name}</dd>
      </dl>
      {!readOnly && (
        <div className={styles.buttons}>
          <Button icon="route" onClick={() => editor.set({ connectDialog: { step: from.id, port: edge.from.port } })}>
            {words.choose}
          </Button>
          <Button icon="trash-2" onClick={editor.deleteSelection}>
            {words.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
