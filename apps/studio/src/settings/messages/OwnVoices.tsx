import { shippedVoices, type ShippedVoice } from '@baton/handoff';
import { Button, IconButton, Select, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId } from '../edit-list.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.messages;

/** Voices of the company, each begun as a shipped one. */
export function OwnVoices({ onAdded }: { onAdded: (voice: string) => void }) {
  const { draft, change } = useWorkspaceDraft();
  const { show } = useToast();
  const [name, setName] = useState('');
  const [basedOn, setBasedOn] = useState<ShippedVoice>('warm');
  const own = draft.voices.filter(({ id }) => !shippedVoices.some((one) => one === id));
  return (
    <section className={styles.card} aria-label={words.ownVoice}>
      <h2 className={styles.cardTitle}>{words.ownVoice}</h2>
      <p className={styles.rowText}>{words.ownVoiceText}</p>
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((voice) => (
            <li key={voice.id} className={styles.row}>
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{voice.name}</p>
                <p className={styles.rowText}>
                  {words.basedOn}: {words.shipped[voice.basedOn]}
                </p>
              </div>
              <IconButton
                icon="trash-2"
                size="sm"
                label={words.removeVoice(voice.name)}
                onClick={() => {
                  change((before) => ({ ...before, voices: before.voices.filter(({ id }) => id !== voice.id) }));
                  show({ title: words.removed });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          const id = freeId(name, [...shippedVoices, ...draft.voices.map((one) => one.id)]).slice(0, 40);
          change((before) => ({
            ...before,
            voices: [...before.voices, { id, name: name.trim(), basedOn, texts: {} }],
          }));
          setName('');
          onAdded(id);
        }}
      >
        <div className={styles.pair}>
          <TextField label={words.name} required maxLength={40} value={name} onChange={setName} />
          <Select
            label={words.basedOn}
            value={basedOn}
            options={shippedVoices.map((value) => ({ value, label: words.shipped[value] }))}
            onChange={setBasedOn}
          />
        </div>
        <div>
          <Button type="submit" icon="plus">
            {words.addVoice}
          </Button>
        </div>
      </form>
    </section>
  );
}
