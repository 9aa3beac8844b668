import { Button, TextField } from '@baton/ui';
import { useState } from 'react';
import { useSurroundings, type BlockShelf } from '../context.ts';
import { blockOf } from '../model/blocks.ts';
import { strings } from '../strings.ts';
import styles from './Inspector.module.css';

const words = strings.blocks;

export interface SaveBlockProps {
  steps: readonly string[];
  shelf: BlockShelf;
}

/** Saves the chosen steps, wired as they are, to be used again. */
export function SaveBlock({ steps, shelf }: SaveBlockProps) {
  const { editor } = useSurroundings();
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    const first = editor.store.getState().drawing.steps.get(steps[0] ?? '')?.name ?? '';
    return (
      <div className={styles.buttons}>
        <Button icon="box" onClick={() => setName(first)}>
          {words.save}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.saveBlock}
      onSubmit={(event) => {
        event.preventDefault();
        const called = name.trim();
        if (called === '') return;
        const block = blockOf(editor.store.getState().document, steps, editor.newId(), called);
        shelf.onChange([...shelf.blocks, block]);
        editor.say(words.saved(called));
        setName(null);
      }}
    >
      <TextField label={words.name} value={name} onChange={setName} maxLength={80} autoFocus />
      <Button type="submit" disabled={name.trim() === ''}>
        {words.keep}
      </Button>
    </form>
  );
}
