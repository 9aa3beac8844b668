import { BarList, LineChart, Panel, Select, Switch } from '@baton/ui';
import type { InsightFigure } from '@baton/wire';
import { useState } from 'react';
import { LatePart } from '../frame/LatePart.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { Behind } from './Behind.tsx';
import { Filters } from './Filters.tsx';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';
import { changeWords, dateWords, dayWords, figureName, secondsWords, targetWords, valueWords } from './words.ts';

export interface FigurePageProps {
  id: string;
}

/** Everything about one figure, and the conversations behind it. */
export function FigurePage({ id }: FigurePageProps) {
  const { insights } = useStudio();
  const { asked, get, set } = useAsked();
  const { loaded, again } = useLoaded(() => insights.figure(id, asked), `${id}?${asked}`);
  const page = loaded.is === 'loaded' ? loaded.value : null;
  const by = get('by') || 'reason';
  return (
    <InsightsFrame
      view="figure"
      title={page === null ? strings.figure.title : figureName(page.figure)}
      isDemo={get('demo') === '1'}
      tools={<Filters choices={null} />}
    >
      <StudioLink
        to={{ page: 'insights', view: 'overview', id: null, asked: without(asked, 'by') }}
        className={styles.more}
      >
        {strings.figure.back}
      </StudioLink>
      {page === null ? (
        loaded.is === 'loaded' ? null : (
          <LatePart loaded={loaded} loading={strings.overview.loading} onAgain={again} />
        )
      ) : (
        <>
          <Summary page={page} />
          <div className={styles.two}>
            <Panel title={strings.figure.series(page.zoneWords)}>
              <LineChart
                label={strings.figure.seriesLabel(figureName(page.figure), page.periodWords)}
                points={page.series.map(({ name, value, interval, count }) => ({
                  name: dayWords(name),
                  value,
                  low: interval?.low ?? null,
                  high: interval?.high ?? null,
                  count,
                }))}
                marks={page.versions.map(({ version, at }) => ({
                  index: Math.max(
                    0,
                    page.series.findLastIndex((one) => one.at <= at),
                  ),
                  label: strings.figure.version(version),
                }))}
                band={page.figure.band}
                format={(value) => valueWords(page.figure.unit, value)}
                columns={strings.figure.columns(figureName(page.figure))}
              />
              {page.versions.length > 0 && (
                <ul className={styles.marks}>
                  {page.versions.map(({ flow, name, version, at, note }) => (
                    <li key={`${flow} ${version}`}>{strings.figure.versionLine(name, version, dateWords(at), note)}</li>
                  ))}
                </ul>
              )}
            </Panel>
            <Panel
              title={strings.figure.where}
              actions={
                <Select
                  label={strings.figure.by}
                  hideLabel
                  value={by}
                  options={Object.entries(strings.breakdowns).map(([value, label]) => ({ value, label }))}
                  onChange={(value) => set({ by: value })}
                />
              }
            >
              <BarList
                label={strings.figure.where}
                onPick={(key) => {
                  if (key !== '') set({ [by]: key });
                }}
                bars={page.parts.map(({ key, name, value, hits, count, standing }) => ({
                  id: key,
                  name,
                  size: value ?? 0,
                  text: value === null ? '–' : valueWords(page.figure.unit, value),
                  note: hits === null ? strings.tile.count(count) : strings.figure.hits(hits, count),
                  tone: standing === 'alarm' ? 'red' : standing === 'too-few' ? 'plain' : 'accent',
                }))}
              />
            </Panel>
          </div>
          <Conversations page={page} asked={asked} />
        </>
      )}
    </InsightsFrame>
  );
}

function Summary({ page }: { page: InsightFigure }) {
  const { figure, numerator, denominator, leftOutWhy, spread, periodWords } = page;
  const change = changeWords(figure);
  const target = targetWords(figure);
  return (
    <section className={styles.summary} aria-label={figureName(figure)}>
      <p className={styles.big} data-standing={figure.standing}>
        {figure.value === null ? '–' : valueWords(figure.unit, figure.value)}
      </p>
      <div>
        <p className={styles.summaryLine}>
          <span className={styles.standing} data-standing={figure.standing}>
            {strings.standings[figure.standing]}
          </span>{' '}
          {figure.interval &&
            strings.tile.interval(
              valueWords(figure.unit, figure.interval.low),
              valueWords(figure.unit, figure.interval.high),
              figure.count,
            )}
          {target !== null && ` · ${strings.tile.target(target)}`}
          {change !== null && ` · ${strings.figure.against(change)}`}
          {` · ${periodWords}`}
        </p>
        <dl className={styles.formula}>
          <dt>{strings.figure.counted}</dt>
          <dd>
            {numerator}
            {figure.hits === null ? '' : ` (${figure.hits})`}
          </dd>
          <dt>{strings.figure.of}</dt>
          <dd>{`${denominator} (${figure.count})`}</dd>
          <dt>{strings.figure.leftOut}</dt>
          <dd>{`${leftOutWhy} (${figure.leftOut})`}</dd>
        </dl>
        {spread && spread.p95 !== null && (
          <p className={styles.note}>
            {strings.figure.tail(
              secondsWords(spread.median ?? 0),
              secondsWords(spread.p95),
              spread.overMinute,
              spread.count,
            )}
          </p>
        )}
      </div>
    </section>
  );
}

function Conversations({ page, asked }: { page: InsightFigure; asked: string }) {
  const isShare = page.kind === 'share';
  const [all, setAll] = useState(!isShare);
  return (
    <Panel
      title={strings.behind.title}
      actions={isShare ? <Switch label={strings.behind.all} checked={all} onChange={setAll} /> : undefined}
    >
      <Behind
        key={`${page.figure.id} ${asked} ${all}`}
        figure={page.figure.id}
        unit={page.figure.unit}
        part={all ? 'counted' : 'hits'}
        asked={asked}
        demo={page.demo}
      />
    </Panel>
  );
}

function without(asked: string, name: string): string {
  const query = new URLSearchParams(asked);
  query.delete(name);
  return query.toString();
}
