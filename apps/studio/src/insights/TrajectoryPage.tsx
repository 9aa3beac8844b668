import { LineChart, Panel } from '@baton/ui';
import type { HoursShown, TrajectoryShown } from '@baton/wire';
import { useStudio } from '../studio-context.ts';
import { LoadedInsights } from './LoadedInsights.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import hourStyles from './hours.module.css';
import { valueWords } from './words.ts';

const strings = insightStrings.trajectory;

/** I12: how the handoff rate goes with the age of a flow; and at which hours of the week people are needed. */
export function TrajectoryPage() {
  const { insights } = useStudio();
  return (
    <LoadedInsights
      view="trajectory"
      title={strings.title}
      lead={strings.lead}
      load={async (asked) => ({
        months: await insights.trajectory(asked),
        hours: await insights.hours(asked),
        choices: (await insights.overview(asked)).choices,
      })}
      choices={({ choices }) => choices}
      nothing={({ months }) =>
        months.months.length === 0 ? { icon: 'chart-line', title: strings.none, text: strings.noneText } : null
      }
    >
      {({ months, hours }) => (
        <>
          <p className={styles.sentence}>{months.sentence}</p>
          <Months shown={months} />
          <Panel title={strings.hours(hours.zoneWords)}>
            <Hours hours={hours} />
          </Panel>
        </>
      )}
    </LoadedInsights>
  );
}

function Months({ shown: { months, flowName } }: { shown: TrajectoryShown }) {
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
