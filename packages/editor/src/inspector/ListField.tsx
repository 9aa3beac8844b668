import { Button, IconButton } from '@baton/ui';
import { Fragment, type ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { SettingPath } from '../model/document.ts';
import { readAt } from '../model/setting-path.ts';
import { blankOf, type FieldSpec } from '../model/settings-form.ts';
import { strings } from '../strings.ts';
import { durationWords } from '../model/duration.ts';
import { lineEnd, timeHandles } from '../model/line-of.ts';
import { useForm } from './form-context.ts';
import { HandleLine } from './HandleLine.tsx';
import { useLanguages } from './use-languages.ts';
import styles from './Inspector.module.css';

export interface ListFieldProps {
  field: Extract<FieldSpec, { type: 'list' }>;
  path: SettingPath;
  value: readonly unknown[];
  /** Shows the control of one entry, or of one field of it. */
  control: (field: FieldSpec, path: SettingPath, value: unknown) => ReactNode;
}

/** Entries one below the other, to add, remove and put in order. */
export function ListField({ field, path, value, control }: ListFieldProps) {
  const { editor } = useSurroundings();
  const { change, problem, disabled } = useForm();
  const { main } = useLanguages();
  const words = strings.inspector;
  const error = problem(path);
  const full = field.most !== undefined && value.length >= field.most;
  const { item } = field;
  const times = timeHandles(item, value, (index) => words.entry(index + 1));

  function swap(index: number, other: number) {
    const next = [...value];
    [next[index], next[other]] = [next[other], next[index]];
    change(path, next);
  }

  return (
    <fieldset className={styles.plainGroup}>
      <legend className={styles.legend}>{field.label}</legend>
      {field.hint && <p className={styles.quiet}>{field.hint}</p>}
      {times && (
        <HandleLine
          label={words.onLine(field.label)}
          handles={times.handles}
          most={lineEnd(times.handles)}
          step={5}
          say={durationWords}
          disabled={disabled}
          onChange={(index, seconds) => change([...path, Number(index), times.key], seconds)}
        />
      )}
      {value.map((entry, index) => (
        // Entries have no identity but their place.
        <div key={index} className={styles.entry} data-plain={item.type === 'group' ? undefined : ''}>
          {item.type === 'group' && <span className={styles.entryName}>{words.entry(index + 1)}</span>}
          {!disabled && (
            <div className={styles.entryTools}>
              <IconButton
                size="sm"
                icon="chevron-up"
                label={words.moveUp}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              />
              <IconButton
                size="sm"
                icon="chevron-down"
                label={words.moveDown}
                disabled={index === value.length - 1}
                onClick={() => swap(index, index + 1)}
              />
              <IconButton
                size="sm"
                icon="trash-2"
                label={words.removeEntry}
                onClick={() =>
                  change(
                    path,
                    value.filter((_, i) => i !== index),
                  )
                }
              />
            </div>
          )}
          <div className={styles.entryFields}>
            {item.type === 'group'
              ? item.fields
                  .filter(isShown)
                  .map((part) => (
                    <Fragment key={part.key}>
                      {control(part, [...path, index, part.key], readAt(entry, [part.key]) ?? part.fallback)}
                    </Fragment>
                  ))
              : control({ ...item, label: words.entry(index + 1) }, [...path, index], entry)}
          </div>
        </div>
      ))}
      {error !== null && <p className={styles.error}>{error}</p>}
      {!disabled && !full && (
        <Button
          size="sm"
          variant="ghost"
          icon="plus"
          onClick={() => change(path, [...value, blankOf(item, main, editor.newId)])}
        >
          {words.addEntry(field.label)}
        </Button>
      )}
    </fieldset>
  );
}

// The id of an entry is made, not typed: connections hold on to it.
function isShown(field: FieldSpec): boolean {
  return field.key !== 'id';
}
