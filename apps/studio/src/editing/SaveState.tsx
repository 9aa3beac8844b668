import { Button, Icon } from '@baton/ui';
import type { Saving } from '../model/editing.ts';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.editor;
const icons: Readonly<Record<Saving['is'], string>> = {
  saved: 'check',
  waiting: 'pencil',
  saving: 'loader-circle',
  failed: 'cloud-off',
  conflict: 'triangle-alert',
};

export interface SaveStateProps {
  saving: Saving;
  onRetry: () => void;
  onDecide: () => void;
}

/** Whether the server has what is on the canvas, in one word. */
export function SaveState({ saving, onRetry, onDecide }: SaveStateProps) {
  return (
    <span className={styles.saving} data-saving={saving.is}>
      <span role="status" className={styles.savingWords} title={saving.is === 'failed' ? saving.because : undefined}>
        <Icon name={icons[saving.is]} size={14} />
        <span>{words[saving.is]}</span>
      </span>
      {saving.is === 'failed' && (
        <Button size="sm" variant="ghost" icon="refresh-cw" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
      {saving.is === 'conflict' && (
        <Button size="sm" onClick={onDecide}>
          {strings.conflict.decide}
        </Button>
      )}
    </span>
  );
}
