import type { FlowSettings } from '@baton/flow';
import { Button, IconButton, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import styles from './Inspector.module.css';

const words = strings.flow;

export interface LanguagesFieldProps {
  settings: FlowSettings;
  disabled: boolean;
  onChange: (part: Partial<FlowSettings>) => void;
}

/** The languages a flow speaks, and the one it falls back to. */
export function LanguagesField({ settings, disabled, onChange }: LanguagesFieldProps) {
  const [typed, setTyped] = useState('');
  const languages = [...new Set([settings.language, ...settings.languages])];
  const code = typed.trim().toLowerCase();
  const valid = /^[a-z]{2,3}(-[a-z]{2,4})?$/.test(code);

  function add() {
    if (!valid) return;
    if (!languages.includes(code)) onChange({ languages: [...languages, code] });
    setTyped('');
  }

  return (
    <fieldset className={styles.plainGroup}>
      <legend className={styles.legend}>{words.languages}</legend>
      <ul className={styles.tags}>
        {languages.map((language) => (
          <li key={language} className={styles.tag}>
            {language}
            {!disabled && language !== settings.language && (
              <IconButton
                size="sm"
                icon="x"
                label={`${strings.inspector.removeEntry} ${language}`}
                onClick={() => onChange({ languages: languages.filter((entry) => entry !== language) })}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div className={styles.addRow}>
          <TextField
            label={words.addLanguage}
            hideLabel
            placeholder={words.languageCode}
            value={typed}
            onChange={setTyped}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
            {...(typed && !valid && { error: words.languageForm })}
          />
          <Button icon="plus" disabled={!valid} onClick={add}>
            {strings.toolbar.add}
          </Button>
        </div>
      )}
      {languages.length > 1 && (
        <Select
          label={words.language}
          disabled={disabled}
          value={settings.language}
          options={languages.map((language) => ({ value: language, label: language }))}
          onChange={(language) => onChange({ language, languages })}
        />
      )}
    </fieldset>
  );
}
