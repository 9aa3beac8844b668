import { Button, Icon } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { MESSAGE_BOX } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import styles from './NoteBox.module.css';
import { SuggestBox } from './SuggestBox.tsx';

export interface NoteBoxProps {
  /** Of the conversation. */
  id: string;
}

const NOBODY: readonly { id: string; name: string }[] = [];

/** Where colleagues write to one another beside a talk. It looks like nothing that is sent to a customer. */
export function NoteBox({ id }: NoteBoxProps) {
  const text = useDesk((state) => state.notes[id] ?? '');
  const colleagues = useDesk((state) => state.talks[id]?.colleagues ?? NOBODY);
  const { writeNote, keepNote } = useActions();
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        void keepNote(id);
      }}
    >
      <div className={styles.line}>
        <SuggestBox
          id={MESSAGE_BOX}
          className={styles.box ?? ''}
          label={strings.note}
          placeholder={strings.notePlaceholder}
          rows={2}
          value={text}
          onChange={(next) => writeNote(id, next)}
          onSend={() => void keepNote(id)}
          sign="@"
          items={colleagues}
          listLabel={strings.colleagues}
          wordsOf={({ name }) => `@${name}`}
        />
        <Button type="submit" icon="sticky-note" size="lg" disabled={text.trim() === ''}>
          {strings.noteKeep}
        </Button>
      </div>
      <p className={styles.hint}>
        <Icon name="lock" size={12} />
        {strings.noteHint}
      </p>
    </form>
  );
}
