import type { TextByLanguage } from '@baton/handoff';
import { locale, Select, TextArea } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import styles from './Settings.module.css';
import { useWorkspaceDraft } from './workspace-draft.tsx';

const words = strings.settings.chat;

export interface ByLanguageProps {
  label: string;
  hint?: string;
  rows?: number;
  maxLength?: number;
  text: TextByLanguage;
  onChange: (text: TextByLanguage) => void;
}

/** A text in every language of the company, one at a time. */
export function ByLanguage({ label, hint, rows = 4, maxLength = 2_000, text, onChange }: ByLanguageProps) {
  const { draft } = useWorkspaceDraft();
  const { languages, fallbackLanguage } = draft.brand;
  const [open, setOpen] = useState(fallbackLanguage);
  const all = [...new Set([fallbackLanguage, ...languages, ...Object.keys(text)])].filter((one) => one !== '');
  const names = new Intl.DisplayNames(locale(), { type: 'language' });
  const nameOf = (language: string) => names.of(language) ?? language;
  const isMissing = (language: string) => (text[language] ?? '').trim() === '';
  const isAnywhere = all.some((language) => !isMissing(language));
  return (
    <div className={styles.fields}>
      {all.length > 1 && (
        <Select
          label={`${label}: ${words.language}`}
          value={open}
          options={all.map((value) => ({
            value,
            label: isAnywhere && isMissing(value) ? `${nameOf(value)} ·` : nameOf(value),
          }))}
          onChange={setOpen}
        />
      )}
      <TextArea
        label={all.length > 1 ? `${label} (${nameOf(open)})` : label}
        {...(hint !== undefined && { hint })}
        {...(isAnywhere && isMissing(open) && { hint: words.missing(nameOf(open)) })}
        dir="auto"
        lang={open}
        rows={rows}
        maxLength={maxLength}
        value={text[open] ?? ''}
        onChange={(next) => {
          const { [open]: _, ...rest } = text;
          onChange(next === '' ? rest : { ...rest, [open]: next });
        }}
      />
    </div>
  );
}
