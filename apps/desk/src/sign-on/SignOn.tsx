import { Avatar, Badge, Banner, Button, DemoSwitch, EmptyState, Spinner, TextField } from '@baton/ui';
import { useEffect, useState } from 'react';
import { useActions, useHouse } from '../desk-context.ts';
import { statusWords, strings } from '../strings.ts';
import { type DeskApi, Refusal } from '../model/api.ts';
import { StartWork } from './StartWork.tsx';
import styles from './SignOn.module.css';

/** From here on a list is searched rather than read. */
const MANY = 8;

/** One page before the work: the people of the workspace to choose from, or the one who has signed in. */
export function SignOn() {
  const { api } = useHouse();
  const { signOn } = useActions();
  const [list, setList] = useState<Awaited<ReturnType<DeskApi['agents']>> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let current = true;
    api.agents().then(
      (found) => current && (setList(found), setProblem(null)),
      (error: unknown) => {
        if (!current) return;
        if (error instanceof Refusal && error.code === 'sign-in-needed') return leaveForSignIn();
        setProblem(error instanceof Error ? error.message : strings.notReached);
      },
    );
    return () => void (current = false);
  }, [api, tries]);

  const shown = (list?.agents ?? []).filter(({ name, teams }) =>
    `${name} ${teams.map((team) => team.name).join(' ')}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const self = list?.signedIn === true && list.agents.length === 1 ? list.agents[0] : undefined;
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.header}>
          {list && <p className={styles.brand}>{list.brand}</p>}
          {list ? (
            <>
              <h1 className={styles.title}>{list.signedIn ? strings.startTitle : strings.signOnTitle}</h1>
              {(self || !list.signedIn) && (
                <p className={styles.text}>{self ? strings.startText : strings.signOnText}</p>
              )}
            </>
          ) : (
            problem && <h1 className={styles.title}>{strings.title}</h1>
          )}
          <div className={styles.demo}>
            <DemoSwitch read={api.demo} choose={api.setDemo} />
          </div>
        </header>
        {problem && (
          <Banner
            tone="danger"
            action={
              <Button size="sm" onClick={() => setTries(tries + 1)}>
                {strings.retry}
              </Button>
            }
          >
            {problem}
          </Banner>
        )}
        {!list && !problem && (
          <p className={styles.loading}>
            <Spinner label={strings.loadingAgents} />
          </p>
        )}
        {list && list.agents.length > MANY && (
          <form
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              if (shown.length === 1 && shown[0]) void signOn(shown[0].id);
            }}
          >
            <TextField
              label={strings.signOnSearch}
              hideLabel
              placeholder={strings.signOnSearch}
              icon="search"
              autoFocus
              value={search}
              onChange={setSearch}
            />
          </form>
        )}
        {list && list.agents.length === 0 && (
          <EmptyState icon="users" title={strings.noTeam}>
            {strings.noTeamText}
          </EmptyState>
        )}
        {list && list.agents.length > 0 && shown.length === 0 && (
          <EmptyState icon="users" title={strings.nobodyFound}>
            {strings.nobodyFoundText}
          </EmptyState>
        )}
        {self && <StartWork agent={self} onStart={() => signOn(self.id)} />}
        <ul className={styles.people}>
          {(self ? [] : shown).map((agent) => (
            <li key={agent.id}>
              <button type="button" className={styles.person} onClick={() => void signOn(agent.id)}>
                <Avatar name={agent.name} kind="agent" size={38} />
                <span className={styles.who}>
                  <span className={styles.name}>
                    {agent.name}
                    {agent.lead && <Badge tone="person">{strings.lead}</Badge>}
                    {agent.status !== 'offline' && (
                      <Badge dot tone={agent.status === 'available' ? 'green' : 'neutral'}>
                        {statusWords[agent.status]}
                      </Badge>
                    )}
                  </span>
                  <span className={styles.teams}>{agent.teams.map((team) => team.name).join(' · ')}</span>
                </span>
                <span className={styles.languages}>{agent.languages.join(' ').toUpperCase()}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

/** Where people sign in: the studio's page, which leads back here. */
function leaveForSignIn(): void {
  window.location.assign('/sign-in?to=/desk');
}
