import { spokenOnly } from '@baton/flow';
import { Button, Select, Tabs } from '@baton/ui';
import type { ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { isRecord, type SettingPath } from '../model/document.ts';
import { previewOf, templateText } from '../model/message-preview.ts';
import { strings } from '../strings.ts';
import { useForm } from './form-context.ts';
import styles from './MessageField.module.css';
import { OwnMessageField } from './OwnMessageField.tsx';
import { useLanguages } from './use-languages.ts';

const words = strings.message;

export interface MessageFieldProps {
  label: string;
  hint?: ReactNode;
  path: SettingPath;
  value: unknown;
}

/** What is said: a message of the library, shown as it will be read, or the flow's own words. */
export function MessageField({ label, hint, path, value }: MessageFieldProps) {
  const { templates } = useSurroundings();
  const { change, disabled } = useForm();
  const { main } = useLanguages();
  const form = isRecord(value) ? value : {};
  const own = form['use'] === 'own';
  const [first] = Object.keys(templates);

  function choose(use: 'template' | 'own') {
    if (use === (own ? 'own' : 'template')) return;
    change(path, use === 'own' ? { use, text: { [main]: '' } } : { use, template: first ?? '' });
  }

  return (
    <fieldset className={styles.message}>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {!disabled && (
        <Tabs
          label={`${label}: ${words.source}`}
          variant="segments"
          value={own ? 'own' : 'template'}
          onChange={choose}
          items={[
            { value: 'template', label: words.template },
            { value: 'own', label: words.own },
          ]}
        />
      )}
      {own ? (
        <OwnMessageField path={path} value={form} />
      ) : (
        <TemplateField path={path} id={typeof form['template'] === 'string' ? form['template'] : ''} />
      )}
    </fieldset>
  );
}

function TemplateField({ path, id }: { path: SettingPath; id: string }) {
  const { templates } = useSurroundings();
  const { change, problem, disabled } = useForm();
  const settings = useEditor((state) => state.document.flow.settings);
  const template = templates[id];
  const found = templateText(templates, id, settings.voice);
  const preview = found && previewOf(found.message, found.voice, settings);
  const error = problem([...path, 'template']) ?? (template ? null : words.missing(id));
  return (
    <>
      <Select
        label={words.which}
        hideLabel
        disabled={disabled}
        value={template ? id : null}
        options={Object.values(templates).map((entry) => ({ value: entry.id, label: entry.label }))}
        onChange={(next) => change(path, { use: 'template', template: next })}
        {...(error !== null && { error })}
      />
      {preview && (
        <figure className={styles.preview}>
          <figcaption className={styles.caption}>
            {preview.voice === settings.voice ? words.preview(preview.voice) : words.missingVoice(settings.voice)}
          </figcaption>
          <p className={styles.bubble}>{preview.text}</p>
          {preview.choices.length > 0 && (
            <ul className={styles.choices}>
              {preview.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          )}
        </figure>
      )}
      {template?.note && (
        <details className={styles.note}>
          <summary>{words.note}</summary>
          <p>{template.note}</p>
        </details>
      )}
      {found && !disabled && (
        <Button
          size="sm"
          variant="ghost"
          icon="pencil"
          onClick={() =>
            change(path, { ...spokenOnly(found.message, [settings.language, ...settings.languages]), use: 'own' })
          }
        >
          {words.customise}
        </Button>
      )}
    </>
  );
}
