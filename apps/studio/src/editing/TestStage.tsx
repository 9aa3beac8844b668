import type { FlowEnvironments, VersionSummary } from '@baton/wire';
import { Banner, Button, Select, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../access/use-asking.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Editing.module.css';

const words = strings.publishing.test;

export interface TestStageProps {
  flow: string;
  /** What whoever moves it wants to say. */
  note: string;
  /** All teams there are. */
  teams: readonly { id: string; name: string }[];
  mayPublish: boolean;
  onLive: (version: VersionSummary) => void;
}

/** What of the flow is in test: moved there, talked with, put live; and which teams stand for which there. */
export function TestStage({ flow, note, teams, mayPublish, onLive }: TestStageProps) {
  const { api } = useStudio();
  const { show } = useToast();
  const ago = useAgo();
  const { loaded, set } = useLoaded(() => api.environments(flow), flow);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>> | null>(null);
  const stands = loaded.is === 'loaded' ? loaded.value : null;
  const moves = chosen ?? stands?.test?.teams ?? {};
  const move = useAsking(async () => {
    const meant = Object.entries(moves).filter(([from, to]) => to !== from);
    set(await api.moveToTest(flow, { note, teams: Object.fromEntries(meant) }));
    show({ title: words.moved, tone: 'success' });
  });
  const live = useAsking(async () => {
    // Back to the teams that others stood for.
    const back = Object.entries(stands?.test?.teams ?? {}).map(([from, to]) => [to, from]);
    onLive(await api.moveToLive(flow, { note, teams: Object.fromEntries(back) }));
  });
  if (!stands) return null;
  const problem = move.problem ?? live.problem;
  return (
    <section className={styles.block}>
      <h3 className={styles.blockTitle}>{words.title}</h3>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <p className={styles.quiet}>{sentence(stands, ago)}</p>
      <TeamMoves used={stands.teams} teams={teams} moves={moves} onChange={setChosen} />
      <div className={styles.share}>
        <Button size="sm" busy={move.busy} onClick={() => move.submit()}>
          {stands.test ? words.again : words.move}
        </Button>
        {stands.test && (
          <Button
            size="sm"
            icon="message-circle"
            onClick={() => void window.open(talkWith(stands.test), '_blank', 'noopener')}
          >
            {words.talk}
          </Button>
        )}
        {stands.test && mayPublish && (
          <Button size="sm" icon="rocket" busy={live.busy} onClick={() => live.submit()}>
            {words.live}
          </Button>
        )}
      </div>
    </section>
  );
}

function sentence({ test }: FlowEnvironments, ago: (at: number) => string): string {
  if (!test) return words.none;
  const since = words.since(test.by, ago(test.at));
  return test.isDraft ? since : `${since} ${words.old}`;
}

/** A talk of its own for each copy. */
function talkWith(test: FlowEnvironments['test']): string {
  return `/chat?flow=${encodeURIComponent(test?.address ?? '')}&talk=t${test?.at ?? 0}&test=1`;
}

interface TeamMovesProps {
  used: readonly string[];
  teams: TestStageProps['teams'];
  moves: Readonly<Record<string, string>>;
  onChange: (moves: Readonly<Record<string, string>>) => void;
}

function TeamMoves({ used, teams, moves, onChange }: TeamMovesProps) {
  if (used.length === 0 || teams.length < 2) return null;
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name ?? id;
  return (
    <details className={styles.teamMoves}>
      <summary>{words.teams}</summary>
      <p className={styles.quiet}>{words.teamsHint}</p>
      {used.map((id) => (
        <Select
          key={id}
          label={words.standsFor(nameOf(id))}
          value={moves[id] ?? id}
          options={[
            { value: id, label: words.same },
            ...teams.filter((team) => team.id !== id).map((team) => ({ value: team.id, label: team.name })),
          ]}
          onChange={(to) => onChange({ ...moves, [id]: to })}
        />
      ))}
    </details>
  );
}
