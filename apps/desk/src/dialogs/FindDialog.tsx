import { Button, Dialog, Select, TextField } from '@baton/ui';
import { useEffect, useState } from 'react';
import type { DeskConversation } from '@baton/wire';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { strings } from '../strings.ts';
import { TalkLine } from '../talk/TalkLine.tsx';
import styles from './dialogs.module.css';

export interface FindDialogProps {
  onDone: () => void;
}

/** No tag is written so. */
const ANY = '/';

/** Finds conversations by a word that was said in them or by their number, among those that the agent may see. */
export function FindDialog({ onDone }: FindDialogProps) {
  const { api } = useHouse();
  const { look } = useActions();
  const session = useDesk((state) => state.session);
  const [words, setWords] = useState('');
  const [tag, setTag] = useState(ANY);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [found, setFound] = useState<readonly DeskConversation[] | 'none-yet' | 'busy' | 'failed'>('none-yet');

  useEffect(() => {
    if (session === null) return;
    api.tags(session).then(setTags, () => {});
  }, [api, session]);

  async function find(): Promise<void> {
    if (session === null) return;
    setFound('busy');
    try {
      setFound(await api.find(session, words.trim(), tag === ANY ? '' : tag));
    } catch {
      setFound('failed');
    }
  }

  return (
    <Dialog open onOpenChange={onDone} title={strings.find} size="md">
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField label={strings.findWords} value={words} onChange={setWords} maxLength={200} autoFocus />
        {tags.length > 0 && (
          <Select
            label={strings.tagFilter}
            value={tag}
            onChange={setTag}
            options={[{ value: ANY, label: strings.tagAll }, ...tags.map((one) => ({ value: one, label: one }))]}
          />
        )}
        <Button type="submit" variant="primary" icon="search" busy={found === 'busy'}>
          {strings.findNow}
        </Button>
      </form>
      <div role="status">
        {found === 'failed' && <p>{strings.findFailed}</p>}
        {typeof found !== 'string' && <p>{strings.findCount(found.length)}</p>}
      </div>
      {typeof found !== 'string' && (
        <ol className={styles.found}>
          {found.map((one) => (
            <li key={one.id}>
              <TalkLine
                one={one}
                isNamed
                onOpen={() => {
                  look(one.id);
                  onDone();
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
