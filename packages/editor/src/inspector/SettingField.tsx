import { Button, NumberField, Select, Switch, TextField, type FieldFrame } from '@baton/ui';
import { useSurroundings } from '../context.ts';
import { isRecord, type SettingPath } from '../model/document.ts';
import { durationWords } from '../model/duration.ts';
import { readAt } from '../model/setting-path.ts';
import { blankOf, blankVariant, type FieldSpec } from '../model/settings-form.ts';
import { strings } from '../strings.ts';
import { percentHandles } from '../model/line-of.ts';
import { useForm } from './form-context.ts';
import { HandleLine } from './HandleLine.tsx';
import { ListField } from './ListField.tsx';
import { LocalTextField } from './LocalTextField.tsx';
import { ManyChoicesField } from './ManyChoicesField.tsx';
import { MessageField } from './MessageField.tsx';
import { PartField } from './PartField.tsx';
import { useLanguages } from './use-languages.ts';
import { VariableNameField } from './VariableNameField.tsx';
import { VariableText } from './VariableText.tsx';
import styles from './Inspector.module.css';

export interface SettingFieldsProps {
  fields: readonly FieldSpec[];
  path: SettingPath;
  value: unknown;
}

export function SettingFields({ fields, path, value }: SettingFieldsProps) {
  return (
    <>
      <Thresholds fields={fields} path={path} value={value} />
      {fields.map((field) => (
        <SettingField
          key={field.key}
          field={field}
          path={[...path, field.key]}
          value={readAt(value, [field.key]) ?? field.fallback}
        />
      ))}
    </>
  );
}

/** Percentages beside each other are seen and moved on one line. */
function Thresholds({ fields, path, value }: SettingFieldsProps) {
  const { change, disabled } = useForm();
  const handles = percentHandles(fields, value);
  if (handles.length === 0) return null;
  return (
    <HandleLine
      label={strings.inspector.thresholds}
      handles={handles}
      most={100}
      step={1}
      say={(percent) => `${percent} %`}
      disabled={disabled}
      onChange={(key, percent) => change([...path, key], percent)}
    />
  );
}

export interface SettingFieldProps {
  field: FieldSpec;
  path: SettingPath;
  value: unknown;
}

/** One setting with the control that suits what its kind declares. */
export function SettingField({ field, path, value }: SettingFieldProps) {
  const { change, problem, disabled } = useForm();
  const words = strings.inspector;
  const error = problem(path);
  const frame: FieldFrame = {
    label: field.label,
    hint: field.hint,
    disabled,
    ...(error !== null && { error }),
  };
  const set = (next: unknown) => change(path, next === '' && field.empty ? emptyOf(field) : next);

  if (field.empty && !isOneLine(field)) {
    if (value === null || value === undefined) return <EmptySetting field={field} path={path} />;
    return (
      <div className={styles.optional}>
        <SettingField field={withoutEmpty(field)} path={path} value={value} />
        {!disabled && (
          <Button size="sm" variant="ghost" icon="x" onClick={() => change(path, emptyOf(field))}>
            {words.empty}
          </Button>
        )}
      </div>
    );
  }

  switch (field.type) {
    case 'text':
      if (field.long) return <VariableText {...frame} value={textOf(value)} onChange={set} />;
      return <TextField {...frame} value={textOf(value)} onChange={set} type={field.input ?? 'text'} />;
    case 'number':
      return <NumberSetting field={field} frame={frame} value={value} onChange={set} />;
    case 'switch':
      return (
        <Switch label={field.label} hint={field.hint} disabled={disabled} checked={value === true} onChange={set} />
      );
    case 'choice':
      return <ChoiceSetting field={field} frame={frame} value={value} onChange={set} />;
    case 'reference':
      return <ReferenceSetting field={field} frame={frame} value={value} onChange={set} />;
    case 'part':
      return <PartField field={field} frame={frame} value={textOf(value)} />;
    case 'variable':
      return <VariableNameField {...frame} of={field.of} value={textOf(value)} onChange={set} />;
    case 'local-text':
      return (
        <LocalTextField
          {...frame}
          label={field.label}
          path={path}
          empty={field.empty}
          value={isRecord(value) ? value : {}}
        />
      );
    case 'message':
      return <MessageField label={field.label} hint={field.hint} path={path} value={value} />;
    case 'many-choices':
      return <ManyChoicesField {...frame} options={field.options} value={listOf(value)} onChange={set} />;
    case 'list':
      return (
        <ListField
          field={field}
          path={path}
          value={listOf(value)}
          control={(entryField, entryPath, entry) => <SettingField field={entryField} path={entryPath} value={entry} />}
        />
      );
    case 'group':
      return (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{field.label}</legend>
          <SettingFields fields={field.fields} path={path} value={value} />
        </fieldset>
      );
    case 'variant':
      return <VariantSetting field={field} frame={frame} path={path} value={value} />;
    case 'fixed':
      return <TextField {...frame} disabled hint={words.fixed} value={JSON.stringify(value) ?? ''} onChange={set} />;
  }
}

/** A part that may be left out, while it is. */
function EmptySetting({ field, path }: { field: FieldSpec; path: SettingPath }) {
  const { editor } = useSurroundings();
  const { change, disabled } = useForm();
  const { main } = useLanguages();
  const begin = () => change(path, blankOf(withoutEmpty({ ...field, fallback: undefined }), main, editor.newId));
  return (
    <div className={styles.optional}>
      <Button
        size="sm"
        variant="ghost"
        icon="plus"
        className={styles.addValue ?? ''}
        disabled={disabled}
        onClick={begin}
      >
        {strings.inspector.addValue(field.label)}
      </Button>
      {field.hint && <p className={styles.quiet}>{field.hint}</p>}
    </div>
  );
}

// These are empty when nothing is written or chosen in them; the others have to be added and taken away.
function isOneLine({ type }: FieldSpec): boolean {
  return type !== 'message' && type !== 'group' && type !== 'list' && type !== 'many-choices';
}

function withoutEmpty(field: FieldSpec): FieldSpec {
  const { empty: _empty, ...rest } = field;
  return rest;
}

interface PartProps<Type extends FieldSpec['type']> {
  field: Extract<FieldSpec, { type: Type }>;
  frame: FieldFrame;
  value: unknown;
  onChange: (value: unknown) => void;
}

function NumberSetting({ field, frame, value, onChange }: PartProps<'number'>) {
  const number = typeof value === 'number' ? value : null;
  const seconds = field.unit === 'seconds';
  // The bounds are said and checked, but not enforced while typing: a value out of bounds stays to be mended.
  const range =
    field.min !== undefined && field.max !== undefined
      ? strings.inspector.between(sized(field.min, seconds), sized(field.max, seconds))
      : undefined;
  const unit = seconds ? 's' : field.unit === 'percent' ? '%' : undefined;
  return (
    <NumberField
      {...frame}
      hint={frame.hint ?? (field.unit === 'percent' ? undefined : range)}
      aside={seconds && number !== null && number >= 60 ? durationWords(number) : undefined}
      value={number}
      step={seconds && (field.max ?? 0) >= 60 ? 5 : field.step}
      {...(unit && { unit })}
      onChange={(next) => onChange(next === null && field.empty ? emptyOf(field) : next)}
    />
  );
}

function ChoiceSetting({ field, frame, value, onChange }: PartProps<'choice'>) {
  const { tiers, empty } = strings.inspector;
  const options = field.options.map(({ value: option, label }) => ({
    value: option,
    label: field.tier || option === 'auto' ? (tiers[option] ?? label) : label,
  }));
  const chosen = textOf(value);
  return (
    <Select
      {...frame}
      value={chosen || (field.empty ? EMPTY : null)}
      onChange={(next) => onChange(filled(next))}
      options={field.empty ? [{ value: EMPTY, label: empty }, ...options] : options}
    />
  );
}

function ReferenceSetting({ field, frame, value, onChange }: PartProps<'reference'>) {
  const { workspace } = useSurroundings();
  const known = workspace[field.list] ?? [];
  const id = textOf(value);
  const options = [
    ...(field.empty ? [{ value: EMPTY, label: strings.inspector.unnamed }] : []),
    ...known.map((entry) => ({ value: entry.id, label: entry.name })),
    ...(id && !known.some((entry) => entry.id === id) ? [{ value: id, label: strings.inspector.unknownName(id) }] : []),
  ];
  const hint = known.length === 0 ? strings.inspector.nothingToName : frame.hint;
  return (
    <Select
      {...frame}
      hint={hint}
      value={id || (field.empty ? EMPTY : null)}
      options={options}
      onChange={(next) => onChange(filled(next))}
    />
  );
}

interface VariantSettingProps extends Omit<PartProps<'variant'>, 'onChange'> {
  path: SettingPath;
}

function VariantSetting({ field, frame, path, value }: VariantSettingProps) {
  const { editor } = useSurroundings();
  const { change } = useForm();
  const { main } = useLanguages();
  const chosen = textOf(readAt(value, [field.by]));
  const variant = field.variants.find((entry) => entry.value === chosen);
  return (
    <div className={styles.group}>
      <Select
        {...frame}
        value={chosen || (field.empty ? EMPTY : null)}
        options={[...(field.empty ? [{ value: EMPTY, label: strings.inspector.empty }] : []), ...field.variants]}
        onChange={(next) => {
          const found = field.variants.find((entry) => entry.value === next);
          change(path, found ? blankVariant(field.by, found, main, editor.newId) : emptyOf(field));
        }}
      />
      {variant && <SettingFields fields={variant.fields} path={path} value={value} />}
    </div>
  );
}

// A list takes an empty value for nothing chosen, so the choice of nothing needs a value of its own.
const EMPTY = '(empty)';

function filled(value: string): string {
  return value === EMPTY ? '' : value;
}

function emptyOf(field: FieldSpec): null | undefined {
  return field.empty === 'null' ? null : undefined;
}

function sized(value: number, seconds: boolean): string {
  return seconds ? durationWords(value) : String(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
