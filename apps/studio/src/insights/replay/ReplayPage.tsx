import { Button, EmptyState, Panel, Select } from '@baton/ui';
import { summaryOf, type ReplayEnd, type ReplaySummary } from '@baton/insights';
import type { FlowSummary } from '@baton/wire';
import { useEffect, useRef, useState } from 'react';
import { useStudio } from '../../studio-context.ts';
import { LoadedInsights } from '../LoadedInsights.tsx';
import styles from '../insights.module.css';
import { useAsked } from '../use-asked.ts';
import { ReplayDialog } from './ReplayDialog.tsx';
import { DEMO_FLOW, runReplay, type PlayedTalk, type ReplayRun } from './replay-run.ts';
import { replayStrings as strings } from './strings.ts';
import own from './replay.module.css';

/** From what a bot alone brought about to what was left open. */
const ENDS: readonly ReplayEnd[] = ['bot', 'self-service', 'person', 'queue', 'ticket', 'callback', 'on-call', 'open'];

const AMOUNTS = ['50', '224', '1000'] as const;

/** What a draft would have made of conversations that were recorded. */
export function ReplayPage() {
  const { api } = useStudio();
  return (
    <LoadedInsights view="replay" title={strings.title} lead={strings.lead} load={() => api.flows()}>
      {(flows, { isDemo }) => <Replay flows={flows.filter(({ part }) => !part)} isDemo={isDemo} />}
    </LoadedInsights>
  );
}

function Replay({ flows, isDemo }: { flows: readonly FlowSummary[]; isDemo: boolean }) {
  const house = useStudio();
  const { asked, get, set } = useAsked();
  const [most, setMost] = useState<(typeof AMOUNTS)[number]>('50');
  const [run, setRun] = useState<ReplayRun | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [cell, setCell] = useState<{ before: ReplayEnd; after: ReplayEnd } | null>(null);
  const [open, setOpen] = useState<PlayedTalk | null>(null);
  const playing = useRef<AbortController | null>(null);
  useEffect(() => () => playing.current?.abort(), []);
  const usual = isDemo ? flows.find(({ id }) => id === DEMO_FLOW) : flows[0];
  const flow = flows.find(({ id }) => id === get('draft'))?.id ?? usual?.id;
  if (flow === undefined)
    return (
      <EmptyState icon="rotate-ccw" title={strings.noFlow}>
        {strings.noFlowText}
      </EmptyState>
    );
  const isPlaying = run !== null && !run.isOver;

  async function start(id: string): Promise<void> {
    const stop = new AbortController();
    playing.current = stop;
    setProblem(null);
    setCell(null);
    setRun({ all: Number(most), played: [], failed: 0, isOver: false });
    try {
      await runReplay(house, { flow: id, most: Number(most), isDemo, asked }, stop.signal, setRun);
    } catch (error) {
      setRun(null);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  const comparisons = run?.played.map(({ comparison }) => comparison) ?? [];
  const shown = run?.played.filter(
    ({ comparison: { before, after, first } }) =>
      first !== null && (cell === null || (before.end === cell.before && after.end === cell.after)),
  );
  return (
    <>
      <div className={styles.formRow}>
        <Select
          label={isDemo ? strings.demoFlow : strings.flow}
          value={flow}
          options={flows.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => set({ draft: id })}
        />
        <Select
          label={strings.amount}
          value={most}
          options={AMOUNTS.map((one) => ({ value: one, label: strings.newest(Number(one)) }))}
          onChange={setMost}
        />
        {isPlaying ? (
          <Button icon="circle-stop" onClick={() => playing.current?.abort()}>
            {strings.stop}
          </Button>
        ) : (
          <Button variant="primary" icon="play" onClick={() => void start(flow)}>
            {strings.start}
          </Button>
        )}
      </div>
      {problem !== null && (
        <p className={styles.alert} role="alert">
          {strings.failed(problem)}
        </p>
      )}
      {run && (
        <>
          {isPlaying && (
            <div className={own.progress}>
              <progress aria-label={strings.progress} max={run.all} value={run.played.length + run.failed} />
              <span>{strings.playing(run.played.length, run.all)}</span>
            </div>
          )}
          {run.isOver && run.played.length === 0 ? (
            <EmptyState icon="play" title={strings.nothing}>
              {strings.nothingText}
            </EmptyState>
          ) : (
            <p className={styles.sentence} aria-live={run.isOver ? 'polite' : 'off'}>
              {summaryWords(summaryOf(comparisons))}
            </p>
          )}
          {run.failed > 0 && <p className={styles.note}>{strings.notPlayed(run.failed)}</p>}
          {comparisons.length > 0 && (
            <Panel title={strings.table}>
              <EndTable run={run} cell={cell} onPick={setCell} />
            </Panel>
          )}
          {shown && shown.length > 0 && (
            <Panel title={strings.changedTitle(shown.length)}>
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
                    {shown.map((talk) => (
                      <tr key={talk.conversation}>
                        <th scope="row">
                          <button type="button" className={styles.rowButton} onClick={() => setOpen(talk)}>
                            {talk.number}
                          </button>
                        </th>
                        <td>{talk.comparison.first?.turn ?? ''}</td>
                        <td>{strings.decision(talk.comparison.first?.before ?? null)}</td>
                        <td>{strings.decision(talk.comparison.first?.after ?? null)}</td>
                        <td>{strings.ends[talk.comparison.before.end]}</td>
                        <td>{strings.ends[talk.comparison.after.end]}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Panel>
          )}
        </>
      )}
      {open && <ReplayDialog talk={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function EndTable({
  run,
  cell,
  onPick,
}: {
  run: ReplayRun;
  cell: { before: ReplayEnd; after: ReplayEnd } | null;
  onPick: (cell: { before: ReplayEnd; after: ReplayEnd } | null) => void;
}) {
  const pairs = run.played.map(({ comparison: { before, after } }) => ({ before: before.end, after: after.end }));
  const ends = ENDS.filter((end) => pairs.some(({ before, after }) => before === end || after === end));
  return (
    <div className={styles.scroll}>
      <table className={own.ends}>
        <caption className={own.hint}>{strings.tableHint}</caption>
        <thead>
          <tr>
            <td />
            {ends.map((end) => (
              <th key={end} scope="col">
                {strings.ends[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ends.map((before) => (
            <tr key={before}>
              <th scope="row">{strings.ends[before]}</th>
              {ends.map((after) => {
                const count = pairs.filter((one) => one.before === before && one.after === after).length;
                const isPicked = cell?.before === before && cell.after === after;
                return (
                  <td key={after} data-same={before === after || undefined} data-empty={count === 0 || undefined}>
                    {count === 0 ? (
                      '·'
                    ) : (
                      <button
                        type="button"
                        aria-pressed={isPicked}
                        aria-label={strings.cell(count, strings.ends[before], strings.ends[after])}
                        onClick={() => onPick(isPicked ? null : { before, after })}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "Of 224: 9 handed over earlier, 3 no longer reach on-call, 0 dead ends." */
function summaryWords({
  conversations,
  changed,
  earlier,
  later,
  newly,
  noLonger,
  lost,
  deadEnds,
}: ReplaySummary): string {
  const parts = [
    ...(earlier > 0 ? [strings.earlier(earlier)] : []),
    ...(later > 0 ? [strings.later(later)] : []),
    ...(newly > 0 ? [strings.newly(newly)] : []),
    ...(noLonger > 0 ? [strings.noLonger(noLonger)] : []),
    ...ENDS.flatMap((end) => {
      const count = lost[end] ?? 0;
      return count > 0 && end !== 'bot' ? [strings.lost(count, strings.ends[end])] : [];
    }),
    strings.deadEnds(deadEnds),
  ];
  return changed === 0 ? strings.same(conversations) : `${strings.of(conversations, changed)} ${parts.join(', ')}.`;
}
