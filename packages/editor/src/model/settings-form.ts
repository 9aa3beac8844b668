// The form of a step's settings, read from its kind's schema: nothing here knows a kind by name.
import type { AnyNode } from '@baton/flow';
import * as z from 'zod';
import { isRecord, type SettingPath } from './document.ts';

/** What a setting may name by id; the workspace holds the lists. */
export type ReferenceList = 'teams' | 'hours' | 'topics' | 'connections';

const references: Readonly<Record<string, ReferenceList | undefined>> = {
  team: 'teams',
  hours: 'hours',
  topic: 'topics',
  connection: 'connections',
};

interface Base {
  key: string;
  label: string;
  hint?: string;
  /** May be left empty: the value is then null or absent. */
  empty?: 'null' | 'absent';
  fallback?: unknown;
}

export type FieldSpec = Base &
  (
    | { type: 'text'; long: boolean; input?: 'email' | 'url' | 'time' | 'date' }
    | { type: 'number'; unit: 'seconds' | 'percent' | null; min?: number; max?: number; step: number }
    | { type: 'switch' }
    | { type: 'choice'; options: { value: string; label: string }[]; tier: boolean }
    | { type: 'reference'; list: ReferenceList }
    /** Another flow, chosen with its version and its ends: the settings that hold these. */
    | { type: 'part'; version: string; ends: string }
    /** A variable by name: of this flow, or of the part that the step stands for. */
    | { type: 'variable'; of: 'flow' | 'part' }
    | { type: 'local-text' }
    | { type: 'message' }
    | { type: 'many-choices'; options: { value: string; label: string }[] }
    | { type: 'list'; item: FieldSpec; least: number; most?: number }
    | { type: 'group'; fields: FieldSpec[] }
    | { type: 'variant'; by: string; variants: { value: string; label: string; fields: FieldSpec[] }[] }
    | { type: 'fixed' }
  );

const cache = new WeakMap<z.ZodType, FieldSpec[]>();

/** The fields of a kind's settings, in the order in which the kind declares them. */
export function fieldsOf(definition: AnyNode): FieldSpec[] {
  const known = cache.get(definition.config);
  if (known) return known;
  const schema: unknown = z.toJSONSchema(definition.config, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const fields = isRecord(schema) ? propertiesOf(schema) : [];
  cache.set(definition.config, fields);
  return fields;
}

/** What a field is called in the form, for messages about it. */
export function labelOfField(definition: AnyNode, path: SettingPath): string {
  let fields: FieldSpec[] | null = fieldsOf(definition);
  let label = '';
  for (const key of path) {
    const field: FieldSpec | undefined =
      typeof key === 'string' ? fields?.find((entry) => entry.key === key) : undefined;
    if (field) label = field.label;
    if (field?.type === 'list') fields = field.item.type === 'group' ? field.item.fields : null;
    else if (field?.type === 'group') fields = field.fields;
    else if (field?.type === 'variant') fields = field.variants.flatMap((variant) => variant.fields);
  }
  return label || path.join(' ');
}

function propertiesOf(schema: Record<string, unknown>): FieldSpec[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).flatMap(([key, value]) =>
    isRecord(value) && value['widget'] !== 'chosen-with-part'
      ? [fieldOf(key, value, required.includes(key) || 'default' in value)]
      : [],
  );
}

function fieldOf(key: string, schema: Record<string, unknown>, needed: boolean): FieldSpec {
  const { inner, nullable } = withoutNull(schema);
  const meta = { ...inner, ...schema };
  const hint = textOf(meta['hint']) ?? textOf(meta['description']);
  const base: Base = {
    key,
    label: textOf(meta['title']) ?? humanise(meta['widget'] === 'seconds' ? key.replace(/Seconds$/, '') : key),
    ...(hint !== undefined && { hint }),
    ...(nullable ? { empty: 'null' as const } : !needed ? { empty: 'absent' as const } : {}),
    ...('default' in meta && { fallback: meta['default'] }),
  };
  return { ...base, ...shapeOf(meta, inner) };
}

const inputs: Readonly<Record<string, 'email' | 'url' | 'time' | 'date' | undefined>> = {
  email: 'email',
  uri: 'url',
  time: 'time',
  date: 'date',
};

type Shape = FieldSpec extends infer F ? (F extends FieldSpec ? Omit<F, keyof Base> : never) : never;

function shapeOf(meta: Record<string, unknown>, schema: Record<string, unknown>): Shape {
  const list = references[textOf(meta['widget']) ?? ''];
  if (list && schema['type'] === 'string') return { type: 'reference', list };
  switch (meta['widget']) {
    case 'part':
      return { type: 'part', version: textOf(meta['version']) ?? '', ends: textOf(meta['ends']) ?? '' };
    case 'variable':
    case 'part-variable':
      return { type: 'variable', of: meta['widget'] === 'variable' ? 'flow' : 'part' };
    case 'message':
      return { type: 'message' };
    case 'text':
      if (schema['type'] === 'object') return { type: 'local-text' };
      return { type: 'text', long: true };
    case 'tier':
      return { type: 'choice', options: optionsOf(schema, meta), tier: true };
  }
  if (Array.isArray(schema['enum'])) return { type: 'choice', options: optionsOf(schema, meta), tier: false };
  if (Array.isArray(schema['oneOf']) || Array.isArray(schema['anyOf'])) return variantOf(schema, meta);
  switch (schema['type']) {
    case 'string': {
      const input = inputs[textOf(schema['format']) ?? textOf(meta['widget']) ?? ''];
      const most = numberOf(schema['maxLength']);
      return {
        type: 'text',
        long: input === undefined && most !== undefined && most > 200,
        ...(input && { input }),
      };
    }
    case 'number':
    case 'integer':
      return numberShape(meta, schema);
    case 'boolean':
      return { type: 'switch' };
    case 'array':
      return listShape(schema, meta);
    case 'object':
      return objectShape(schema);
  }
  return { type: 'fixed' };
}

function numberShape(meta: Record<string, unknown>, schema: Record<string, unknown>): Shape {
  const min = numberOf(schema['minimum']) ?? numberOf(schema['exclusiveMinimum']);
  const max = numberOf(schema['maximum']) ?? numberOf(schema['exclusiveMaximum']);
  const safe = (bound: number | undefined) => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  const unit = meta['widget'] === 'seconds' ? 'seconds' : meta['widget'] === 'percent' ? 'percent' : null;
  return {
    type: 'number',
    unit,
    step: numberOf(schema['multipleOf']) ?? (unit === 'percent' ? 5 : 1),
    ...(min !== undefined && safe(min) && { min }),
    ...(max !== undefined && safe(max) && { max }),
  };
}

function listShape(schema: Record<string, unknown>, meta: Record<string, unknown>): Shape {
  const items = isRecord(schema['items']) ? schema['items'] : {};
  if (Array.isArray(items['enum'])) {
    return { type: 'many-choices', options: optionsOf(items, { ...items, ...meta }) };
  }
  const most = numberOf(schema['maxItems']);
  return {
    type: 'list',
    item: fieldOf('', items, true),
    least: numberOf(schema['minItems']) ?? 0,
    ...(most !== undefined && { most }),
  };
}

function objectShape(schema: Record<string, unknown>): Shape {
  if (isRecord(schema['properties'])) return { type: 'group', fields: propertiesOf(schema) };
  // A record over a closed list of names is a group with one field for each name.
  const names = isRecord(schema['propertyNames']) ? schema['propertyNames']['enum'] : undefined;
  const value = schema['additionalProperties'];
  if (Array.isArray(names) && isRecord(value)) {
    const needed: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
    return { type: 'group', fields: names.map((name) => fieldOf(String(name), value, needed.includes(name))) };
  }
  return { type: 'fixed' };
}

function variantOf(schema: Record<string, unknown>, meta: Record<string, unknown>): Shape {
  const list: unknown[] = Array.isArray(schema['oneOf']) ? schema['oneOf'] : [];
  const branches = list.filter(isRecord);
  const by = branches[0] && constantKey(branches[0]);
  if (!by || branches.some((branch) => constantKey(branch) !== by)) return { type: 'fixed' };
  const labels = labelsOf(meta);
  return {
    type: 'variant',
    by,
    variants: branches.map((branch) => {
      const properties = isRecord(branch['properties']) ? branch['properties'] : {};
      const constant = properties[by];
      const value = isRecord(constant) ? String(constant['const']) : '';
      const label = textOf(branch['title']) ?? labels[value] ?? humanise(value);
      return { value, label, fields: propertiesOf(branch).filter((field) => field.key !== by) };
    }),
  };
}

function constantKey(branch: Record<string, unknown>): string | undefined {
  const properties = isRecord(branch['properties']) ? branch['properties'] : {};
  return Object.keys(properties).find((key) => {
    const property = properties[key];
    return isRecord(property) && 'const' in property;
  });
}

function withoutNull(schema: Record<string, unknown>): { inner: Record<string, unknown>; nullable: boolean } {
  const list: unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const rest = list.filter((branch) => !(isRecord(branch) && branch['type'] === 'null'));
  const [only] = rest;
  if (list.length !== rest.length && rest.length === 1 && isRecord(only)) return { inner: only, nullable: true };
  return { inner: schema, nullable: false };
}

function optionsOf(schema: Record<string, unknown>, meta: Record<string, unknown>): { value: string; label: string }[] {
  const values: unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const labels = labelsOf(meta);
  return values.map(String).map((value) => ({ value, label: labels[value] ?? humanise(value) }));
}

// A kind names its options with `.meta({ labels: { auto: 'As already decided' } })`.
function labelsOf(meta: Record<string, unknown>): Record<string, string> {
  const labels = isRecord(meta['labels']) ? meta['labels'] : {};
  return Object.fromEntries(Object.entries(labels).map(([value, label]) => [value, String(label)]));
}

/** `noReplySeconds` → "No reply seconds", `internal IT` → "Internal IT", `e-commerce` → "E-commerce": for what its kind gave no title. */
export function humanise(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/(?<!^[a-z])[-_.]+/g, ' ')
    .replace(/[A-Z]+[a-z]*/g, (word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** What a new entry of a list, or a value that was empty, begins with. */
export function blankOf(field: FieldSpec, language: string, newId: () => string): unknown {
  if (field.fallback !== undefined) return field.fallback;
  switch (field.type) {
    case 'text':
      return field.key === 'id' ? newId() : '';
    case 'number':
      return field.min ?? 0;
    case 'switch':
      return false;
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'reference':
    case 'part':
    case 'variable':
      return '';
    case 'local-text':
      return { [language]: '' };
    case 'message':
      return { use: 'own', text: { [language]: '' } };
    case 'many-choices':
    case 'list':
      return [];
    case 'group':
      return Object.fromEntries(
        field.fields
          .filter((entry) => entry.empty !== 'absent')
          .map((entry) => [entry.key, blankOf(entry, language, newId)]),
      );
    case 'variant': {
      const [first] = field.variants;
      return first ? blankVariant(field.by, first, language, newId) : {};
    }
    case 'fixed':
      return null;
  }
}

export function blankVariant(
  by: string,
  variant: { value: string; fields: FieldSpec[] },
  language: string,
  newId: () => string,
): Record<string, unknown> {
  const needed = variant.fields.filter((entry) => entry.empty !== 'absent');
  return {
    [by]: variant.value,
    ...Object.fromEntries(needed.map((entry) => [entry.key, blankOf(entry, language, newId)])),
  };
}
