import { fillText, systemVariables, type MessageTemplate } from '@baton/flow';
import { Badge, Button, TextArea } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { withWords, type MessageState } from './message-state.ts';

const words = strings.settings.messages;
const examples = new Map(systemVariables.map(({ name, example }) => [name, example]));

export interface MessageRowProps {
  template: MessageTemplate;
  state: MessageState;
  voice: string;
  language: string;
}

/** One message: what it must achieve, how it reads, and the words for it under hand. */
export function MessageRow({ template, state, voice, language }: MessageRowProps) {
  const { change } = useWorkspaceDraft();
  const [isOpen, setOpen] = useState(false);
  const write = (text: string | null) =>
    change((before) => ({
      ...before,
      voices: withWords(before.voices, { voice, message: template.id, language, text }),
    }));
  const { label, note } = template;
  const wrong = [...state.warnings, ...state.unknownPlaces.map(words.unknownPlace)];
  const places = state.places.map((name) => `{{${name}}}`).join(', ');
  return (
    <li className={styles.row}>
      <div className={styles.rowMain}>
        <p className={styles.rowName}>{label}</p>
        <p className={styles.rowText}>{note}</p>
        {!isOpen && state.text !== '' && (
          <p dir="auto" lang={language} className={styles.said}>
            {preview(state.text)}
          </p>
        )}
        {wrong.map((one) => (
          <p key={one} className={styles.error} role="status">
            {one}
          </p>
        ))}
      </div>
      <div className={styles.badges}>
        {state.isOwn && <Badge tone="accent">{words.own}</Badge>}
        {state.isMissing && <Badge tone="yellow">{words.missing}</Badge>}
      </div>
      <Button
        size="sm"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? words.done : state.isMissing ? words.write : words.change}: ${label}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.done : state.isMissing ? words.write : words.change}
      </Button>
      {isOpen && (
        <div className={styles.wide}>
          <TextArea
            label={words.text(label)}
            hint={state.places.length === 0 ? words.noPlaces : words.placesHint(places)}
            dir="auto"
            lang={language}
            rows={3}
            maxLength={4000}
            value={state.text}
            onChange={(text) => write(text === state.shipped ? null : text)}
          />
          {state.text !== '' && (
            <p className={styles.rowText}>
              {words.reads}: <q lang={language}>{preview(state.text)}</q>
            </p>
          )}
          {state.isOwn && (
            <div>
              <Button size="sm" icon="rotate-ccw" onClick={() => write(null)}>
                {words.reset}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** With an example in each place. */
function preview(text: string): string {
  return fillText(text, (name) => examples.get(name) ?? '…');
}
