import type { Hours } from '@baton/handoff';
import { Button, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId, replaceAt, withoutAt } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import { HolidayCard } from './HolidayCard.tsx';
import { OpenOn } from './OpenOn.tsx';

const words = strings.settings.hours;

/** When teams are there: weeks, holidays and exceptions. */
export function HoursPage() {
  const { draft, change } = useWorkspaceDraft();
  const [name, setName] = useState('');
  const set = (index: number, hours: Hours) =>
    change((before) => ({ ...before, hours: replaceAt(before.hours, index, hours) }));
  function add(): void {
    if (name.trim() === '') return;
    const id = freeId(
      name,
      draft.hours.map((one) => one.id),
    );
    const zone = draft.hours[0]?.zone ?? 'UTC';
    const day = [{ from: '09:00', to: '17:00' }];
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
    change((before) => ({ ...before, hours: [...before.hours, { id, name: name.trim(), zone, week }] }));
    setName('');
  }
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <OpenOn />
        {draft.hours.map((hours, index) => (
          <CalendarCard
            key={hours.id}
            index={index}
            hours={hours}
            onChange={(next) => set(index, next)}
            onRemove={() => change((before) => ({ ...before, hours: withoutAt(before.hours, index) }))}
          />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label={words.newHours} value={name} maxLength={120} onChange={setName} />
          <Button type="submit" icon="plus">
            {words.add}
          </Button>
        </form>
        <HolidayCard />
      </div>
    </div>
  );
}
