import { Banner, BarList, Button, EmptyState, NumberField, Panel } from '@baton/ui';
import type { GateTried } from '@baton/wire';
import { useEffect, useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { Filters } from './Filters.tsx';
import type { GateLimits } from './insight-api.ts';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings } from './strings.ts';
import { TalkDialog } from './TalkDialog.tsx';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';

const strings = insightStrings.thresholds;
const USUAL: GateLimits = { answerFrom: 85, handOffBelow: 60, unsureBelow: 80, unsureLimit: 2 };
const TIERS = ['answer', 'check', 'hand-off'] as const;

/** G5: what other limits would have made of the answers that were recorded. */
export function ThresholdsPage() {
  const { insights } = useStudio();
  const { asked, get, set } = useAsked();
  const [present, setPresent] = useState(USUAL);
  const [other, setOther] = useState<GateLimits>({ ...USUAL, answerFrom: 80 });
  const [tried, setTried] = useState<GateTried | null>(null);
  const [open, setOpen] = useState<GateTried['changed'][number] | null>(null);
  useEffect(() => {
    let current = true;
    insights.thresholds(asked, { present, other }).then(
      (value) => {
        if (current) setTried(value);
      },
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [insights, asked, present, other]);
  return (
    <InsightsFrame
      view="thresholds"
      title={strings.title}
      isDemo={get('demo') === '1'}
      tools={<Filters choices={null} />}
    >
      <p className={styles.leadText}>{strings.lead}</p>
      <div className={styles.two}>
        <Limits title={strings.present} limits={present} onChange={setPresent} />
        <Limits title={strings.other} limits={other} onChange={setOther} />
      </div>
      {tried?.answers === 0 && (
        <EmptyState
          icon="gauge"
          title={strings.empty}
          action={get('demo') !== '1' && <Button onClick={() => set({ demo: '1' })}>{insightStrings.demo.show}</Button>}
        >
          {strings.emptyText}
        </EmptyState>
      )}
      {tried && tried.answers > 0 && (
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
        </>
      )}
      {open && (
        <TalkDialog
          conversation={open.conversation}
          seq={open.seq}
          demo={get('demo') === '1'}
          onClose={() => setOpen(null)}
        />
      )}
    </InsightsFrame>
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
