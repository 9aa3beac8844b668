import { EmptyState, LineChart, Panel } from '@baton/ui';
import type { HoursShown, TrajectoryShown } from '@baton/wire';
import { LatePart } from '../frame/LatePart.tsx';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { Filters } from './Filters.tsx';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import hourStyles from './hours.module.css';
import { useAsked } from './use-asked.ts';
import { valueWords } from './words.ts';

const strings = insightStrings.trajectory;

/** I12: how the handoff rate goes with the age of a flow; and at which hours of the week people are needed. */
export function TrajectoryPage() {
  const { insights } = useStudio();
  const { asked, get } = useAsked();
  const { loaded, again } = useLoaded(
    async () => ({
      months: await insights.trajectory(asked),
      hours: await insights.hours(asked),
      choices: (await insights.overview(asked)).choices,
    }),
    asked,
  );
  return (
    <InsightsFrame
      view="trajectory"
      title={strings.title}
      isDemo={get('demo') === '1'}
      tools={<Filters choices={loaded.is === 'loaded' ? loaded.value.choices : null} />}
    >
      <p className={styles.leadText}>{strings.lead}</p>
      {loaded.is === 'loaded' ? (
        <>
          <p className={styles.sentence}>{loaded.value.months.sentence}</p>
          <Months shown={loaded.value.months} />
          <Panel title={strings.hours(loaded.value.hours.zoneWords)}>
            <Hours hours={loaded.value.hours} />
          </Panel>
        </>
      ) : (
        <LatePart loaded={loaded} loading={insightStrings.overview.loading} onAgain={again} />
      )}
    </InsightsFrame>
  );
}

function Months({ shown: { months, flowName } }: { shown: TrajectoryShown }) {
  if (months.length === 0)
    return (
      <EmptyState icon="chart-line" title={strings.none}>
        {strings.noneText}
      </EmptyState>
    );
  const last = months.at(-1);
  return (
    <Panel title={strings.months(flowName)}>
      <LineChart
        label={strings.months(flowName)}
        points={months.map(({ month, value, count, low, high }) => ({
          name: String(month),
          value,
          count,
          ...(low === null || high === null ? {} : { low, high }),
        }))}
        format={(value) => valueWords('percent', value)}
        band={last ? { from: last.from, to: last.to } : null}
        columns={strings.columns}
      />
      <p className={styles.note}>
        {months.map(({ name, from, to, isOver }) => strings.expected(name, from, to, isOver)).join(' · ')}
      </p>
    </Panel>
  );
}

/** A week of hours, the busier the darker; the number stands in each, so that nobody need see the shade. */
function Hours({ hours: { hours } }: { hours: HoursShown }) {
  const most = Math.max(...hours.map(({ cases }) => cases), 1);
  return (
    <div className={styles.scroll}>
      <table className={hourStyles.hours}>
        <caption className={styles.note}>{strings.hoursHint}</caption>
        <thead>
          <tr>
            <td />
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strings.days.map((day, at) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {hours.slice(at * 24, at * 24 + 24).map(({ cases, left }, hour) => (
                <td
                  // An hour has no other name than its place.
                  key={`${day} ${hour}`}
                  title={strings.hour(day, hour, cases, left)}
                  data-strong={cases > most * 0.55 || undefined}
                  style={{
                    background: `color-mix(in oklab, var(--baton-accent) ${Math.round((cases / most) * 100)}%, var(--baton-hover))`,
                  }}
                >
                  {cases === 0 ? '' : cases}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
