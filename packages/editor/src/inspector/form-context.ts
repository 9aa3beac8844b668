import { createContext, useContext } from 'react';
import { EditorError } from '../errors.ts';
import type { SettingPath } from '../model/document.ts';

export interface SettingsFormValue {
  /** The settings as they stand in the form. */
  form: unknown;
  change: (path: SettingPath, value: unknown) => void;
  /** Several settings that belong together, in one change that can be undone. */
  changeTogether: (settings: Record<string, unknown>) => void;
  /** What is wrong with the value at a path, or inside it; null when nothing is. */
  problem: (path: SettingPath, inside?: boolean) => string | null;
  disabled: boolean;
}

export const FormContext = createContext<SettingsFormValue | null>(null);

/** @throws EditorError `editor/no-editor` outside of a form. */
export function useForm(): SettingsFormValue {
  const value = useContext(FormContext);
  if (!value) throw new EditorError('editor/no-editor');
  return value;
}
