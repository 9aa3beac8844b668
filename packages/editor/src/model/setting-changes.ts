// What changed in a step's settings, in the words of its form: "Hand off below: 60 → 65".
import type { AnyNode } from '@baton/flow';
import { strings } from '../strings.ts';
import { isRecord, type SettingPath } from './document.ts';
import { labelOfField } from './settings-form.ts';

/** One setting that is to be changed: where it is, and its new value. */
export interface SettingChange {
  /** What the setting is called in the form. */
  label: string;
  from: string;
  to: string;
}

/** Every setting that differs, each value in words; `definition` undefined for a kind that is not installed. */
export function settingChanges(
  definition: AnyNode | undefined,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): SettingChange[] {
  const found: SettingChange[] = [];
  walk([], before, after);
  return found;

  function walk(path: SettingPath, old: unknown, now: unknown): void {
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    if (isRecord(old) && isRecord(now)) {
      for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) walk([...path, key], old[key], now[key]);
      return;
    }
    if (Array.isArray(old) && Array.isArray(now) && old.length === now.length && now.every(isRecord)) {
      now.forEach((entry, i) => walk([...path, i], old[i], entry));
      return;
    }
    const label = definition ? labelOfField(definition, path) : path.join(' ');
    found.push({ label, from: inWords(old), to: inWords(now) });
  }
}

function inWords(value: unknown): string {
  const words = strings.changes;
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words.text(value);
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(inWords).join(', ');
  if (isRecord(value)) {
    const parts = Object.values(value).filter((part) => part !== null && part !== undefined);
    return parts.length === 0 ? words.nothing : parts.map(inWords).join(' · ');
  }
  return strings.changes.nothing;
}
