import { Icon } from '@baton/ui';
import { useEffect, useId, useState } from 'react';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { TAG_BOX } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import styles from './Tags.module.css';

export interface TagsProps {
  /** Of the conversation. */
  id: string;
}

const NONE: readonly string[] = [];

/** The tags of a conversation: one is added by writing it and Enter, from those in use or anew. */
export function Tags({ id }: TagsProps) {
  const { api } = useHouse();
  const { tag: change } = useActions();
  const session = useDesk((state) => state.session);
  const tags = useDesk(
    (state) => (state.view?.conversations.find((one) => one.id === id) ?? state.talks[id]?.row)?.tags ?? NONE,
  );
  const [text, setText] = useState('');
  const [used, setUsed] = useState(NONE);
  const heading = useId();
  const list = useId();
  useEffect(() => {
    if (session === null) return undefined;
    let isOver = false;
    api.tags(session).then(
      (found) => !isOver && setUsed(found),
      // Without those in use, one can still be written.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [api, session]);

  async function add(): Promise<void> {
    const tag = text.trim();
    if (tag !== '' && (await change(id, tag, true))) setText('');
  }

  return (
    <section className={styles.tags} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        {strings.tags}
      </h3>
      <ul className={styles.list}>
        {tags.map((tag) => (
          <li key={tag} className={styles.tag}>
            <span dir="auto">{tag}</span>
            <button type="button" aria-label={strings.tagRemove(tag)} onClick={() => void change(id, tag, false)}>
              <Icon name="x" size={13} />
            </button>
          </li>
        ))}
        <li className={styles.new}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <input
              id={TAG_BOX}
              className={styles.input}
              aria-label={strings.tagAdd}
              placeholder={strings.tagAdd}
              value={text}
              maxLength={40}
              dir="auto"
              autoComplete="off"
              list={list}
              onChange={(event) => setText(event.target.value)}
            />
            <datalist id={list}>
              {used
                .filter((tag) => !tags.includes(tag))
                .map((tag) => (
                  <option key={tag} value={tag} />
                ))}
            </datalist>
          </form>
        </li>
      </ul>
    </section>
  );
}
