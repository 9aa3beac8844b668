import { Badge, BarList, Button, EmptyState, LineChart, Panel } from '@baton/ui';
import type { InsightOverview } from '@baton/wire';
import { LatePart } from '../frame/LatePart.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { FigureTile } from './FigureTile.tsx';
import { Filters } from './Filters.tsx';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';
import { cityOf, periodWords, secondsWords } from './words.ts';

/** The first page: whether it works, and where to look. */
export function OverviewPage() {
  const { insights } = useStudio();
  const { asked, get, set } = useAsked();
  const { loaded, again } = useLoaded(() => insights.overview(asked), asked);
  const view = loaded.is === 'loaded' ? loaded.value : null;
  return (
    <InsightsFrame
      view="overview"
      title={strings.overview.title}
      isDemo={get('demo') === '1'}
      tools={<Filters choices={view?.choices ?? null} />}
    >
      {loaded.is !== 'loaded' ? (
        <LatePart loaded={loaded} loading={strings.overview.loading} onAgain={again} />
      ) : (
        <>
          <p className={styles.period}>
            {strings.overview.period(periodWords(loaded.value.period, loaded.value.zone), cityOf(loaded.value.zone))}
            {loaded.value.demo && <Badge tone="yellow">{strings.demo.badge}</Badge>}
          </p>
          {loaded.value.figures[0]?.count !== 0 && <p className={styles.sentence}>{loaded.value.sentence}</p>}
          {loaded.value.alerts.map((alert) => (
            <p key={alert.id} className={styles.alert} role="status">
              <strong>{alert.title}</strong> {alert.text}
            </p>
          ))}
          {loaded.value.figures[0]?.count === 0 && !loaded.value.demo && (
            <EmptyState
              icon="chart-line"
              title={strings.overview.emptyTitle}
              action={<Button onClick={() => set({ demo: '1' })}>{strings.demo.show}</Button>}
            >
              {strings.overview.emptyText}
            </EmptyState>
          )}
          <ul className={styles.tiles}>
            {loaded.value.figures.map((figure) => (
              <FigureTile key={figure.id} figure={figure} asked={asked} />
            ))}
          </ul>
          <div className={styles.panels}>
            <Reasons view={loaded.value} onPick={(reason) => set({ reason })} />
            <Leaving view={loaded.value} asked={asked} />
            <Beside view={loaded.value} />
          </div>
          {!loaded.value.demo && loaded.value.figures[0]?.count !== 0 && (
            <p className={styles.demoOffer}>
              <Button size="sm" variant="ghost" onClick={() => set({ demo: '1' })}>
                {strings.demo.show}
              </Button>
            </p>
          )}
        </>
      )}
    </InsightsFrame>
  );
}

const GROUPS = ['preventable', 'partly', 'right'] as const;
const TONES = { preventable: 'orange', partly: 'yellow', right: 'plain' } as const;

function Reasons({ view, onPick }: { view: InsightOverview; onPick: (reason: string) => void }) {
  const most = Math.max(...view.reasons.map(({ count }) => count), 0);
  const all = view.reasons.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={strings.reasons.title}>
      {view.reasons.length === 0 && <p className={styles.none}>{strings.reasons.none}</p>}
      {GROUPS.map((group) => {
        const list = view.reasons.filter((one) => one.group === group);
        const count = list.reduce((sum, one) => sum + one.count, 0);
        return list.length === 0 ? null : (
          <section key={group} className={styles.group}>
            <h3 className={styles.groupName}>
              {strings.reasons.groups[group]} <span>{strings.share(count, all)}</span>
            </h3>
            <BarList
              label={strings.reasons.groups[group]}
              most={most}
              onPick={onPick}
              bars={list.map(({ reason, name, count: size, topics }) => ({
                id: reason,
                name,
                size,
                text: String(size),
                tone: TONES[group],
                note: topics.length === 0 ? null : topics.map(({ topic }) => topic).join(', '),
              }))}
            />
          </section>
        );
      })}
    </Panel>
  );
}

function Leaving({ view, asked }: { view: InsightOverview; asked: string }) {
  const { total, phases, curve } = view.leaving;
  return (
    <Panel title={strings.leaving.title}>
      {total === 0 ? (
        <p className={styles.none}>{strings.leaving.none}</p>
      ) : (
        <>
          <LineChart
            label={strings.leaving.curve}
            height={170}
            points={curve.map(({ seconds, left }) => ({ name: secondsWords(seconds), value: left, count: total }))}
            format={(value) => String(Math.round(value))}
            columns={strings.leaving.columns}
          />
          <BarList
            label={strings.leaving.phases}
            bars={phases.map(({ phase, name, count }) => ({
              id: phase,
              name,
              size: count,
              text: strings.share(count, total),
              tone: phase === 'nobody' ? 'red' : 'accent',
            }))}
          />
          <StudioLink to={{ page: 'insights', view: 'figure', id: 'I2', asked }} className={styles.more}>
            {strings.leaving.open(total)}
          </StudioLink>
        </>
      )}
    </Panel>
  );
}

function Beside({ view }: { view: InsightOverview }) {
  const answers = view.confidence.high + view.confidence.medium + view.confidence.low;
  const all = view.bot.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.beside}>
      <Panel title={strings.bot.title}>
        <BarList
          label={strings.bot.title}
          bars={view.bot.map(({ outcome, name, count }) => ({
            id: outcome,
            name,
            size: count,
            text: strings.share(count, all),
            tone:
              outcome === 'confirmed'
                ? 'green'
                : outcome === 'assumed'
                  ? 'yellow'
                  : outcome === 'unresolved'
                    ? 'orange'
                    : 'plain',
          }))}
        />
        <h3 className={styles.groupName}>{strings.bot.confidence}</h3>
        <BarList
          label={strings.bot.confidence}
          bars={(['high', 'medium', 'low'] as const).map((tier) => ({
            id: tier,
            name: strings.bot.tiers[tier],
            size: view.confidence[tier],
            text: strings.share(view.confidence[tier], answers),
            tone: tier === 'high' ? 'green' : tier === 'medium' ? 'yellow' : 'orange',
          }))}
        />
        {view.confidence.note !== null && <p className={styles.note}>{view.confidence.note}</p>}
      </Panel>
      <Panel title={strings.running.title}>
        <ul className={styles.plain}>
          {view.experiments.map(({ experiment, sentence }) => (
            <li key={experiment}>
              <strong>{experiment}</strong> {sentence}
            </li>
          ))}
          <li>{strings.running.promises(view.promises.open, view.promises.late)}</li>
        </ul>
      </Panel>
    </div>
  );
}
