import type { AnyNode, MessageLibrary, Registry } from '@baton/flow';
import { Badge, Button, Icon } from '@baton/ui';
import { useMemo, useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { everyFlowSetting, Surroundings, type CardProps, type EditorSurroundings } from '../context.ts';
import { SettingsForm } from '../inspector/SettingsForm.tsx';
import { createEditor } from '../model/editor.ts';
import { fieldsOf, humanise, type FieldSpec } from '../model/settings-form.ts';
import { firstSettings } from '../model/settings.ts';
import { groupName } from '../palette/group-name.ts';
import nodeStyles from '../canvas/StepNode.module.css';
import styles from './StepPage.module.css';
import { emptyFlow } from './tiny-flows.ts';

export interface StepPageProps {
  /** Holds the kind alone. */
  registry: Registry;
  Card: ComponentType<CardProps>;
  /** The messages that the step may take by name. */
  templates: MessageLibrary;
}

const STEP = 'step';
const names = {
  teams: [
    { id: 'billing', name: 'Billing' },
    { id: 'technical', name: 'Technical support' },
  ],
};

/** A kind of step as its definition tells it: the form, the card that follows it, where it leads, its examples and every setting. */
export function StepPage({ registry, ...rest }: StepPageProps) {
  const [definition] = registry.kinds;
  return definition ? <Page definition={definition} registry={registry} {...rest} /> : null;
}

function Page({ definition, registry, Card, templates }: StepPageProps & { definition: AnyNode }) {
  const [editor] = useState(() =>
    createEditor({
      flow: {
        ...emptyFlow(),
        nodes: [
          {
            id: STEP,
            kind: definition.kind,
            version: definition.version,
            position: { x: 0, y: 0 },
            config: firstSettings(definition) ?? {},
          },
        ],
      },
      registry,
      newId: () => `s${Math.random().toString(36).slice(2, 8)}`,
      now: () => performance.now(),
    }),
  );
  const surroundings = useMemo<EditorSurroundings>(
    () => ({
      editor,
      cards: {},
      workspace: names,
      templates,
      groups: {},
      flowSettings: everyFlowSetting,
      partFlow: null,
      blocks: null,
      reveal: () => undefined,
    }),
    [editor, templates],
  );
  const view = useStore(editor.store, (state) => state.drawing.steps.get(STEP));
  if (!view) return null;
  const { config } = view.node;
  const ports = Object.entries(definition.ports(config));
  const fields = fieldsOf(definition);
  return (
    <Surroundings.Provider value={surroundings}>
      <main className={styles.page}>
        <header className={styles.head}>
          <h1 className={styles.title}>{definition.label}</h1>
          <Badge>{groupName(definition.group, {})}</Badge>
          <p className={styles.summary}>{definition.summary}</p>
        </header>
        <section className={styles.form} aria-label="Settings">
          <h2>Settings</h2>
          <SettingsForm step={STEP} config={config} definition={definition} />
        </section>
        <div className={styles.side}>
          <section aria-label="On the canvas">
            <h2>On the canvas</h2>
            <div className={nodeStyles.step} data-group={definition.group}>
              <div className={nodeStyles.head}>
                <span className={nodeStyles.icon}>
                  <Icon name={definition.icon} size={15} />
                </span>
                <span className={nodeStyles.names}>
                  <span className={nodeStyles.name}>{definition.label}</span>
                </span>
              </div>
              <div className={nodeStyles.body}>
                <Card config={config} name={definition.label} />
              </div>
              <ul className={nodeStyles.exits}>
                {ports.map(([port, { label }]) => (
                  <li key={port} className={nodeStyles.exit}>
                    <span className={nodeStyles.exitLabel}>{label}</span>
                  </li>
                ))}
              </ul>
            </div>
          </section>
          <section aria-label="Examples">
            <h2>Examples</h2>
            <div className={styles.examples}>
              {Object.entries(definition.examples).map(([name, example]) => (
                <Button
                  key={name}
                  size="sm"
                  onClick={() => {
                    const settings = firstSettings(definition, example);
                    if (settings) editor.dispatch({ type: 'replace-settings', step: STEP, settings });
                  }}
                >
                  {humanise(name)}
                </Button>
              ))}
            </div>
          </section>
          <section aria-label="Exits">
            <h2>Exits</h2>
            {ports.length === 0 && <p className={styles.summary}>The conversation does not go on from here.</p>}
            <dl className={styles.exits}>
              {ports.map(([port, { label, required, place, lane }]) => (
                <div key={port}>
                  <dt>{label}</dt>
                  <dd>
                    {[
                      required ? 'Must be connected' : 'May stay open',
                      lane === 'waiting' ? 'leads to what is said while the customer waits' : '',
                      place === 'leaves' ? 'gives up the place in line' : '',
                    ]
                      .filter(Boolean)
                      .join('; ')}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          {definition.search.length > 0 && (
            <section aria-label="Found in the palette by">
              <h2>Found in the palette by</h2>
              <p className={styles.summary}>{[definition.label.toLowerCase(), ...definition.search].join(', ')}</p>
            </section>
          )}
        </div>
        {fields.length > 0 && (
          <section className={styles.wide} aria-label="Every setting">
            <h2>Every setting</h2>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Setting</th>
                  <th scope="col">Takes</th>
                  <th scope="col">At first</th>
                  <th scope="col">What it does</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field) => (
                  <tr key={field.key}>
                    <th scope="row">{field.label}</th>
                    <td>{takes(field)}</td>
                    <td>{shown(field.fallback)}</td>
                    <td>{field.hint ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </main>
    </Surroundings.Provider>
  );
}

function takes(field: FieldSpec): string {
  switch (field.type) {
    case 'number': {
      const unit = field.unit === 'seconds' ? ' seconds' : field.unit === 'percent' ? ' percent' : '';
      const { min, max } = field;
      return min !== undefined && max !== undefined ? `${min} to ${max}${unit}` : `A number${unit && ` of${unit}`}`;
    }
    case 'choice':
    case 'many-choices':
      return field.options.map(({ label }) => label).join(', ');
    case 'variant':
      return field.variants.map(({ label }) => label).join(', ');
    case 'list':
      return field.item.type === 'group'
        ? `A list: ${field.item.fields.map(({ label }) => label.toLowerCase()).join(', ')}`
        : 'A list';
    case 'reference':
      return `One of the ${field.list}`;
    case 'group':
      return field.fields.map(({ label }) => label).join(', ');
    default:
      return plain[field.type];
  }
}

const plain = {
  text: 'Text',
  switch: 'Yes or no',
  part: 'A published flow',
  variable: 'The name of a variable',
  'local-text': 'Text, in each language',
  message: 'A message of the library, or own words',
  fixed: 'Set in the file',
} as const;

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'Empty' : `${value.length} entries`;
  if (typeof value !== 'object') return '';
  return 'template' in value && typeof value.template === 'string' ? value.template : 'Own words';
}
