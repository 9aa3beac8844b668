import type { ChatOpening } from '@baton/handoff';
import { Button, IconButton, NumberField, TextField } from '@baton/ui';
import { strings } from '../../strings.ts';
import { ByLanguage } from '../ByLanguage.tsx';
import { replaceAt, withoutAt } from '../edit-list.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import own from './Chat.module.css';

const words = strings.settings.chat;
const MOST_OPENINGS = 20;

/** When the chat speaks up by itself. */
export function OpeningsCard() {
  const { draft, change } = useWorkspaceDraft();
  const { openings } = draft.chat;
  const keep = (next: ChatOpening[]) => change((before) => ({ ...before, chat: { ...before.chat, openings: next } }));
  return (
    <section className={styles.card} aria-label={words.openings}>
      <h2 className={styles.cardTitle}>{words.openings}</h2>
      <p className={styles.rowText}>{words.openingsText}</p>
      {openings.map((one, index) => (
        <OpeningFields
          key={index}
          index={index}
          opening={one}
          onChange={(next) => keep(replaceAt(openings, index, next))}
          onRemove={() => keep(withoutAt(openings, index))}
        />
      ))}
      {openings.length < MOST_OPENINGS && (
        <div>
          <Button
            icon="plus"
            onClick={() =>
              keep([
                ...openings,
                { page: '*', afterSeconds: 20, words: { [draft.brand.fallbackLanguage]: words.hello } },
              ])
            }
          >
            {words.addOpening}
          </Button>
        </div>
      )}
    </section>
  );
}

interface OpeningFieldsProps {
  index: number;
  opening: ChatOpening;
  onChange: (opening: ChatOpening) => void;
  onRemove: () => void;
}

function OpeningFields({ index, opening, onChange, onRemove }: OpeningFieldsProps) {
  const { issueAt } = useWorkspaceDraft();
  const issue = issueAt(`/chat/openings/${index}`);
  const { afterSeconds, scrolledPercent, ...rest } = opening;
  const time = afterSeconds === undefined ? {} : { afterSeconds };
  const place = scrolledPercent === undefined ? {} : { scrolledPercent };
  return (
    <div className={own.rule} role="group" aria-label={words.opening(index + 1)}>
      <div className={styles.cardHead}>
        <TextField
          label={words.page}
          hint={words.pageHint}
          value={opening.page}
          maxLength={200}
          onChange={(page) => onChange({ ...opening, page })}
        />
        <IconButton icon="trash-2" label={words.removeOpening(index + 1)} onClick={onRemove} />
      </div>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <div className={styles.pair}>
        <NumberField
          label={words.after}
          unit={words.seconds}
          min={0}
          max={3600}
          value={afterSeconds ?? null}
          onChange={(next) => onChange({ ...rest, ...place, ...(next === null ? {} : { afterSeconds: next }) })}
        />
        <NumberField
          label={words.scrolled}
          unit={words.percent}
          min={1}
          max={100}
          value={scrolledPercent ?? null}
          onChange={(next) => onChange({ ...rest, ...time, ...(next === null ? {} : { scrolledPercent: next }) })}
        />
      </div>
      <ByLanguage
        label={words.words}
        hint={words.wordsHint}
        rows={2}
        maxLength={300}
        text={opening.words}
        onChange={(next) => onChange({ ...opening, words: next })}
      />
    </div>
  );
}
