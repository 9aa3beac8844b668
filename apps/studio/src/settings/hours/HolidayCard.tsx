import type { Holiday } from '@baton/handoff';
import { Button, IconButton, NumberField, Select, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { replaceAt, withoutAt } from '../edit-list.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { SpanFields } from './CalendarCard.tsx';

const words = strings.settings.hours;
const ALL = 'all';

/** Days on which teams are away, or there for a part of the day. */
export function HolidayCard() {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { holidays } = draft;
  const set = (next: Holiday[]) =>
    change((before) => ({ ...before, holidays: next.toSorted((one, other) => (one.date < other.date ? -1 : 1)) }));
  return (
    <section className={styles.card} aria-label={words.holidays}>
      <h2 className={styles.cardTitle}>{words.holidays}</h2>
      <NationalHolidays
        onFound={(found) => {
          const known = new Set(holidays.filter((one) => one.hours === undefined).map(({ date }) => date));
          set([...holidays, ...found.filter(({ date }) => !known.has(date)).map((one) => ({ ...one, open: [] }))]);
        }}
      />
      {holidays.map((holiday, index) => {
        const issue = issueAt(`/holidays/${index}`);
        const put = (next: Holiday) =>
          change((before) => ({ ...before, holidays: replaceAt(before.holidays, index, next) }));
        return (
          // Several days may carry one name and one date.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.holiday} role="group" aria-label={holiday.name}>
            <TextField
              label={words.date}
              hideLabel
              type="date"
              value={holiday.date}
              onChange={(date) => put({ ...holiday, date })}
              {...(issue !== undefined && { error: issue })}
            />
            <TextField
              label={words.holidayName}
              hideLabel
              value={holiday.name}
              maxLength={120}
              onChange={(name) => put({ ...holiday, name })}
            />
            <Select
              label={words.forWhom}
              hideLabel
              value={holiday.hours?.[0] ?? ALL}
              options={[
                { value: ALL, label: words.everybody },
                ...draft.hours.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => {
                const { hours: _, ...rest } = holiday;
                put(id === ALL ? rest : { ...rest, hours: [id] });
              }}
            />
            {holiday.open.map((span, place) => (
              <SpanFields
                // oxlint-disable-next-line react/no-array-index-key
                key={place}
                span={span}
                onChange={(next) => put({ ...holiday, open: replaceAt(holiday.open, place, next) })}
                onRemove={() => put({ ...holiday, open: withoutAt(holiday.open, place) })}
              />
            ))}
            {holiday.open.length === 0 && (
              <Button
                size="sm"
                variant="ghost"
                icon="clock"
                onClick={() => put({ ...holiday, open: [{ from: '09:00', to: '13:00' }] })}
              >
                {words.halfDay}
              </Button>
            )}
            <IconButton
              icon="trash-2"
              label={words.removeHoliday(holiday.name)}
              onClick={() => set(withoutAt(holidays, index))}
            />
          </div>
        );
      })}
      <div>
        <Button
          icon="plus"
          onClick={() => {
            const date = new Date().toISOString().slice(0, 10);
            set([...holidays, { date, name: words.newHoliday, open: [] }]);
          }}
        >
          {words.addHoliday}
        </Button>
      </div>
    </section>
  );
}

/** The public holidays of a country, taken in for a year. */
function NationalHolidays({ onFound }: { onFound: (found: readonly { date: string; name: string }[]) => void }) {
  const { house } = useStudio();
  const { show } = useToast();
  const { loaded } = useLoaded(() => house.holidayPlaces(), 'holiday-places');
  const [country, setCountry] = useState<string | null>(null);
  const [region, setRegion] = useState<string>(ALL);
  const [year, setYear] = useState<number | null>(() => new Date().getFullYear() + 1);
  const countries = loaded.is === 'loaded' ? loaded.value.countries : [];
  const regions = countries.find(({ id }) => id === country)?.regions ?? [];

  async function take(): Promise<void> {
    if (country === null || year === null) return;
    try {
      const found = await house.holidays(country, region === ALL ? null : region, year);
      onFound(found);
      show({ title: words.found(found.length), tone: 'success' });
    } catch (error) {
      show({ title: error instanceof Error ? error.message : String(error), tone: 'danger' });
    }
  }
  return (
    <div className={styles.national}>
      <Select
        label={words.country}
        value={country}
        options={countries.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => {
          setCountry(next);
          setRegion(ALL);
        }}
      />
      <Select
        label={words.region}
        value={region}
        disabled={regions.length === 0}
        options={[
          { value: ALL, label: words.wholeCountry },
          ...regions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setRegion}
      />
      <NumberField label={words.year} min={2000} max={2100} value={year} onChange={setYear} />
      <Button icon="calendar" disabled={country === null || year === null} onClick={() => void take()}>
        {words.take}
      </Button>
    </div>
  );
}
