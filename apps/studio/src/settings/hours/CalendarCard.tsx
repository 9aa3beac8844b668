import type { Hours, Span, Weekday } from '@baton/handoff';
import { Button, IconButton, TextField } from '@baton/ui';
import { useId } from 'react';
import { strings } from '../../strings.ts';
import { replaceAt, withoutAt } from '../edit-list.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.hours;
const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface CalendarCardProps {
  index: number;
  hours: Hours;
  onChange: (hours: Hours) => void;
  /** Absent where only the week is under hand. */
  onRemove?: () => void;
}

/** A week of opening hours in a time zone. */
export function CalendarCard({ index, hours, onChange, onRemove }: CalendarCardProps) {
  const { issueAt } = useWorkspaceDraft();
  const setDay = (day: Weekday, spans: Span[]) => onChange({ ...hours, week: { ...hours.week, [day]: spans } });
  const zones = useId();
  const zoneIssue = issueAt(`/hours/${index}/zone`);
  return (
    <section className={styles.card} aria-label={hours.name}>
      <div className={styles.cardHead}>
        <div className={styles.pair}>
          <TextField
            label={words.name}
            value={hours.name}
            maxLength={120}
            onChange={(name) => onChange({ ...hours, name })}
          />
          <TextField
            label={words.zone}
            value={hours.zone}
            list={zones}
            onChange={(zone) => onChange({ ...hours, zone })}
            {...(zoneIssue !== undefined && { error: zoneIssue })}
          />
        </div>
        {onRemove && <IconButton icon="trash-2" label={words.remove(hours.name)} onClick={onRemove} />}
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <div className={styles.week}>
        {DAYS.map((day) => (
          <Day
            key={day}
            name={words.days[day]}
            spans={hours.week[day] ?? []}
            issue={issueAt(`/hours/${index}/week/${day}`)}
            onChange={(spans) => setDay(day, spans)}
          />
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  name: string;
  spans: readonly Span[];
  issue: string | undefined;
  onChange: (spans: Span[]) => void;
}

function Day({ name, spans, issue, onChange }: DayProps) {
  return (
    <div className={styles.day} role="group" aria-label={name}>
      <span className={styles.dayName}>{name}</span>
      <div className={styles.spans}>
        {spans.length === 0 && <span className={styles.rowText}>{words.closed}</span>}
        {spans.map((span, index) => (
          <SpanFields
            // Spans have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            span={span}
            onChange={(next) => onChange(replaceAt(spans, index, next))}
            onRemove={() => onChange(withoutAt(spans, index))}
          />
        ))}
        {issue !== undefined && <p className={styles.error}>{issue}</p>}
      </div>
      <Button
        size="sm"
        variant="ghost"
        icon="plus"
        aria-label={words.addSpan(name)}
        onClick={() => onChange([...spans, spans.length === 0 ? { from: '09:00', to: '17:00' } : nextSpan(spans)])}
      >
        {words.span}
      </Button>
    </div>
  );
}

export interface SpanFieldsProps {
  span: Span;
  onChange: (span: Span) => void;
  onRemove: () => void;
}

/** From one time of the day to another. */
export function SpanFields({ span, onChange, onRemove }: SpanFieldsProps) {
  return (
    <span className={styles.span}>
      <TextField
        label={words.from}
        hideLabel
        value={span.from}
        maxLength={5}
        inputMode="numeric"
        className={styles.time ?? ''}
        onChange={(from) => onChange({ ...span, from })}
      />
      <span aria-hidden>–</span>
      <TextField
        label={words.to}
        hideLabel
        value={span.to}
        maxLength={5}
        inputMode="numeric"
        className={styles.time ?? ''}
        onChange={(to) => onChange({ ...span, to })}
      />
      <IconButton icon="x" size="sm" label={words.removeSpan} onClick={onRemove} />
    </span>
  );
}

/** After the last one: an hour's break, to the end of the day at the latest. */
function nextSpan(spans: readonly Span[]): Span {
  const hour = Math.min(22, Number(spans.at(-1)?.to.slice(0, 2) ?? 12) + 1);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(Math.min(24, hour + 2)).padStart(2, '0')}:00` };
}
