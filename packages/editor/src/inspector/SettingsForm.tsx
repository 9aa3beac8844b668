import type { AnyNode } from '@baton/flow';
import { useMemo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { isRecord, type SettingPath } from '../model/document.ts';
import { holderOf } from '../model/others.ts';
import { plainProblem } from '../model/plain-problem.ts';
import { samePath, startsWith } from '../model/setting-path.ts';
import { fieldsOf } from '../model/settings-form.ts';
import { firstSettings, settingProblems, withUnfinished } from '../model/settings.ts';
import { strings } from '../strings.ts';
import { FormContext, type SettingsFormValue } from './form-context.ts';
import { SettingFields } from './SettingField.tsx';
import styles from './Inspector.module.css';

export interface SettingsFormProps {
  step: string;
  config: Record<string, unknown>;
  definition: AnyNode;
}

/** The form of one step's settings, made from what its kind declares. */
export function SettingsForm({ step, config, definition }: SettingsFormProps) {
  const { editor } = useSurroundings();
  const unfinished = useEditor((state) => state.document.unfinished[step]);
  const disabled = useEditor((state) => state.readOnly || holderOf(state.others, step) !== null);
  const fields = fieldsOf(definition);
  const form = useMemo(() => withUnfinished(config, unfinished ?? []), [config, unfinished]);
  const value = useMemo<SettingsFormValue>(() => {
    const problems = unfinished ? settingProblems(definition, form) : [];
    return {
      form,
      disabled,
      change: (path, next) => void editor.dispatch({ type: 'set-setting', step, path, value: next }),
      changeTogether: (together) => {
        const settings =
          firstSettings(definition, { ...(isRecord(form) ? form : {}), ...together }) ??
          // Something else that was typed is not right yet; it is not what was chosen here.
          firstSettings(definition, { ...config, ...together });
        if (settings) editor.dispatch({ type: 'replace-settings', step, settings });
      },
      problem: (path, inside = false) => {
        const found = problems.find(({ path: at }) => {
          const place: SettingPath = at.map((key) => (typeof key === 'number' ? key : String(key)));
          return inside ? startsWith(place, path) : samePath(place, path);
        });
        return found ? `${plainProblem(found)} ${strings.inspector.keptOut}` : null;
      },
    };
  }, [config, definition, disabled, editor, form, step, unfinished]);
  if (fields.length === 0) return <p className={styles.quiet}>{strings.inspector.noSettings}</p>;
  return (
    <FormContext.Provider value={value}>
      <div className={styles.fields}>
        <SettingFields fields={fields} path={[]} value={form} />
      </div>
    </FormContext.Provider>
  );
}
