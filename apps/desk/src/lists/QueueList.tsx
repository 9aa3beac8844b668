import { Badge, EmptyState } from '@baton/ui';
import { useDesk, useNow } from '../desk-context.ts';
import { agoText } from '../model/clock-stage.ts';
import { statusWords, strings, tierWords } from '../strings.ts';
import styles from './SideLists.module.css';

const STAKES = { critical: 'red', high: 'orange', standard: 'neutral', low: 'neutral' } as const;

/** Who waits for the agent's teams, and who is there to take them. */
export function QueueList() {
  const queues = useDesk((state) => state.view?.queues ?? NONE);
  const now = useNow(2_000);
  if (queues.length === 0) return <EmptyState icon="users" title={strings.noTeams} />;
  return (
    <ul>
      {queues.map(({ team, waiting, agents }) => (
        <li key={team.id} className={styles.team}>
          <h2 className={styles.teamName}>
            {team.name}
            <span className={styles.quiet}>
              {waiting.length === 0
                ? strings.noQueue
                : waiting.length === 1
                  ? strings.oneWaits
                  : strings.waiting(waiting.length)}
            </span>
          </h2>
          <ol>
            {waiting.map((one) => (
              <li key={one.conversation} className={styles.waits}>
                <span className={styles.place}>{one.position}</span>
                <span className={styles.words}>
                  <span className={styles.name} dir="auto">
                    {one.customerName ?? strings.unknownCustomer}
                  </span>
                  <span className={styles.quiet}>
                    {strings.waitingSince(agoText(one.since, now, '< 1 min'))}
                    {one.offeredTo && ` · ${strings.offeredTo(one.offeredTo)}`}
                  </span>
                </span>
                <Badge tone={STAKES[one.tier]}>{tierWords[one.tier]}</Badge>
              </li>
            ))}
          </ol>
          <ul className={styles.people}>
            {agents
              .filter(({ status }) => status !== 'offline')
              .map((agent) => (
                <li key={agent.id}>
                  <Badge
                    dot
                    tone={agent.status === 'available' ? 'green' : agent.status === 'away' ? 'red' : 'neutral'}
                  >
                    {agent.name} {agent.load}/{agent.capacity}
                    {agent.status === 'available' ? '' : `, ${statusWords[agent.status].toLowerCase()}`}
                  </Badge>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const NONE: never[] = [];
