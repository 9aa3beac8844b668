import { Banner, BarList, NumberField, Panel } from '@baton/ui';
import type { GateTried } from '@baton/wire';
import { useState } from 'react';
import { useStudio } from '../studio-context.ts';
import type { GateLimits } from './insight-api.ts';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import { TalkDialog } from './TalkDialog.tsx';
import styles from './insights.module.css';

const strings = insightStrings.thresholds;
const USUAL: GateLimits = { answerFrom: 85, handOffBelow: 60, unsureBelow: 80, unsureLimit: 2 };
const TIERS = ['answer', 'check', 'hand-off'] as const;

/** G5: what other limits would have made of the answers that were recorded. */
export function ThresholdsPage() {
  const { insights } = useStudio();
  const [present, setPresent] = useState(USUAL);
  const [other, setOther] = useState<GateLimits>({ ...USUAL, answerFrom: 80 });
  return (
    <LoadedInsights
      view="thresholds"
      title={strings.title}
      lead={strings.lead}
      load={(asked) => insights.thresholds(asked, { present, other })}
      with={JSON.stringify([present, other])}
      above={
        <div className={styles.two}>
          <Limits title={strings.present} limits={present} onChange={setPresent} />
          <Limits title={strings.other} limits={other} onChange={setOther} />
        </div>
      }
      nothing={({ answers }) =>
        answers === 0 ? { icon: 'gauge', title: strings.empty, text: strings.emptyText } : null
      }
    >
      {(tried, { isDemo }) => <Tried tried={tried} isDemo={isDemo} />}
    </LoadedInsights>
  );
}

function Tried({ tried, isDemo }: { tried: GateTried; isDemo: boolean }) {
  const [open, setOpen] = useState<GateTried['changed'][number] | null>(null);
  return (
    <>
      {tried.suggestion !== null && (
        <Banner tone="info" title={strings.suggestion}>
          {tried.suggestion}
        </Banner>
      )}
      <p className={styles.sentence} aria-live="polite">
        {strings.changed(tried.changedCount, tried.conversations)}
      </p>
      {tried.content && (
        <p className={styles.note}>
          {strings.content(
            tried.content.hits,
            tried.content.count,
            tried.content.interval.low.toFixed(0),
            tried.content.interval.high.toFixed(0),
          )}
        </p>
      )}
      <div className={styles.two}>
        {(
          [
            ['present', tried.before],
            ['other', tried.after],
          ] as const
        ).map(([name, counts]) => (
          <Panel key={name} title={strings[name]}>
            <BarList
              label={strings[name]}
              most={Math.max(tried.answers, 1)}
              bars={TIERS.map((tier) => ({
                id: tier,
                name: strings.tiers[tier],
                size: counts[tier],
                text: `${counts[tier]} · ${insightStrings.share(counts[tier], tried.answers)}`,
                tone: tier === 'answer' ? 'green' : tier === 'check' ? 'yellow' : 'orange',
              }))}
            />
          </Panel>
        ))}
      </div>
      {tried.changed.length > 0 && (
        <Panel title={insightStrings.behind.title}>
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
                {tried.changed.map((one) => (
                  <tr key={`${one.conversation} ${one.seq}`}>
                    <th scope="row">
                      <button type="button" className={styles.rowButton} onClick={() => setOpen(one)}>
                        {one.number}
                      </button>
                    </th>
                    <td>{`${one.confidence} %`}</td>
                    <td>{tierWords(one.was)}</td>
                    <td>{tierWords(one.becomes)}</td>
                    <td>{strings.next[one.next] ?? one.next}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
      {open && (
        <TalkDialog conversation={open.conversation} seq={open.seq} demo={isDemo} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function tierWords(tier: string): string {
  const known = TIERS.find((one) => one === tier);
  return known ? strings.tiers[known] : tier;
}

function Limits({
  title,
  limits,
  onChange,
}: {
  title: string;
  limits: GateLimits;
  onChange: (limits: GateLimits) => void;
}) {
  const field = (name: keyof GateLimits, label: string, most: number, step: number) => (
    <NumberField
      label={label}
      value={limits[name]}
      min={name === 'unsureLimit' ? 1 : 0}
      max={most}
      step={step}
      onChange={(value) => {
        if (value !== null) onChange({ ...limits, [name]: value });
      }}
    />
  );
  return (
    <Panel title={title}>
      <div className={styles.formRow}>
        {field('answerFrom', strings.answerFrom, 100, 5)}
        {field('handOffBelow', strings.handOffBelow, 100, 5)}
        {field('unsureBelow', strings.unsureBelow, 100, 5)}
        {field('unsureLimit', strings.unsureLimit, 10, 1)}
      </div>
    </Panel>
  );
}
