import { Dialog, Kbd } from '@baton/ui';
import { ALT } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface HelpDialogProps {
  onDone: () => void;
}

const KEYS: readonly (readonly [keyof typeof strings.keys, readonly string[]])[] = [
  ['accept', [ALT, 'A']],
  ['decline', [ALT, 'N']],
  ['next', [ALT, '↓']],
  ['previous', [ALT, '↑']],
  ['write', [ALT, 'M']],
  ['note', [ALT, 'I']],
  ['reply', ['/']],
  ['mention', ['@']],
  ['close', [ALT, 'W']],
  ['pass', [ALT, 'P']],
  ['hold', [ALT, 'H']],
  ['giveBack', [ALT, 'B']],
  ['consult', [ALT, 'C']],
  ['tag', [ALT, 'T']],
  ['abuse', [ALT, 'R']],
  ['find', [ALT, 'K']],
  ['help', ['?']],
];

export function HelpDialog({ onDone }: HelpDialogProps) {
  return (
    <Dialog open onOpenChange={onDone} title={strings.shortcuts} size="sm">
      <dl className={styles.keys}>
        {KEYS.map(([does, keys]) => (
          <Shortcut key={does} label={strings.keys[does]} keys={keys} />
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
