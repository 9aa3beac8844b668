import { Tabs, TextField, type FieldFrame } from '@baton/ui';
import { useState } from 'react';
import type { SettingPath } from '../model/document.ts';
import { strings } from '../strings.ts';
import { useForm } from './form-context.ts';
import { useLanguages } from './use-languages.ts';
import { VariableText } from './VariableText.tsx';
import styles from './Inspector.module.css';

export interface LocalTextFieldProps extends FieldFrame {
  label: string;
  path: SettingPath;
  value: Record<string, unknown>;
  /** What it becomes when no language has a text. */
  empty?: 'null' | 'absent' | undefined;
  /** Several lines, with values to insert. */
  long?: boolean;
}

/** A text in each of the flow's languages, with a tab for each when there are several. */
export function LocalTextField({ path, value, empty, long = false, ...frame }: LocalTextFieldProps) {
  const { change, problem } = useForm();
  const { main, all } = useLanguages();
  const languages = [...new Set([...all, ...Object.keys(value)])];
  const [chosen, setChosen] = useState(main);
  const language = languages.includes(chosen) ? chosen : main;
  const text = typeof value[language] === 'string' ? value[language] : '';
  const error = problem([...path, language], true) ?? problem(path);
  const set = (next: string) => {
    const texts = { ...value, [language]: next };
    const bare = empty !== undefined && Object.values(texts).every((entry) => entry === '');
    change(path, bare ? (empty === 'null' ? null : undefined) : texts);
  };
  const shared = {
    ...frame,
    value: text,
    onChange: set,
    ...(error !== null && { error }),
  };
  const { label: _label, hideLabel: _hide, ...unlabelled } = shared;
  const several = languages.length > 1;
  const inside = several ? { ...unlabelled, label: `${frame.label} (${language})`, hideLabel: true } : shared;
  const control = long ? <VariableText {...inside} /> : <TextField {...inside} />;
  if (!several) return control;
  return (
    <div className={styles.localText}>
      {!frame.hideLabel && <span className={styles.legend}>{frame.label}</span>}
      <Tabs
        label={`${frame.label}: ${strings.message.languages}`}
        variant="segments"
        value={language}
        onChange={setChosen}
        items={languages.map((code) => ({
          value: code,
          label: code,
          ...(value[code] ? {} : { badge: <span className={styles.dot} title={strings.message.untranslated} /> }),
        }))}
      />
      {control}
    </div>
  );
}
