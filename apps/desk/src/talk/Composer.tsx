import { Kbd, Tabs } from '@baton/ui';
import { useEffect, useRef } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { ALT, MESSAGE_BOX } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import styles from './Composer.module.css';
import { NoteBox } from './NoteBox.tsx';
import { ReplyBox } from './ReplyBox.tsx';

export interface ComposerProps {
  id: string;
}

/** To the customer, or to colleagues alone: one at a time, and never to be mistaken for the other. */
export function Composer({ id }: ComposerProps) {
  const isNoting = useDesk((state) => state.noting === id);
  const { noteIn } = useActions();
  const before = useRef(isNoting);
  useEffect(() => {
    // Whoever changes it wants to write; whoever only opened the conversation may not.
    if (before.current !== isNoting) document.getElementById(MESSAGE_BOX)?.focus();
    before.current = isNoting;
  }, [isNoting]);
  return (
    <div className={styles.composer} data-note={isNoting || undefined}>
      <div className={styles.modes}>
        <Tabs
          label={strings.writeTo}
          variant="segments"
          value={isNoting ? 'note' : 'reply'}
          onChange={(mode) => noteIn(mode === 'note' ? id : null)}
          items={[
            { value: 'reply', label: strings.toCustomer, icon: 'send' },
            { value: 'note', label: strings.note, icon: 'sticky-note' },
          ]}
        />
        <span className={styles.keys}>
          <Kbd keys={[ALT, 'I']} />
        </span>
      </div>
      {isNoting ? <NoteBox id={id} /> : <ReplyBox id={id} />}
    </div>
  );
}
