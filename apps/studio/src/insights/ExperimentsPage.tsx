import { Badge, Banner, Button, EmptyState, IntervalBar, Panel } from '@baton/ui';
import type { ExperimentList, ExperimentShown } from '@baton/wire';
import { useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { ExperimentForm } from './ExperimentForm.tsx';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import { dateWords, secondsWords } from './words.ts';

const strings = insightStrings.experiments;
type Split = ExperimentList['splits'][number];

/** E1, E2: what is tried, how it stands, and what can be tried next. */
export function ExperimentsPage() {
  const { insights } = useStudio();
  const [setUp, setSetUp] = useState<Split | null>(null);
  return (
    <LoadedInsights
      view="experiments"
      title={strings.title}
      lead={strings.lead}
      load={(asked) => insights.experiments(new URLSearchParams(asked).get('demo') === '1')}
      tools={null}
    >
      {({ experiments, splits, measures, demo }, { again }) => (
        <>
          {experiments.length + splits.length === 0 && (
            <EmptyState icon="flask-conical" title={strings.title}>
              {strings.none}
            </EmptyState>
          )}
          {experiments.map((experiment) => (
            <Experiment
              key={experiment.experiment}
              experiment={experiment}
              onEnd={demo ? null : () => void insights.end(experiment.experiment).then(again)}
            />
          ))}
          {splits.length > 0 && (
            <Panel title={strings.ready}>
              <ul className={styles.plain}>
                {splits.map((split) => (
                  <li key={`${split.flow} ${split.node}`} className={styles.split}>
                    <span>
                      <strong>{split.experiment}</strong> {split.flowName}:{' '}
                      {split.arms.map(({ label, weight }) => `${label} ${weight}`).join(' · ')}
                    </span>
                    <Button size="sm" variant="primary" icon="flask-conical" onClick={() => setSetUp(split)}>
                      {strings.start}
                    </Button>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {setUp && (
            <ExperimentForm
              split={setUp}
              measures={measures}
              onClose={() => setSetUp(null)}
              onStarted={() => {
                setSetUp(null);
                again();
              }}
            />
          )}
        </>
      )}
    </LoadedInsights>
  );
}

export interface ExperimentProps {
  experiment: ExperimentShown;
  /** Null where it cannot be ended: in the demo month. */
  onEnd: (() => void) | null;
}

/** How one experiment stands: the verdict in one sentence, and what it rests on. */
export function Experiment({ experiment, onEnd }: ExperimentProps) {
  const { arms, comparisons, guardrails, ratio, state, verdict, warning } = experiment;
  const reach =
    Math.max(0.05, ...comparisons.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)])) * 1.1;
  return (
    <Panel
      title={experiment.experiment}
      actions={
        <>
          <Badge tone={state === 'running' ? 'accent' : state === 'stopped' ? 'red' : 'neutral'}>
            {strings.states[state]}
          </Badge>
          {state === 'running' && onEnd !== null && (
            <Button size="sm" icon="circle-stop" onClick={onEnd}>
              {strings.end}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.verdict} data-verdict={verdict}>
        {experiment.sentence}
      </p>
      {warning !== null && <Banner tone="warning">{warning}</Banner>}
      <div className={styles.scroll}>
        <table className={styles.list}>
          <caption className={styles.hidden}>{experiment.primaryName}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.arm}</th>
              <th scope="col">{strings.dealt}</th>
              <th scope="col">{strings.counted}</th>
              <th scope="col">{`${experiment.primaryName}, ${strings.value.toLowerCase()}`}</th>
              <th scope="col" className={styles.wide} aria-label={experiment.primaryName} />
            </tr>
          </thead>
          <tbody>
            {arms.map(({ id, label, dealt, count, value }) => {
              const found = comparisons.find(({ arm }) => arm === id);
              return (
                <tr key={id}>
                  <th scope="row">{label}</th>
                  <td>{dealt}</td>
                  <td>{count}</td>
                  <td>{value === null ? '–' : armValue(experiment, value)}</td>
                  <td>
                    {found && (
                      <>
                        <IntervalBar
                          label={found.words}
                          value={found.difference}
                          low={found.low}
                          high={found.high}
                          reach={reach}
                          better={
                            experiment.primary === 'satisfaction' || experiment.primary === 'resolution'
                              ? 'more'
                              : 'less'
                          }
                        />
                        <span className={styles.barHint}>{found.words}</span>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {[
          experiment.method === 'split' ? strings.split : strings.switchback(experiment.blockHours),
          strings.customers(experiment.customers, experiment.planned),
          ...(experiment.crossed > 0 ? [strings.crossed(experiment.crossed)] : []),
          ...(experiment.daysToPlan === null ? [] : [strings.days(experiment.daysToPlan)]),
          ratio.broken ? strings.ratioBad : strings.ratio(ratio.p < 0.001 ? 'p < 0.001' : `p = ${ratio.p.toFixed(2)}`),
          strings.ends(dateWords(experiment.endsAt)),
        ].join(' · ')}
      </p>
      <p className={styles.note}>
        {strings.guardrails}:{' '}
        {guardrails.map(({ arm, name, words, harmful }) => (
          <span key={`${arm} ${name}`} data-harmful={harmful || undefined} className={styles.guardrail}>
            {`${name} ${words}`}
          </span>
        ))}
      </p>
    </Panel>
  );
}

function armValue({ unit }: ExperimentShown, value: number): string {
  if (unit === 'points') return `${(value * 100).toFixed(1)} %`;
  return unit === 'score' ? value.toFixed(2) : secondsWords(value);
}
