import { Badge, Button, Dialog, Menu, Panel, Spinner, TextArea, useToast, type MenuItem } from '@baton/ui';
import type { LeadDeed, LeadWall, WallAgent, WallWaiting } from '@baton/wire';
import { useEffect, useState } from 'react';
import { useStudio } from '../studio-context.ts';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings } from './strings.ts';
import styles from './insights.module.css';
import own from './wall.module.css';
import { secondsWords } from './words.ts';

const strings = insightStrings.wall;
const TIERS = ['critical', 'high', 'standard', 'low'] as const;
const TONES = { critical: 'red', high: 'orange', standard: 'neutral', low: 'neutral' } as const;

/** I15: who waits, who works, what is due; and what a lead does about it. */
export function WallPage() {
  const { insights } = useStudio();
  const [wall, setWall] = useState<LeadWall | null>(null);
  const [isLost, setLost] = useState(false);
  const [skew, setSkew] = useState(0);
  useEffect(
    () =>
      insights.wall((next) => {
        setWall(next);
        setSkew(next.now - Date.now());
      }, setLost),
    [insights],
  );
  const now = useSeconds() + skew;
  return (
    <InsightsFrame view="wall" title={strings.title}>
      {isLost && (
        <p className={styles.alert} role="status">
          {strings.lost}
        </p>
      )}
      {wall === null ? (
        <Spinner label={strings.loading} shown />
      ) : (
        <div className={own.wall}>
          <div className={own.wallTeams}>
            {wall.teams.map((team) => (
              <Team key={team.id} team={team} wall={wall} now={now} />
            ))}
          </div>
          <div className={styles.beside}>
            <Panel title={strings.promises}>
              {wall.promises.length === 0 ? (
                <p className={styles.none}>{strings.noPromises}</p>
              ) : (
                <ul className={styles.plain}>
                  {wall.promises.map(({ id, number, text, dueAt, claimedBy, customerName }) => (
                    <li key={id}>
                      <strong>{customerName ?? number}</strong> {text} <Clock dueAt={dueAt} now={now} />
                      {claimedBy !== null && ` · ${claimedBy}`}
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            {wall.pages.length > 0 && (
              <Panel title={strings.pages}>
                <ul className={styles.plain}>
                  {wall.pages.map(({ key, subject, at }) => (
                    <li key={key}>
                      {subject} · {secondsWords((now - at) / 1000)}
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
          </div>
        </div>
      )}
    </InsightsFrame>
  );
}

function Team({ team, wall, now }: { team: LeadWall['teams'][number]; wall: LeadWall; now: number }) {
  const { waiting, oldestSince, agents, byTier } = team;
  return (
    <section className={own.team} aria-label={team.name} data-waiting={waiting.length > 0 || undefined}>
      <header className={own.teamHead}>
        <h2>{team.name}</h2>
        {!team.open && <Badge>{strings.closed}</Badge>}
        <p className={own.teamCount}>
          {waiting.length === 0 ? strings.nobodyWaits : strings.waiting(waiting.length)}
          {oldestSince !== null && ` · ${strings.oldest(secondsWords((now - oldestSince) / 1000))}`}
        </p>
        {waiting.length > 0 && (
          <p className={own.tiers}>
            {byTier
              .filter((one) => one.waiting > 0)
              .map(({ tier, waiting: count }) => (
                <Badge key={tier} tone={TONES[tier]}>
                  {`${strings.tiers[tier]} ${count}`}
                </Badge>
              ))}
          </p>
        )}
      </header>
      {waiting.length > 0 && (
        <ol className={own.line}>
          {waiting.map((one) => (
            <Waiting key={one.conversation} one={one} team={team.id} wall={wall} now={now} />
          ))}
        </ol>
      )}
      <ul className={own.agents} aria-label={strings.agents}>
        {agents.map((agent) => (
          <Agent key={agent.id} agent={agent} wall={wall} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ one, team, wall, now }: { one: WallWaiting; team: string; wall: LeadWall; now: number }) {
  const act = useAct(one.customerName ?? one.number, one.conversation);
  const items: MenuItem[] = [
    ...TIERS.filter((tier) => tier !== one.tier).map((tier) => ({
      id: `tier ${tier}`,
      label: strings.tier(strings.tiers[tier]),
      icon: tier === 'critical' || tier === 'high' ? 'chevron-up' : 'chevron-down',
      onSelect: () => act({ type: 'tier', tier }, { type: 'tier', tier: one.tier }),
    })),
    ...wall.teams
      .filter(({ id }) => id !== team)
      .map(({ id, name }) => ({
        id: `move ${id}`,
        label: strings.move(name),
        icon: 'corner-down-right',
        onSelect: () => act({ type: 'move', team: id }, { type: 'move', team }),
      })),
    ...wall.allAgents
      .filter(({ teams }) => teams.includes(team))
      .map(({ id, name }) => ({
        id: `give ${id}`,
        label: strings.reassign(name),
        icon: 'user-check',
        onSelect: () => act({ type: 'reassign', agent: id }, null),
      })),
  ];
  return (
    <li className={own.waiting}>
      <span className={own.place}>{one.position}</span>
      <span className={own.waitingWho}>
        <strong>{one.customerName ?? one.number}</strong>
        <span>{one.text ?? ''}</span>
      </span>
      <span className={own.waitingTime}>
        <Badge tone={TONES[one.tier]}>{strings.tiers[one.tier]}</Badge>
        <span>{secondsWords((now - one.since) / 1000)}</span>
        {one.offeredTo === null
          ? one.dueAt !== null && <Clock dueAt={one.dueAt} now={now} />
          : strings.offeredTo(one.offeredTo)}
      </span>
      <Menu trigger={<Button size="sm">{strings.act}</Button>} items={items} align="end" />
    </li>
  );
}

function Agent({ agent, wall, now }: { agent: WallAgent; wall: LeadWall; now: number }) {
  const oldest = Math.min(...agent.talks.flatMap(({ acceptedAt }) => acceptedAt ?? []));
  return (
    <li className={own.agent} data-status={agent.status}>
      <span>{agent.name}</span>
      <span className={own.agentStatus}>
        {strings.statuses[agent.status]} · {strings.slots(agent.load, agent.capacity)}
        {Number.isFinite(oldest) && ` · ${strings.longest(secondsWords((now - oldest) / 1000))}`}
      </span>
      {agent.talks.map((talk) => (
        <Talk key={talk.conversation} talk={talk} agent={agent} wall={wall} now={now} />
      ))}
    </li>
  );
}

function Talk({
  talk,
  agent,
  wall,
  now,
}: {
  talk: WallAgent['talks'][number];
  agent: WallAgent;
  wall: LeadWall;
  now: number;
}) {
  const name = talk.customerName ?? talk.number;
  const act = useAct(name, talk.conversation);
  const [isWhispering, setWhispering] = useState(false);
  const [text, setText] = useState('');
  const items: MenuItem[] = [
    { id: 'whisper', label: strings.whisper, icon: 'message-circle', onSelect: () => setWhispering(true) },
    ...wall.allAgents
      .filter(({ id }) => id !== agent.id)
      .map(({ id, name: other }) => ({
        id: `give ${id}`,
        label: strings.reassign(other),
        icon: 'user-check',
        onSelect: () => act({ type: 'reassign', agent: id }, { type: 'reassign', agent: agent.id }),
      })),
    ...wall.allAgents
      .filter(({ id, teams }) => id !== agent.id && teams.includes('leads'))
      .map(({ id, name: lead }) => ({
        id: `join ${id}`,
        label: strings.join(lead),
        icon: 'user-plus',
        onSelect: () => act({ type: 'join', agent: id }, null),
      })),
  ];
  return (
    <span className={own.held}>
      <span>{name}</span>
      {talk.dueAt !== null && <Clock dueAt={talk.dueAt} now={now} />}
      <Menu trigger={<Button size="sm">{strings.act}</Button>} items={items} align="end" />
      {isWhispering && (
        <Dialog
          open
          onOpenChange={setWhispering}
          title={strings.whisper}
          description={strings.whisperText}
          size="sm"
          footer={
            <>
              <Button onClick={() => setWhispering(false)}>{strings.cancel}</Button>
              <Button
                variant="primary"
                disabled={text.trim() === ''}
                onClick={() => {
                  act({ type: 'whisper', text }, null);
                  setWhispering(false);
                  setText('');
                }}
              >
                {strings.send}
              </Button>
            </>
          }
        >
          <TextArea label={strings.whisper} hideLabel value={text} onChange={setText} />
        </Dialog>
      )}
    </span>
  );
}

const UNDO_MS = 10_000;

/** Does it at once, and offers its opposite for ten seconds. */
function useAct(name: string, conversation: string): (deed: LeadDeed, undo: LeadDeed | null) => void {
  const { insights } = useStudio();
  const toast = useToast();
  const done = strings.done;
  return (deed, undo) => {
    insights.lead(conversation, deed).then(
      () =>
        toast.show({
          title: done[deed.type](name),
          stays: UNDO_MS,
          ...(undo === null
            ? {}
            : {
                action: { label: strings.undo, onSelect: () => void insights.lead(conversation, undo).catch(failed) },
              }),
        }),
      failed,
    );
  };
  function failed(error: unknown): void {
    toast.show({
      title: strings.failed,
      description: error instanceof Error ? error.message : String(error),
      tone: 'danger',
    });
  }
}

function Clock({ dueAt, now }: { dueAt: number; now: number }) {
  const left = (dueAt - now) / 1000;
  return (
    <span className={own.clock} data-late={left < 0 || undefined} data-soon={(left >= 0 && left < 30) || undefined}>
      {left < 0 ? strings.late(secondsWords(-left)) : strings.due(secondsWords(left))}
    </span>
  );
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
