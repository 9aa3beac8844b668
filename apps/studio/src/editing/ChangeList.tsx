import { Badge, type Tone } from '@baton/ui';
import { isUnchanged, type FlowChanges } from '../model/flow-changes.ts';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.publishing;

/** What is different since the last version, step by step. */
export function ChangeList({ changes }: { changes: FlowChanges }) {
  if (isUnchanged(changes)) return <p className={styles.quiet}>{words.none}</p>;
  const rows: readonly { label: string; tone: Tone; names: readonly string[] }[] = [
    { label: words.added, tone: 'green', names: changes.added },
    { label: words.changed, tone: 'accent', names: changes.changed },
    { label: words.rerouted, tone: 'accent', names: changes.rerouted },
    { label: words.removed, tone: 'red', names: changes.removed },
  ];
  return (
    <ul className={styles.changes}>
      {rows
        .filter(({ names }) => names.length > 0)
        .map(({ label, tone, names }) => (
          <li key={label}>
            <Badge tone={tone}>{label}</Badge>
            <span>{names.join(', ')}</span>
          </li>
        ))}
      {changes.details.map(({ step, changes: settings }, i) => (
        <li key={`${step} ${i}`} className={styles.detail}>
          <strong>{step}</strong>
          <ul>
            {settings.map(({ label, from, to }) => (
              <li key={`${label} ${from} ${to}`}>
                {label}: <del>{from}</del> → <ins>{to}</ins>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {changes.flow && (
        <li>
          <Badge tone="accent">{words.changed}</Badge>
          <span>{words.settings}</span>
        </li>
      )}
    </ul>
  );
}
