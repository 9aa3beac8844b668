// What a change of the workspace means to those who wait already.
import type { Workspace } from '@baton/handoff';
import { expect, test } from 'vitest';
import { demoWorkspace } from './testing/demo.ts';
import { shippedTalk, templatesOf } from './testing/shipped-talk.ts';

/** The demo's house without a team; what named it names another one. */
function withoutTeam(gone: string, instead: string): Workspace {
  const workspace = demoWorkspace();
  const renamed = (team: string) => (team === gone ? instead : team);
  return {
    ...workspace,
    teams: workspace.teams.filter(({ id }) => id !== gone),
    agents: workspace.agents.map((agent) => ({
      ...agent,
      teams: agent.teams.filter((team) => team !== gone || agent.teams.length === 1).map(renamed),
    })),
    categories: workspace.categories.map((one) => ({ ...one, team: renamed(one.team) })),
    topics: workspace.topics.map((one) => ({ ...one, team: renamed(one.team) })),
  };
}

test('whoever waits with a team that is taken away waits with one that can do the same, at once', async () => {
  const talk = await shippedTalk('standard-handoff', ['kofi', 'henrik']);
  await talk.agent('kofi').sets('break');
  await talk.agent('henrik').sets('break');
  await talk.customer.says('somebody hacked my account');
  expect((await talk.state()).place?.team).toBe('security');
  await talk.wait(20);
  const before = (await talk.said()).length;
  await talk.changesWorkspace(withoutTeam('security', 'leads'));
  const { place, floor } = await talk.state();
  // Of the leads, one may check identities.
  expect([place?.team, floor.holder]).toEqual(['leads', 'queue']);
  await talk.agent('henrik').sets('available');
  expect((await talk.state()).offer?.agent.id).toBe('henrik');
  expect(await templatesOf(talk, before)).toEqual([]);
  // The wait began when it began.
  expect(place?.since).toBe((await talk.state()).startedAt);
});

test('where no team is left that could, the ways on are offered at once', async () => {
  const talk = await shippedTalk('standard-handoff', ['kofi']);
  await talk.agent('kofi').sets('break');
  await talk.customer.says('somebody hacked my account');
  const workspace = withoutTeam('security', 'leads');
  const agents = workspace.agents.map((agent) => ({
    ...agent,
    skills: agent.skills.filter((skill) => skill !== 'account-lockdown'),
  }));
  const before = (await talk.said()).length;
  await talk.changesWorkspace({ ...workspace, agents });
  expect(await templatesOf(talk, before)).toEqual(['after-hours-urgent']);
  expect((await talk.state()).place).toBeNull();
});

test('an agent who joins a team gets what waits in it, without signing on anew', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum', 'mei']);
  await talk.agent('callum').sets('break');
  await talk.customer.asksForPerson();
  expect((await talk.state()).offer).toBeNull();
  const workspace = demoWorkspace();
  const agents = workspace.agents.map((agent) =>
    agent.id === 'mei' ? { ...agent, teams: [...agent.teams, 'support'], skills: [...agent.skills, 'product'] } : agent,
  );
  await talk.changesWorkspace({ ...workspace, agents });
  expect((await talk.state()).offer?.agent.id).toBe('mei');
});

test('R17: whoever is taken out of the house in mid-talk is passed on from at once, as when they sign off', async () => {
  const talk = await shippedTalk('standard-handoff', ['callum', 'daniel']);
  await talk.agent('daniel').sets('break');
  await talk.customer.asksForPerson();
  await talk.agent('callum').accepts();
  await talk.agent('callum').says('Hello.');
  await talk.agent('daniel').sets('available');
  const workspace = demoWorkspace();
  await talk.changesWorkspace({ ...workspace, agents: workspace.agents.filter(({ id }) => id !== 'callum') });
  expect((await talk.state()).offer?.agent.id).toBe('daniel');
  expect((await talk.said()).at(-1)?.message.text).not.toMatch(/lost the connection/);
});
