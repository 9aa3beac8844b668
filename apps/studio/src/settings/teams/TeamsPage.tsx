import type { Agent, Team } from '@baton/handoff';
import { Button, Checkbox, IconButton, NumberField, Select, Switch, TextField } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId, replaceAt, withoutAt } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.teams;

/** Teams with their hours and leads, and who is in them. */
export function TeamsPage() {
  const { draft, change } = useWorkspaceDraft();
  const [name, setName] = useState('');
  const [member, setMember] = useState('');
  const setTeam = (index: number, team: Team) =>
    change((before) => ({ ...before, teams: replaceAt(before.teams, index, team) }));

  function addTeam(): void {
    const hours = draft.hours[0]?.id;
    if (name.trim() === '' || hours === undefined) return;
    const id = freeId(
      name,
      draft.teams.map((one) => one.id),
    );
    change((before) => ({ ...before, teams: [...before.teams, { id, name: name.trim(), hours, skills: [] }] }));
    setName('');
  }
  function addMember(): void {
    const [team] = draft.teams;
    if (member.trim() === '' || !team) return;
    const id = freeId(
      member,
      draft.agents.map((one) => one.id),
    );
    const agent: Agent = {
      id,
      name: member.trim(),
      teams: [team.id],
      skills: [...team.skills],
      languages: ['en'],
      limit: 4,
      lead: false,
    };
    change((before) => ({ ...before, agents: [...before.agents, agent] }));
    setMember('');
  }

  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        {draft.teams.map((team, index) => (
          <TeamCard
            key={team.id}
            index={index}
            team={team}
            onChange={(next) => setTeam(index, next)}
            onRemove={() => change((before) => ({ ...before, teams: withoutAt(before.teams, index) }))}
          />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            addTeam();
          }}
        >
          <TextField label={words.newTeam} value={name} maxLength={120} onChange={setName} />
          <Button type="submit" icon="plus">
            {words.addTeam}
          </Button>
        </form>
        <h2 className={styles.subtitle}>{words.members}</h2>
        {draft.agents.map((agent, index) => (
          <AgentCard key={agent.id} index={index} agent={agent} />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            addMember();
          }}
        >
          <TextField label={words.newMember} value={member} maxLength={120} onChange={setMember} />
          <Button type="submit" icon="plus">
            {words.addMember}
          </Button>
        </form>
      </div>
    </div>
  );
}

interface TeamCardProps {
  index: number;
  team: Team;
  onChange: (team: Team) => void;
  onRemove: () => void;
}

function TeamCard({ index, team, onChange, onRemove }: TeamCardProps) {
  const { draft, issueAt } = useWorkspaceDraft();
  const issue = issueAt(`/teams/${index}`);
  const leads = draft.agents.filter((one) => one.lead);
  return (
    <section className={styles.card} aria-label={team.name}>
      <div className={styles.cardHead}>
        <TextField
          label={words.name}
          value={team.name}
          maxLength={120}
          onChange={(name) => onChange({ ...team, name })}
          {...(issue !== undefined && { error: issue })}
        />
        <IconButton icon="trash-2" label={words.removeTeam(team.name)} onClick={onRemove} />
      </div>
      <div className={styles.pair}>
        <Select
          label={words.hours}
          value={team.hours}
          options={draft.hours.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(hours) => onChange({ ...team, hours })}
        />
        <Select
          label={words.leadOf}
          value={team.lead ?? null}
          options={leads.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(lead) => onChange({ ...team, lead })}
        />
      </div>
      <TextField
        label={words.description}
        hint={words.descriptionHint}
        value={team.description ?? ''}
        maxLength={200}
        onChange={(description) => onChange({ ...team, description })}
      />
    </section>
  );
}

function AgentCard({ index, agent }: { index: number; agent: Agent }) {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const set = (part: Partial<Agent>) =>
    change((before) => ({ ...before, agents: replaceAt(before.agents, index, { ...agent, ...part }) }));
  const issue = issueAt(`/agents/${index}`);

  /** Who joins a team has its skills: a lead vouches for them by this. */
  function join(team: Team, isMember: boolean): void {
    const teams = isMember ? [...agent.teams, team.id] : agent.teams.filter((one) => one !== team.id);
    const skills = isMember ? [...new Set([...agent.skills, ...team.skills])] : agent.skills;
    set({ teams, skills });
  }
  return (
    <section className={styles.card} aria-label={agent.name}>
      <div className={styles.cardHead}>
        <TextField label={words.memberName} value={agent.name} maxLength={120} onChange={(name) => set({ name })} />
        <IconButton
          icon="trash-2"
          label={words.removeMember(agent.name)}
          onClick={() => change((before) => ({ ...before, agents: withoutAt(before.agents, index) }))}
        />
      </div>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <div className={styles.pair}>
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          value={agent.email ?? ''}
          onChange={(email) => set({ email })}
        />
        <TextField
          label={words.languages}
          value={agent.languages.join(', ')}
          onChange={(text) => set({ languages: text.split(',').map((one) => one.trim()) })}
        />
        <NumberField
          label={words.limit}
          min={1}
          max={50}
          value={agent.limit}
          onChange={(limit) => limit !== null && set({ limit })}
        />
      </div>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>{words.inTeams}</legend>
        {draft.teams.map((team) => (
          <Checkbox
            key={team.id}
            label={team.name}
            checked={agent.teams.includes(team.id)}
            onChange={(isMember) => join(team, isMember)}
          />
        ))}
      </fieldset>
      <Switch label={words.isLead} hint={words.isLeadHint} checked={agent.lead} onChange={(lead) => set({ lead })} />
    </section>
  );
}
