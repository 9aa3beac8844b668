import { Avatar, Button } from '@baton/ui';
import type { AgentToChoose } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './SignOn.module.css';

export interface StartWorkProps {
  agent: AgentToChoose;
  onStart: () => Promise<void>;
}

/** Who has signed in need not say again who they are, only when they begin: from then on customers are offered to them. */
export function StartWork({ agent, onStart }: StartWorkProps) {
  return (
    <div className={styles.start}>
      <Avatar name={agent.name} kind="agent" size={38} />
      <span className={styles.who}>
        <span className={styles.name}>{agent.name}</span>
        <span className={styles.teams}>{agent.teams.map((team) => team.name).join(' · ') || strings.noTeams}</span>
      </span>
      <Button variant="primary" size="lg" autoFocus onClick={() => void onStart()}>
        {strings.startWork}
      </Button>
    </div>
  );
}
