import { Banner, Button, Dialog, NumberField, Select, Switch } from '@baton/ui';
import type { ExperimentList, NewExperiment } from '@baton/wire';
import { useEffect, useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';

const strings = insightStrings.experiments.form;

export interface ExperimentFormProps {
  split: ExperimentList['splits'][number];
  measures: ExperimentList['measures'];
  onClose: () => void;
  onStarted: () => void;
}

type Primary = NewExperiment['primary'];
type Tried = keyof typeof strings.tests;

/** The guide's four tests as they are judged and dealt: what loads the agents otherwise is dealt by the hour. */
const TESTS: Readonly<Record<Exclude<Tried, 'own'>, { primary: Primary; method: 'split' | 'switchback' }>> = {
  wording: { primary: 'abandonment', method: 'split' },
  proactive: { primary: 'resolution', method: 'switchback' },
  wait: { primary: 'abandonment', method: 'split' },
  callback: { primary: 'resolution', method: 'switchback' },
};
const TRIED = ['own', 'wording', 'proactive', 'wait', 'callback'] as const satisfies readonly Tried[];

/** Everything that is frozen at the start, with what it takes to see a change said before. */
export function ExperimentForm({ split, measures, onClose, onStarted }: ExperimentFormProps) {
  const { insights } = useStudio();
  const [tried, setTried] = useState<Tried>('own');
  const [primary, setPrimary] = useState<Primary>('abandonment');
  const [days, setDays] = useState<number | null>(28);
  const [planned, setPlanned] = useState<number | null>(2000);
  const [method, setMethod] = useState<'split' | 'switchback'>('split');
  const [shares, setShares] = useState(true);
  const [from, setFrom] = useState<number | null>(12);
  const [to, setTo] = useState<number | null>(9);
  const [planWords, setPlanWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isShare = primary !== 'satisfaction' && primary !== 'time-to-agent';
  useEffect(() => {
    if (!isShare || from === null || to === null || planned === null) return;
    let current = true;
    insights.plan(from, to, planned, split.flow).then(
      (text) => {
        if (current) setPlanWords(text);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [insights, isShare, from, to, planned, split.flow]);

  function start(): void {
    insights
      .start({
        experiment: split.experiment,
        flow: split.flow,
        node: split.node,
        arms: [...split.arms],
        primary,
        days: days ?? 28,
        planned: planned ?? 2000,
        method,
        sharesAgents: shares,
      })
      .then(onStarted, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={strings.title(split.experiment)}
      description={strings.text}
      footer={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button variant="primary" icon="flask-conical" onClick={start}>
            {strings.go}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={strings.tried}
          value={tried}
          options={TRIED.map((one) => ({ value: one, label: strings.tests[one] }))}
          onChange={(one) => {
            setTried(one);
            if (one === 'own') return;
            setPrimary(TESTS[one].primary);
            setMethod(TESTS[one].method);
            setShares(true);
          }}
        />
        <Select
          label={strings.primary}
          value={primary}
          options={measures.flatMap(({ id, name }) => (isPrimary(id) ? [{ value: id, label: name }] : []))}
          onChange={setPrimary}
        />
        <Select
          label={strings.method}
          value={method}
          options={[
            { value: 'split', label: strings.split },
            { value: 'switchback', label: strings.switchback },
          ]}
          onChange={setMethod}
        />
        <Switch label={strings.shares} checked={shares} onChange={setShares} />
        {shares && method === 'split' && <Banner tone="warning">{insightStrings.experiments.sharedHint}</Banner>}
        <div className={styles.formRow}>
          <NumberField
            label={strings.planned}
            value={planned}
            min={50}
            max={1_000_000}
            step={50}
            onChange={setPlanned}
          />
          <NumberField label={strings.days} value={days} min={1} max={365} onChange={setDays} />
        </div>
        {isShare && (
          <div className={styles.formRow}>
            <NumberField label={strings.expected} value={from} min={1} max={99} onChange={setFrom} />
            <NumberField label={strings.wished} value={to} min={1} max={99} onChange={setTo} />
          </div>
        )}
        <p className={styles.note} aria-live="polite">
          {isShare ? planWords : ''}
        </p>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
      </div>
    </Dialog>
  );
}

function isPrimary(id: string): id is Primary {
  return ['abandonment', 'satisfaction', 'resolution', 'handoff', 'time-to-agent'].includes(id);
}
