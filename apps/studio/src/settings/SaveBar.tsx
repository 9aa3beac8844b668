import { Button, useToast } from '@baton/ui';
import { useAsking } from '../access/use-asking.ts';
import { strings } from '../strings.ts';
import styles from './Settings.module.css';
import { useWorkspaceDraft } from './workspace-draft.tsx';

const words = strings.settings;

/** Below every section: what is not saved yet, and what keeps it from being saved. */
export function SaveBar() {
  const { isChanged, undo, discard, save, issues } = useWorkspaceDraft();
  const { show } = useToast();
  const { busy, problem, submit } = useAsking(async () => {
    await save();
    show({ title: words.saved, description: words.savedText, tone: 'success' });
  });
  if (!isChanged) return null;
  const [first] = issues;
  return (
    <div className={styles.saveBar} role="region" aria-label={words.unsaved}>
      <p className={styles.saveText} data-wrong={first || problem ? '' : undefined}>
        {problem ?? first?.message ?? words.unsaved}
      </p>
      <Button icon="undo-2" disabled={undo === null} onClick={() => undo?.()}>
        {words.undo}
      </Button>
      <Button onClick={discard}>{words.discard}</Button>
      <Button variant="primary" busy={busy} disabled={first !== undefined} onClick={() => submit()}>
        {words.save}
      </Button>
    </div>
  );
}
