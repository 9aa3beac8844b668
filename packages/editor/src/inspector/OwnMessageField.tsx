import { Button, IconButton, TextField } from '@baton/ui';
import { useSurroundings } from '../context.ts';
import { isRecord, type SettingPath } from '../model/document.ts';
import { messageOf } from '../model/message-preview.ts';
import { strings } from '../strings.ts';
import { useForm } from './form-context.ts';
import { LocalTextField } from './LocalTextField.tsx';
import styles from './MessageField.module.css';
import { OwnPreview } from './OwnPreview.tsx';
import { useLanguages } from './use-languages.ts';

const words = strings.message;

export interface OwnMessageFieldProps {
  path: SettingPath;
  value: Record<string, unknown>;
}

/** The flow's own words: a text, and where wanted buttons, a link and a card. */
export function OwnMessageField({ path, value }: OwnMessageFieldProps) {
  const { editor } = useSurroundings();
  const { change, problem, disabled } = useForm();
  const { main } = useLanguages();
  const choices: unknown[] = Array.isArray(value['choices']) ? value['choices'] : [];
  const link = isRecord(value['link']) ? value['link'] : null;
  const card = isRecord(value['card']) ? value['card'] : null;
  const lines: unknown[] = Array.isArray(card?.['lines']) ? card['lines'] : [];
  const blank = { [main]: '' };
  const put = (key: string, next: unknown) => change([...path, key], next);
  const parsed = messageOf(value);
  const preview = parsed?.use === 'own' ? parsed : null;
  const linkError = problem([...path, 'link', 'url']);

  return (
    <div className={styles.own}>
      <LocalTextField
        label={words.text}
        hideLabel
        long
        disabled={disabled}
        path={[...path, 'text']}
        value={textOf(value['text'])}
      />
      {preview && <OwnPreview message={preview} />}
      {choices.length > 0 && <span className={styles.legend}>{words.choices}</span>}
      {choices.map((choice, index) => (
        <div key={index} className={styles.row}>
          <LocalTextField
            label={words.choice(index + 1)}
            hideLabel
            disabled={disabled}
            path={[...path, 'choices', index, 'label']}
            value={textOf(isRecord(choice) ? choice['label'] : null)}
          />
          <Remove
            onClick={() => put('choices', choices.length > 1 ? choices.filter((_, i) => i !== index) : undefined)}
          />
        </div>
      ))}
      {link && (
        <div className={styles.part}>
          <LocalTextField
            label={words.linkLabel}
            disabled={disabled}
            path={[...path, 'link', 'label']}
            value={textOf(link['label'])}
          />
          <TextField
            label={words.linkUrl}
            type="url"
            disabled={disabled}
            value={typeof link['url'] === 'string' ? link['url'] : ''}
            onChange={(next) => change([...path, 'link', 'url'], next)}
            {...(linkError !== null && { error: linkError })}
          />
          {!disabled && (
            <Button size="sm" variant="ghost" icon="trash-2" onClick={() => put('link', undefined)}>
              {words.removeLink}
            </Button>
          )}
        </div>
      )}
      {card && (
        <div className={styles.part}>
          <LocalTextField
            label={words.cardTitle}
            disabled={disabled}
            path={[...path, 'card', 'title']}
            value={textOf(card['title'])}
          />
          {lines.map((line, index) => (
            <LocalTextField
              key={index}
              label={words.cardLine(index + 1)}
              disabled={disabled}
              path={[...path, 'card', 'lines', index]}
              value={textOf(line)}
            />
          ))}
          {!disabled && (
            <div className={styles.adders}>
              <Button
                size="sm"
                variant="ghost"
                icon="plus"
                onClick={() => change([...path, 'card', 'lines'], [...lines, blank])}
              >
                {words.addLine}
              </Button>
              <Button size="sm" variant="ghost" icon="trash-2" onClick={() => put('card', undefined)}>
                {words.removeCard}
              </Button>
            </div>
          )}
        </div>
      )}
      {!disabled && (
        <div className={styles.adders}>
          {choices.length < 10 && (
            <Button
              size="sm"
              variant="ghost"
              icon="plus"
              onClick={() => put('choices', [...choices, { id: editor.newId(), label: blank }])}
            >
              {words.addChoice}
            </Button>
          )}
          {!link && (
            <Button
              size="sm"
              variant="ghost"
              icon="link"
              onClick={() => put('link', { label: blank, url: 'https://' })}
            >
              {words.addLink}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const { disabled } = useForm();
  if (disabled) return null;
  return <IconButton size="sm" icon="trash-2" label={strings.inspector.removeEntry} onClick={onClick} />;
}

function textOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
