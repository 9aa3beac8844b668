import { Badge, BarList, EmptyState, Panel } from '@baton/ui';
import type { PromisesShown } from '@baton/wire';
import { useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { Behind } from './Behind.tsx';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import { TalkDialog } from './TalkDialog.tsx';
import styles from './insights.module.css';
import { momentWords, secondsWords } from './words.ts';

const strings = insightStrings.promises;
type Open = PromisesShown['open'][number];

/** I8: what was promised, what was kept in time, and what is due next. */
export function PromisesPage() {
  const { insights } = useStudio();
  return (
    <LoadedInsights
      view="promises"
      title={strings.title}
      lead={strings.lead}
      load={(asked) => insights.promises(asked)}
    >
      {(promises, { asked }) => <Promises promises={promises} asked={asked} />}
    </LoadedInsights>
  );
}

function Promises({ promises, asked }: { promises: PromisesShown; asked: string }) {
  const { kinds, open, now, demo } = promises;
  const [shown, setShown] = useState<Open | null>(null);
  const due = kinds.reduce((sum, { kept, late, missed }) => sum + kept + late + missed, 0);
  const kept = kinds.reduce((sum, one) => sum + one.kept, 0);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <p className={styles.sentence}>
        {due === 0 ? strings.none(promises.periodWords) : strings.kept(kept, due, insightStrings.share(kept, due))}
      </p>
      {kinds.length > 0 && (
        <div className={styles.two}>
          {kinds.map(({ kind, name, late, missed, lateMinutes, withdrawn, ...one }) => (
            <Panel key={kind} title={name}>
              <BarList
                label={name}
                bars={[
                  { id: 'kept', name: strings.inTime, size: one.kept, text: String(one.kept), tone: 'green' },
                  {
                    id: 'late',
                    name: strings.late,
                    size: late,
                    text: String(late),
                    tone: 'orange',
                    note: lateMinutes === null ? null : strings.lateBy(secondsWords(lateMinutes * 60)),
                  },
                  { id: 'missed', name: strings.missed, size: missed, text: String(missed), tone: 'red' },
                  { id: 'open', name: strings.notDue, size: one.open, text: String(one.open), tone: 'plain' },
                  { id: 'withdrawn', name: strings.withdrawn, size: withdrawn, text: String(withdrawn), tone: 'plain' },
                ]}
              />
            </Panel>
          ))}
        </div>
      )}
      {!demo && (
        <Panel title={strings.open}>
          {open.length === 0 ? (
            <EmptyState icon="check" title={strings.nothingOpen}>
              {strings.nothingOpenText}
            </EmptyState>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.list}>
                <thead>
                  <tr>
                    {strings.columns.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {open.map((one) => (
                    <tr key={one.id}>
                      <th scope="row">
                        <button type="button" className={styles.rowButton} onClick={() => setShown(one)}>
                          {one.number}
                        </button>
                      </th>
                      <td>{one.customerName ?? '–'}</td>
                      <td className={styles.said}>{`${one.kind}: ${one.text}`}</td>
                      <td>{one.team ?? '–'}</td>
                      <td>
                        {momentWords(one.dueAt, zone)} {one.dueAt < now && <Badge tone="red">{strings.overdue}</Badge>}
                      </td>
                      <td>{one.claimedBy ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Panel>
      )}
      {due > 0 && (
        <Panel title={strings.counted}>
          <Behind key={asked} figure="I8" unit="percent" part="counted" asked={asked} demo={demo} />
        </Panel>
      )}
      {shown && <TalkDialog conversation={shown.conversation} seq={0} demo={false} onClose={() => setShown(null)} />}
    </>
  );
}
