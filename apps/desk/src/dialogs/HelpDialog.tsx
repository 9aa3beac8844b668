import { Dialog, Kbd } from '@baton/ui';
import { ALT } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface HelpDialogProps {
  onDone: () => void;
}

const KEYS: readonly (readonly [string, readonly string[]])[] = [
  [strings.keys.accept, [ALT, 'A']],
  [strings.keys.decline, [ALT, 'N']],
  [strings.keys.next, [ALT, '↓']],
  [strings.keys.previous, [ALT, '↑']],
  [strings.keys.write, [ALT, 'M']],
  [strings.keys.note, [ALT, 'I']],
  [strings.keys.reply, ['/']],
  [strings.keys.mention, ['@']],
  [strings.keys.close, [ALT, 'W']],
  [strings.keys.pass, [ALT, 'P']],
  [strings.keys.find, [ALT, 'K']],
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
