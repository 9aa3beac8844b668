// Which settings of a step lie on one line: percentages beside each other, and times of a list.
import type { Handle } from '../inspector/HandleLine.tsx';
import { readAt } from './setting-path.ts';
import type { FieldSpec } from './settings-form.ts';

/** Two percentages or more, with what they are now; none where there are fewer. */
export function percentHandles(fields: readonly FieldSpec[], value: unknown): Handle[] {
  const handles = fields.flatMap((field): Handle[] => {
    if (field.type !== 'number' || field.unit !== 'percent') return [];
    const now = readAt(value, [field.key]) ?? field.fallback;
    return typeof now === 'number' ? [handleOf(field.key, field, now)] : [];
  });
  return handles.length > 1 ? handles : [];
}

/** The entries of a list that each have one time, in seconds; none where they have another form. */
export function timeHandles(
  item: FieldSpec,
  entries: readonly unknown[],
  nameOf: (index: number) => string,
): { key: string; handles: Handle[] } | null {
  if (item.type !== 'group' || entries.length < 2) return null;
  const times = item.fields.filter((field) => field.type === 'number' && field.unit === 'seconds');
  const [time] = times;
  if (time?.type !== 'number' || times.length !== 1) return null;
  const handles = entries.flatMap((entry, index): Handle[] => {
    const now = readAt(entry, [time.key]);
    return typeof now === 'number'
      ? [{ ...handleOf(String(index), time, now), label: `${nameOf(index)}: ${time.label}` }]
      : [];
  });
  return handles.length === entries.length ? { key: time.key, handles } : null;
}

/** A round figure somewhat beyond the last: there is room to drag to. */
export function lineEnd(handles: readonly Handle[]): number {
  const last = Math.max(...handles.map(({ value }) => value), 60);
  const unit = last > 3600 ? 1800 : last > 600 ? 300 : 30;
  return Math.ceil((last * 1.25) / unit) * unit;
}

function handleOf(id: string, { label, min, max }: Extract<FieldSpec, { type: 'number' }>, value: number): Handle {
  return { id, label, value, min: min ?? 0, max: max ?? Number.MAX_SAFE_INTEGER };
}
