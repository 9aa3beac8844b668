import { TextField, type FieldFrame } from '@baton/ui';
import { useId, useMemo } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { isRecord } from '../model/document.ts';
import { variablesOf } from '../model/variables.ts';
import { useForm } from './form-context.ts';

export interface VariableNameFieldProps extends FieldFrame {
  /** Whose names are offered: this flow's, or those of the part that the step stands for. */
  of: 'flow' | 'part';
  value: string;
  onChange: (value: string) => void;
}

/** The name of a variable: typed, or taken from those there are. */
export function VariableNameField({ of, ...field }: VariableNameFieldProps) {
  const settings = useEditor((state) => state.document.flow.settings);
  const inner = usePartVariables();
  const list = useId();
  const known = useMemo(
    () => (of === 'part' ? inner.map((name) => ({ name, label: name })) : variablesOf(settings)),
    [of, inner, settings],
  );
  return (
    <>
      <TextField {...field} list={list} spellCheck={false} />
      <datalist id={list}>
        {known.map(({ name, label }) => (
          <option key={name} value={name}>
            {label === name ? '' : label}
          </option>
        ))}
      </datalist>
    </>
  );
}

const nothing: readonly string[] = [];

/** What the pinned version declares, whichever setting pins it. */
function usePartVariables(): readonly string[] {
  const { workspace } = useSurroundings();
  const { form } = useForm();
  const values = isRecord(form) ? Object.values(form) : [];
  const versions = workspace.parts?.flatMap((part) => part.versions) ?? [];
  return versions.find(({ hash }) => values.includes(hash))?.variables ?? nothing;
}
