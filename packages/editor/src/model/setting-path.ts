// Reading and replacing one value inside a step's settings, without touching the rest.
import { isRecord, type SettingPath } from './document.ts';

export function readAt(value: unknown, path: SettingPath): unknown {
  let current = value;
  for (const key of path) {
    if (Array.isArray(current)) current = typeof key === 'number' ? current[key] : undefined;
    else if (isRecord(current)) current = current[key];
    else return undefined;
  }
  return current;
}

/** A copy with the value at the path replaced; `undefined` takes the key away. */
export function writeAt(value: unknown, path: SettingPath, next: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(value) ? [...value] : [];
    list[key] = writeAt(list[key], rest, next);
    return list;
  }
  const record: Record<string, unknown> = isRecord(value) ? { ...value } : {};
  const child = writeAt(record[key], rest, next);
  if (child === undefined) delete record[key];
  else record[key] = child;
  return record;
}

export function samePath(a: SettingPath, b: SettingPath): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

/** True when `path` is `start` or lies inside it. */
export function startsWith(path: SettingPath, start: SettingPath): boolean {
  return start.length <= path.length && start.every((key, i) => key === path[i]);
}
