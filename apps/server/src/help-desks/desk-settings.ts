// Settings of a desk's account by the fields of its form: read for showing without secrets, changed without saying them again.
import { connectorKinds, type ConnectorKind } from '@baton/connectors';
import { deskStrings as strings } from './strings.ts';

/** A value of a form; null takes it away. */
export type FieldValue = string | number | boolean | readonly string[] | null;

export const deskKinds: readonly ConnectorKind[] = connectorKinds.filter(({ group }) => group === 'desk');

/** What may be shown of an account: every value but the secrets, and which of these are set. */
export function shownSettings(
  kind: ConnectorKind,
  settings: Readonly<Record<string, unknown>>,
): { settings: Record<string, FieldValue>; secrets: string[] } {
  const set = kind.fields().flatMap((field) => {
    const value = settings[field.name];
    return value === undefined ? [] : [{ field, value }];
  });
  return {
    settings: Object.fromEntries(
      set.flatMap(({ field, value }) => (field.isSecret || !isValue(value) ? [] : [[field.name, value]])),
    ),
    secrets: set.flatMap(({ field: { isSecret, name } }) => (isSecret ? [name] : [])),
  };
}

/** What the form still needs, else what is wrong with what it says; null: an account can be made of it. */
export function problemIn(kind: ConnectorKind, settings: Readonly<Record<string, unknown>>): string | null {
  const missing = kind.fields().filter(({ name, isNeeded }) => isNeeded && settings[name] === undefined);
  if (missing.length > 0) return strings.fieldsNeeded(missing.map(({ title }) => title));
  const problem = kind.problem(settings);
  const field = kind.fields().find(({ name }) => problem?.startsWith(`${name}: `) ?? false);
  return field && problem !== null ? `${field.title}${problem.slice(field.name.length)}` : problem;
}

/** What is not said stays as it is; null and an empty text take a value away. */
export function changedSettings(
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, FieldValue>>,
): Record<string, unknown> {
  const all = Object.entries({ ...before, ...change });
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== ''));
}

function isValue(value: unknown): value is FieldValue {
  return (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  );
}
