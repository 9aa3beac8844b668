import { Dialog, Kbd } from '@baton/ui';
import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface HelpDialogProps {
  onDone: () => void;
}

const KEYS: readonly (readonly [string, readonly string[]])[] = [
  [strings.keys.accept, ['Alt', 'A']],
  [strings.keys.decline, ['Alt', 'N']],
  [strings.keys.next, ['Alt', '↓']],
  [strings.keys.previous, ['Alt', '↑']],
  [strings.keys.write, ['Alt', 'M']],
  [strings.keys.close, ['Alt', 'W']],
  [strings.keys.pass, ['Alt', 'P']],
  [strings.keys.help, ['?']],
];

export function HelpDialog({ onDone }: HelpDialogProps) {
  return (
    <Dialog open onOpenChange={onDone} title={strings.shortcuts} size="sm">
      <dl className={styles.keys}>
        {KEYS.map(([label, keys]) => (
          <Shortcut key={label} label={label} keys={keys} />
        ))}
      </dl>
    </Dialog>
  );
}

function Shortcut({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Kbd keys={keys} />
      </dd>
    </>
  );
}
