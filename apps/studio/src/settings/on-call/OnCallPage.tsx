import { onCallAt, type Workspace } from '@baton/handoff';
import { Banner, Button, EmptyState, IconButton, NumberField, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { replaceAt, withoutAt } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { newRota, weekOf } from './rota.ts';

const words = strings.settings.onCall;

type OnCall = NonNullable<Workspace['onCall']>;

/** Who is alerted when nobody is at the desk: a rota of weeks, and how far an alert may go. */
export function OnCallPage() {
  const { draft, change } = useWorkspaceDraft();
  const { onCall } = draft;
  const [now] = useState(() => Date.now());
  const begin = newRota(draft, now);
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      {onCall ? (
        <Rota onCall={onCall} at={now} />
      ) : (
        <EmptyState
          icon="phone-call"
          title={words.empty}
          action={
            <Button
              variant="primary"
              icon="plus"
              disabled={'problem' in begin}
              onClick={() => 'onCall' in begin && change((before) => ({ ...before, onCall: begin.onCall }))}
            >
              {words.begin}
            </Button>
          }
        >
          {'problem' in begin ? begin.problem : words.emptyText}
        </EmptyState>
      )}
    </div>
  );
}

function Rota({ onCall, at }: { onCall: OnCall; at: number }) {
  const { draft, change, issueAt, issues } = useWorkspaceDraft();
  const set = (part: Partial<OnCall>) => change((before) => ({ ...before, onCall: { ...onCall, ...part } }));
  const guard = (part: Partial<OnCall['guard']>) => set({ guard: { ...onCall.guard, ...part } });
  const people = draft.agents.map(({ id, name }) => ({ value: id, label: name }));
  const now = issues.length === 0 ? onCallAt(draft, at) : undefined;
  const error = (field: string) => {
    const issue = issueAt(`/onCall/${field}`);
    return issue === undefined ? {} : { error: issue };
  };
  const minutes = (seconds: number) => seconds / 60;
  return (
    <div className={styles.stack}>
      <section className={styles.card} aria-label={words.now}>
        <h2 className={styles.cardTitle}>{words.now}</h2>
        <p className={styles.verdict} data-open={now ? '' : undefined} role="status">
          {now ? words.nowIs(now.first.name, now.backup.name) : words.nobody}
        </p>
        <TestPage connection={onCall.connection} />
      </section>
      <section className={styles.card} aria-label={words.rota}>
        <h2 className={styles.cardTitle}>{words.rota}</h2>
        <p className={styles.rowText}>{words.rotaText}</p>
        <ol className={styles.plain}>
          {onCall.rota.map((line, index) => {
            const issue = issueAt(`/onCall/rota/${index}`);
            const put = (part: Partial<typeof line>) =>
              set({ rota: replaceAt(onCall.rota, index, { ...line, ...part }) });
            return (
              // The same two people may stand in several weeks.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={styles.rotaLine} aria-label={words.week(index + 1)}>
                <span className={styles.rotaWeek}>
                  {words.week(index + 1)}
                  <span className={styles.rowText}>{weekOf(onCall, index, at)}</span>
                </span>
                <Select label={words.first} value={line.first} options={people} onChange={(first) => put({ first })} />
                <Select
                  label={words.backup}
                  value={line.backup}
                  options={people}
                  onChange={(backup) => put({ backup })}
                  {...(issue !== undefined && { error: issue })}
                />
                <IconButton
                  icon="trash-2"
                  label={words.removeWeek(index + 1)}
                  disabled={onCall.rota.length === 1}
                  onClick={() => set({ rota: withoutAt(onCall.rota, index) })}
                />
              </li>
            );
          })}
        </ol>
        <div className={styles.tools}>
          <Button
            icon="plus"
            onClick={() => {
              const last = onCall.rota.at(-1);
              if (last) set({ rota: [...onCall.rota, { first: last.backup, backup: last.first }] });
            }}
          >
            {words.addWeek}
          </Button>
        </div>
        <div className={styles.pair}>
          <TextField
            label={words.startsOn}
            hint={words.startsOnHint}
            type="date"
            value={onCall.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            {...error('startsOn')}
          />
          <TextField label={words.zone} value={onCall.zone} onChange={(zone) => set({ zone })} {...error('zone')} />
        </div>
      </section>
      <section className={styles.card} aria-label={words.alerting}>
        <h2 className={styles.cardTitle}>{words.alerting}</h2>
        <Select
          label={words.connection}
          hint={words.connectionHint}
          value={onCall.connection}
          options={draft.connections
            .filter(({ kind }) => kind !== 'mail' && kind !== 'desk')
            .map(({ name, purpose }) => ({ value: name, label: name, hint: purpose }))}
          onChange={(connection) => set({ connection })}
          {...error('connection')}
        />
        <div className={styles.pair}>
          <NumberField
            label={words.acknowledge}
            unit="min"
            min={1}
            max={60}
            value={minutes(onCall.acknowledgeSeconds)}
            onChange={(next) => next !== null && set({ acknowledgeSeconds: Math.round(next * 60) })}
            {...error('acknowledgeSeconds')}
          />
          <NumberField
            label={words.join}
            hint={words.joinHint}
            unit="min"
            min={1}
            max={240}
            value={minutes(onCall.joinSeconds)}
            onChange={(next) => next !== null && set({ joinSeconds: Math.round(next * 60) })}
            {...error('joinSeconds')}
          />
        </div>
      </section>
      <section className={styles.card} aria-label={words.guard}>
        <h2 className={styles.cardTitle}>{words.guard}</h2>
        <p className={styles.rowText}>{words.guardText}</p>
        <div className={styles.pair}>
          <NumberField
            label={words.perConversation}
            min={1}
            max={20}
            value={onCall.guard.perConversation}
            onChange={(next) => next !== null && guard({ perConversation: next })}
          />
          <NumberField
            label={words.perCustomer}
            min={1}
            max={20}
            value={onCall.guard.perCustomerPerDay}
            onChange={(next) => next !== null && guard({ perCustomerPerDay: next })}
          />
          <NumberField
            label={words.perHour}
            min={1}
            max={100}
            value={onCall.guard.perHour}
            onChange={(next) => next !== null && guard({ perHour: next })}
          />
          <NumberField
            label={words.notReal}
            unit="%"
            min={1}
            max={100}
            value={onCall.guard.notRealAlertPercent}
            onChange={(next) => next !== null && guard({ notRealAlertPercent: next })}
          />
        </div>
      </section>
      <div>
        <Button
          variant="ghost"
          icon="trash-2"
          onClick={() =>
            change((before) => {
              const { onCall: _, ...rest } = before;
              return rest;
            })
          }
        >
          {words.end}
        </Button>
      </div>
    </div>
  );
}

/** Alerts whoever is on call by the settings that are saved, and says what came of it. */
function TestPage({ connection }: { connection: string }) {
  const { house } = useStudio();
  const { isChanged } = useWorkspaceDraft();
  const [told, setTold] = useState<{ ok: boolean; sentence: string } | null>(null);
  const { busy, problem, submit } = useAsking(async () => setTold(await house.testOnCall()));
  return (
    <div className={styles.fields}>
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>{words.testText(connection)}</span>
        <Button icon="bell" busy={busy} disabled={isChanged} onClick={() => submit()}>
          {words.test}
        </Button>
      </div>
      {isChanged && <p className={styles.rowText}>{words.saveFirst}</p>}
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {told && <Banner tone={told.ok ? 'success' : 'warning'}>{told.sentence}</Banner>}
    </div>
  );
}
