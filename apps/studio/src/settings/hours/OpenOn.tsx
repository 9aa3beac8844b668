import { calendarById, isOpen, nextOpening } from '@baton/handoff';
import { Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { moment } from '../../editing/moment.ts';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { wallMoment } from './wall-moment.ts';

const words = strings.settings.hours;

/** "Is it open on …?", answered by the draft as it stands. */
export function OpenOn() {
  const { draft, issues } = useWorkspaceDraft();
  const [id, setId] = useState<string | null>(draft.hours[0]?.id ?? null);
  const [when, setWhen] = useState(() => new Date().toISOString().slice(0, 16));
  const calendar = id === null || issues.length > 0 ? undefined : calendarById(draft, id);
  const at = calendar && wallMoment(when, calendar.zone);
  return (
    <section className={styles.card} aria-label={words.openOn}>
      <h2 className={styles.cardTitle}>{words.openOn}</h2>
      <div className={styles.pair}>
        <Select
          label={words.which}
          value={id}
          options={draft.hours.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setId}
        />
        <TextField label={words.when} type="datetime-local" value={when} onChange={setWhen} />
      </div>
      <p
        role="status"
        className={styles.verdict}
        data-open={calendar && at != null && isOpen(calendar, at) ? '' : undefined}
      >
        {calendar === undefined || at == null ? words.cannotSay : answer(calendar, at)}
      </p>
    </section>
  );
}

function answer(calendar: NonNullable<ReturnType<typeof calendarById>>, at: number): string {
  if (isOpen(calendar, at)) return words.isOpen;
  const next = nextOpening(calendar, at);
  return next === null ? words.isClosedForGood : words.isClosed(moment(next, undefined, calendar.zone));
}
