import type { Reply } from '@baton/handoff';
import { Button, EmptyState, IconButton, Select, TextArea, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId, replaceAt, withoutAt } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.replies;
const EVERYBODY = '-';

/** What agents send again and again, each team its own. */
export function RepliesPage() {
  const { draft, change } = useWorkspaceDraft();
  const [name, setName] = useState('');
  const { replies } = draft;
  const setReplies = (next: Reply[]) => change((before) => ({ ...before, replies: next }));
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        {replies.length === 0 && (
          <EmptyState icon="message-square-text" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )}
        {replies.map((one, index) => (
          <ReplyCard
            key={one.id}
            index={index}
            reply={one}
            onChange={(next) => setReplies(replaceAt(replies, index, next))}
            onRemove={() => setReplies(withoutAt(replies, index))}
          />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            const id = freeId(
              name,
              replies.map((one) => one.id),
            );
            setReplies([...replies, { id, name: name.trim(), text: words.begins }]);
            setName('');
          }}
        >
          <TextField label={words.another} value={name} maxLength={120} onChange={setName} />
          <Button type="submit" icon="plus">
            {words.add}
          </Button>
        </form>
      </div>
    </div>
  );
}

interface ReplyCardProps {
  index: number;
  reply: Reply;
  onChange: (reply: Reply) => void;
  onRemove: () => void;
}

function ReplyCard({ index, reply, onChange, onRemove }: ReplyCardProps) {
  const { draft, issueAt } = useWorkspaceDraft();
  const issue = issueAt(`/replies/${index}`);
  return (
    <section className={styles.card} aria-label={reply.name}>
      <div className={styles.cardHead}>
        <TextField
          label={words.name}
          value={reply.name}
          maxLength={120}
          onChange={(name) => onChange({ ...reply, name })}
        />
        <IconButton icon="trash-2" label={words.remove(reply.name)} onClick={onRemove} />
      </div>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <Select
        label={words.team}
        value={reply.team ?? EVERYBODY}
        options={[
          { value: EVERYBODY, label: words.everybody },
          ...draft.teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(next) => {
          const { team: _, ...rest } = reply;
          onChange(next === EVERYBODY ? rest : { ...rest, team: next });
        }}
      />
      <TextArea
        label={words.text}
        hint={words.textHint}
        rows={4}
        maxLength={4000}
        dir="auto"
        value={reply.text}
        onChange={(text) => onChange({ ...reply, text })}
      />
    </section>
  );
}
