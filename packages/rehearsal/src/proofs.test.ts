// The shipped flows hold; forty ways to break one are found, and what is found can be seen happening.
import { readdirSync } from 'node:fs';
import { proveFlow } from '@baton/compiler';
import { parseFlowValue, type Flow, type Issue } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import { playCounterexample } from './play-counterexample.ts';
import type { Rehearsal } from './rehearse.ts';
import { demoWorkspace, shipped, shippedSubFlows } from './testing/demo.ts';

const flows = readdirSync(new URL('../../../flows/', import.meta.url)).filter((file) => file.endsWith('.flow.json'));
const subFlows = shippedSubFlows();
const prove = (flow: Flow, workspace: Workspace = demoWorkspace()) =>
  proveFlow(flow, { registry: nodeKinds, library: messageLibrary, subFlows, workspace });

function flowOf(drawn: unknown): Flow {
  const parsed = parseFlowValue(drawn, nodeKinds);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.flow;
}

// A flow for one trade leaves the topics of others out on purpose, and is told so.
const byChoice = 'topics-not-covered';

test.each(flows)('%s: nothing can go wrong in it', (file) => {
  const flow = flowOf(JSON.parse(shipped(file)));
  const { issues, explored } = prove(flow);
  const found = issues.filter(({ severity, code }) => severity !== 'note' && code !== byChoice);
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  // A part is proved in each flow around it: alone, nobody asks for a person in it.
  expect(explored).toBeGreaterThan(flow.settings.part ? 0 : 20);
});

test('T20 to T28: the standard flow takes every topic to a person', () => {
  expect(prove(flowOf(new Draft().drawn)).issues.map(({ code }) => code)).not.toContain(byChoice);
});

interface Drawn {
  settings: { [key: string]: unknown };
  nodes: {
    id: string;
    kind: string;
    name?: string;
    version: number;
    position: object;
    config: { [key: string]: unknown };
  }[];
  edges: { id: string; from: { node: string; port: string }; to: { node: string } }[];
}

/** A drawing to be broken by hand. */
class Draft {
  readonly drawn: Drawn = drawnOf(JSON.parse(shipped('standard-handoff.flow.json')));

  lead(from: string, port: string, to: string): this {
    this.cut(from, port);
    this.drawn.edges.push({ id: `${from}-${port}-anew`, from: { node: from, port }, to: { node: to } });
    return this;
  }

  cut(from: string, port: string): this {
    const at = this.drawn.edges.findIndex((edge) => edge.from.node === from && edge.from.port === port);
    if (at !== -1) this.drawn.edges.splice(at, 1);
    return this;
  }

  set(node: string, config: object): this {
    const found = this.drawn.nodes.find(({ id }) => id === node);
    if (!found) throw new Error(`no ${node}`);
    Object.assign(found.config, config);
    return this;
  }

  add(id: string, kind: string, config: { [key: string]: unknown } = {}): this {
    this.drawn.nodes.push({ id, kind, name: id, version: 1, position: { x: 0, y: 0 }, config });
    return this;
  }

  remove(node: string): this {
    this.drawn.nodes = this.drawn.nodes.filter(({ id }) => id !== node);
    this.drawn.edges = this.drawn.edges.filter(({ from, to }) => from.node !== node && to.node !== node);
    return this;
  }
}

/** The shipped flow as it stands in its file. */
function drawnOf(json: unknown): Drawn {
  return json as Drawn;
}

const own = (text: string) => ({ message: { use: 'own', text: { en: text } } });

type Break = (flow: Draft) => Draft;

/** Each broken by one change in the drawing: what is found, and the change. */
const breaks: { [name: string]: [code: string, change: Break] } = {
  'the way from asking for a person is cut': ['not-connected', (d) => d.cut('asks', 'asked')],
  'nothing listens for a person': ['no-way-to-a-person', (d) => d.remove('asks')],
  'T1: asking for a person is answered with a question': [
    'person-asked-again',
    (d) => d.lead('asks', 'asked', 'offer-unsure'),
  ],
  'T1: asking for a person leads back to the bot': ['person-deflected', (d) => d.lead('asks', 'asked', 'ask')],
  'T1: asking for a person ends the conversation': ['person-never-reached', (d) => d.lead('asks', 'asked', 'end')],
  'T1: asking for a person leads to an apology': [
    'person-never-reached',
    (d) => d.add('sorry', 'message', own('I am sorry.')).lead('asks', 'asked', 'sorry').lead('sorry', 'next', 'end'),
  ],
  'A0: when nobody can take it, the conversation ends': [
    'person-never-reached',
    (d) => d.lead('transfer', 'noAgent', 'end'),
  ],
  'A0: when nobody can take it, the bot goes on': ['person-deflected', (d) => d.lead('transfer', 'noAgent', 'ask')],
  'a wait that is too long ends in a closing message': [
    'person-never-reached',
    (d) => d.lead('transfer', 'tooLong', 'closing'),
  ],
  'a wait that is too long ends the conversation': [
    'person-never-reached',
    (d) => d.lead('transfer', 'tooLong', 'end'),
  ],
  'after hours the conversation ends': ['person-never-reached', (d) => d.lead('hours', 'closed', 'end')],
  'after hours the bot goes on': ['person-deflected', (d) => d.lead('hours', 'closed', 'ask')],
  'after hours an apology leads nowhere': [
    'stranded',
    (d) => d.add('sorry', 'message', own('I am sorry.')).lead('hours', 'closed', 'sorry'),
  ],
  'A2: no free time ends the conversation': ['person-never-reached', (d) => d.lead('callback', 'none', 'end-later')],
  'A7: nobody on call answers, and that is that': [
    'person-never-reached',
    (d) => d.lead('on-call', 'silent', 'end-later'),
  ],
  'a lost agent leads to the end': ['person-never-reached', (d) => d.lead('transfer', 'agentLost', 'end')],
  'waiting and nobody go round': [
    'person-goes-round',
    (d) =>
      d
        .add('pause', 'wait', { waitSeconds: 20 })
        .lead('transfer', 'tooLong', 'pause')
        .lead('pause', 'over', 'transfer'),
  ],
  'R26: nothing is said while the customer waits': [
    'silence-while-waiting',
    (d) => d.cut('transfer', 'waiting').cut('transfer', 'agentLost'),
  ],
  'R26: the updates at 60 and 90 s are taken out': [
    'silence-while-waiting',
    (d) =>
      d.set('queue', {
        steps: [30, 120].map((afterSeconds) => ({
          afterSeconds,
          message: { use: 'template', template: `queue-${afterSeconds}` },
        })),
      }),
  ],
  'R26: later updates come every two minutes': ['silence-while-waiting', (d) => d.set('queue', { everySeconds: 120 })],
  'R26: the first update comes after 45 s': [
    'silence-while-waiting',
    (d) =>
      d.set('queue', {
        steps: [45, 75, 105, 120].map((afterSeconds, i) => ({
          afterSeconds,
          message: { use: 'own', text: { en: `Update ${i}: {{queue.place}}` } },
        })),
      }),
  ],
  'W7: an agent is reminded late': ['agent-first-word-late', (d) => d.set('transfer', { nudgeSeconds: 25 })],
  'W7: an agent is reminded after the conversation is gone': [
    'nudge-too-late',
    (d) => d.set('transfer', { nudgeSeconds: 40 }),
  ],
  'W11: a silent customer is closed before being asked': [
    'close-too-early',
    (d) => d.set('transfer', { quietSeconds: 1500 }),
  ],
  'A7: the first person on call has ten minutes': [
    'promise-cannot-be-kept',
    (d) => d.set('on-call', { firstSeconds: 600 }),
  ],
  'A7: somebody is promised within five minutes': [
    'promise-cannot-be-kept',
    (d) => d.set('on-call', { joinSeconds: 300 }),
  ],
  'A0: after hours there is no callback': ['fewer-than-three-ways', (d) => d.cut('after', 'callback')],
  'A0: after hours there is no third way': ['fewer-than-three-ways', (d) => d.cut('after', 'selfService')],
  'contracts 8: the bot answers while a place is held': [
    'bot-while-waiting',
    (d) => d.lead('transfer', 'tooLong', 'ask'),
  ],
  'contracts 8: choosing a callback leads back to the bot': [
    'bot-while-waiting',
    (d) => d.lead('queue', 'callback', 'ask'),
  ],
  'contracts 9: a message announces the transfer as well': [
    'two-announcements',
    (d) =>
      d
        .add('connecting', 'message', own('I am connecting you.'))
        .lead('hours', 'open', 'connecting')
        .lead('connecting', 'next', 'transfer'),
  ],
  'contracts 9: the first word while waiting repeats the announcement': [
    'two-announcements',
    (d) =>
      d
        .add('hello', 'message', own('You are in the queue.'))
        .lead('transfer', 'waiting', 'hello')
        .lead('hello', 'next', 'queue'),
  ],
  'contracts 9: the transfer announces nothing': [
    'silent-transfer',
    (d) => d.set('transfer', { announcement: own('').message, policyAnnouncement: own('').message }),
  ],
  'an answer leads nowhere': ['stranded', (d) => d.cut('answer', 'next')],
  'the word that somebody joins leads nowhere': [
    'stranded',
    (d) => d.add('ok', 'message', own('Somebody is joining you.')).lead('on-call', 'joined', 'ok'),
  ],
  'an answer is said before there is one': ['variable-not-set', (d) => d.lead('start', 'next', 'answer')],
  'a ticket is promised that nobody made': [
    'variable-not-set',
    (d) => d.set('answer', own('You will hear {{ticket.due}}.')),
  ],
  'an agent is named where there is none': [
    'variable-not-set',
    (d) => d.set('answer', own('{{agent.name}} says hello.')),
  ],
  'a place is told where there is none': ['variable-not-set', (d) => d.set('answer', own('{{queue.place}}.'))],
  'a name that nothing sets': ['unknown-variable', (d) => d.set('answer', own('Your code is {{code}}.'))],
  'a name that not every customer has': [
    'variable-may-be-empty',
    (d) => d.set('answer', own('Dear {{customer.name}}, {{answer.text}}')),
  ],
  'M9: everybody is next in line': [
    'claims-a-place',
    (d) => d.set('transfer', { announcement: own('You are next in line.').message }),
  ],
  'M9: everybody has top priority': [
    'claims-priority',
    (d) => d.set('transfer', { announcement: own('Your case has top priority.').message }),
  ],
  'M9: five minutes are promised to everybody': [
    'claims-a-time',
    (d) => d.set('transfer', { announcement: own('Somebody joins within 5 minutes.').message }),
  ],
  'M11: try again later': ['costs-trust', (d) => d.set('answer', own('Please try again later.'))],
  'M13: a language without texts': [
    'missing-translation',
    (d) => {
      d.drawn.settings['languages'] = ['en', 'de'];
      return d;
    },
  ],
  'C1: buttons too long for WhatsApp': [
    'button-too-long',
    (d) => {
      d.drawn.settings['channels'] = ['web', 'whatsapp'];
      return d;
    },
  ],
  'C1: a text too long for SMS': [
    'text-too-long',
    (d) => {
      d.drawn.settings['channels'] = ['sms'];
      return d.set('answer', own('word '.repeat(400)));
    },
  ],
  'a team that does not exist': ['unknown-team', (d) => d.set('transfer', { team: 'nobodys' })],
  'T21 to T26 go to the bot': ['topics-not-covered', (d) => d.remove('delicate-topics')],
  'a step that no way leads to': [
    'unreachable',
    (d) => d.add('alone', 'message', own('Hello.')).lead('alone', 'next', 'ask'),
  ],
  'two messages go round without a wait': [
    'loop-without-wait',
    (d) =>
      d
        .add('one', 'message', own('One.'))
        .add('two', 'message', own('Two.'))
        .lead('gate', 'answer', 'one')
        .lead('one', 'next', 'two')
        .lead('two', 'next', 'one'),
  ],
  'A: a wait that is too long becomes a ticket that nobody chose': [
    'place-lost',
    (d) => d.lead('transfer', 'tooLong', 'ticket'),
  ],
  'A: nobody is free, and a ticket is made at once': ['place-lost', (d) => d.lead('transfer', 'noAgent', 'ticket')],
  'R15: the search widens to a team that is not there': [
    'pass-into-emptiness',
    (d) => d.set('transfer', { widen: [{ to: 'fallback', afterSeconds: 60, team: 'ghosts' }] }),
  ],
  'R26: in line something is asked, and then it is quiet for five minutes': [
    'silence-while-waiting',
    (d) =>
      d
        .add('colour', 'question', { ...own('Which colour is it?'), expects: 'text', into: 'colour' })
        .lead('transfer', 'waiting', 'colour')
        .lead('colour', 'answered', 'queue')
        .lead('colour', 'gaveUp', 'queue')
        .lead('colour', 'silent', 'queue'),
  ],
  'G1: what the bot is sure of leads back to the bot, unsaid': [
    'answer-never-said',
    (d) => d.lead('gate', 'answer', 'ask'),
  ],
  'G1: what the bot is fairly sure of is never said': ['answer-never-said', (d) => d.lead('gate', 'qualify', 'ask')],
  'G1: the answer is thanked for and left out': [
    'answer-never-said',
    (d) => d.set('answer', own('Thank you for your question.')),
  ],
  'a link that was put in for the time being': [
    'placeholder-link',
    (d) => d.set('answer', own('{{answer.text}} More at https://www.example.com/help.')),
  ],
  'a link without an address': [
    'placeholder-link',
    (d) =>
      d.set('answer', {
        message: { use: 'own', text: { en: '{{answer.text}}' }, link: { label: { en: 'Read more' }, url: '#' } },
      }),
  ],
  'a customer’s own words decide where a link leads': [
    'unsafe-link',
    (d) =>
      d.set('answer', {
        message: { use: 'own', text: { en: '{{answer.text}}' }, link: { label: { en: 'Read' }, url: '{{question}}' } },
      }),
  ],
  'a link without encryption': [
    'unsafe-link',
    (d) =>
      d.set('answer', {
        message: {
          use: 'own',
          text: { en: '{{answer.text}}' },
          link: { label: { en: 'Read' }, url: 'http://larch.shop/a' },
        },
      }),
  ],
  'A10: a confirmation is announced, and no mail is sent': [
    'mail-never-sent',
    (d) => d.set('answer', own('{{answer.text}} A confirmation has been sent to your email address.')),
  ],
  'A10: a call is promised, and it is nobody’s work': [
    'promise-lost',
    (d) =>
      d
        .add('bye', 'message', own('A colleague will call you back tomorrow.'))
        .lead('offer-unsure', 'no', 'bye')
        .lead('bye', 'next', 'end'),
  ],
  'two steps listen for a person': [
    'two-listeners',
    (d) => d.add('asks2', 'explicit-request').lead('asks2', 'asked', 'hours'),
  ],
};

/** Each broken by one change of the workspace it runs in. */
const lacks: { [name: string]: [code: string, change: (workspace: Workspace) => Workspace] } = {
  'R15: the team never opens': [
    'pass-into-emptiness',
    (w) => ({ ...w, hours: w.hours.map((hours) => ({ ...hours, week: {} })) }),
  ],
  'A3: the rota pages through a connection that is not there': [
    'no-working-pager',
    (w) => ({ ...w, connections: w.connections.filter(({ name }) => name !== 'pager') }),
  ],
  'A3: the rota pages through a connection that only sends mail': [
    'no-working-pager',
    (w) => ({ ...w, connections: w.connections.map((one) => (one.name === 'pager' ? { ...one, kind: 'mail' } : one)) }),
  ],
};

test.each(Object.entries(lacks))('%s', (_name, [code, change]) => {
  const { issues } = prove(flowOf(new Draft().drawn), change(demoWorkspace()));
  const found = issues.find((issue) => issue.code === code);
  expect(found?.severity, issues.map((issue) => issue.code).join(' ')).toBe('error');
  expect(found?.path?.length).toBeGreaterThan(1);
});

test('every link of the shipped flows leads to a page that the demo serves', () => {
  const served = new Set(
    [...shipped('demo.help.json').matchAll(/"path": "([^"]+)"/g)]
      .map(([, path]) => `/help/${path}`)
      .concat([...shipped('demo.knowledge.json').matchAll(/"url": "([^"]+)"/g)].map(([, url]) => url ?? '')),
  );
  const linked = flows.flatMap((file) => [...shipped(file).matchAll(/"url": "([^"]+)"/g)].map(([, url]) => url ?? ''));
  expect(linked.length).toBeGreaterThan(30);
  expect(linked.filter((url) => !served.has(url))).toEqual([]);
});

const errorsAndWarnings = (issues: readonly Issue[]) => issues.filter(({ severity }) => severity !== 'note');

describe('a flow broken by hand is refused', () => {
  test.each(Object.entries(breaks))('%s', async (_name, [code, change]) => {
    const flow = flowOf(change(new Draft()).drawn);
    const { issues } = prove(flow);
    const found = issues.find((issue) => issue.code === code);
    expect(
      found,
      errorsAndWarnings(issues)
        .map((issue) => `${issue.code}: ${issue.message}`)
        .join('\n'),
    ).toBeDefined();
    for (const issue of issues) if (issue.path) await plays(flow, issue);
  });
});

test('there are at least forty of them', () => {
  expect(Object.keys(breaks).length).toBeGreaterThanOrEqual(40);
});

/** The path of a finding happens as it is told: the token goes through every step that it names, in that order. */
async function plays(flow: Flow, issue: Issue): Promise<void> {
  const path = issue.path ?? [];
  const talk = await playCounterexample(path, {
    flow,
    registry: nodeKinds,
    library: messageLibrary,
    workspace: demoWorkspace(),
  });
  const told = path.flatMap(({ node }) => (node === undefined ? [] : [node]));
  const left = told.filter((node, i) => node !== told[i - 1]);
  const visited = await visitedBy(talk);
  for (const node of visited) if (node === left[0]) left.shift();
  const story = path.map(({ sentence, node }) => `${sentence} (${node ?? ''})`).join('\n');
  expect(left, `${issue.code}\n${story}\n${visited.join(' ')}`).toEqual([]);
}

/** The steps the token went through, and what it waits for and holds at the end. */
async function visitedBy(talk: Rehearsal): Promise<string[]> {
  const journal = await talk.journal();
  const visited = journal.flatMap((entry) => (entry.type === 'path' ? entry.nodes : []));
  const { machine, place } = await talk.state();
  const waiting = talk.machine.states[machine[0]]?.node;
  return [...visited, ...(waiting ? [waiting] : []), ...(place ? [place.node] : [])];
}

const workspaceBreaks: { [name: string]: [code: string, change: (workspace: Workspace) => Workspace] } = {
  'T20: nobody belongs to the team of a topic': [
    'empty-team',
    (w) => ({
      ...w,
      agents: w.agents.map((agent) => ({
        ...agent,
        teams: agent.teams.filter((team) => team !== 'billing' && team !== 'leads'),
      })),
    }),
  ],
  'a topic asks for a skill that nobody has': [
    'missing-skill',
    (w) => ({
      ...w,
      topics: w.topics.map((topic) => (topic.id === 'legal' ? { ...topic, skills: ['notary'] } : topic)),
    }),
  ],
  'A3: nobody is on call': ['nobody-on-call', ({ onCall: _duty, ...w }) => w],
  'A3: the person on call is their own backup': [
    'on-call-without-backup',
    (w) => ({ ...w, ...(w.onCall ? { onCall: { ...w.onCall, rota: [{ first: 'kofi', backup: 'kofi' }] } } : {}) }),
  ],
  'R31: two offers take longer than the tier promises': [
    'tier-cannot-be-met',
    (w) => ({ ...w, queue: { ...w.queue, readSeconds: 50 } }),
  ],
  'R31: critical promises ten seconds': [
    'tier-cannot-be-met',
    (w) => ({ ...w, sla: { ...w.sla, critical: { ...w.sla.critical, firstResponseSeconds: 10 } } }),
  ],
  'R29: a waiting customer must hear something every 20 s': [
    'silence-while-waiting',
    (w) => ({ ...w, silence: { ...w.silence, waitingSeconds: 20 } }),
  ],
  'R29: an agent must begin within 10 s': [
    'agent-first-word-late',
    (w) => ({ ...w, silence: { ...w.silence, agentFirstWordSeconds: 10 } }),
  ],
  'a topic of the workspace is taken by no step': [
    'topics-not-covered',
    (w) => ({
      ...w,
      topics: [
        ...w.topics,
        { id: 'press', name: 'Press', priority: 'medium', team: 'leads', skills: [], because: 'of the press' },
      ],
    }),
  ],
};

describe('a workspace that lacks what the flow needs is told', () => {
  test.each(Object.entries(workspaceBreaks))('%s', (_name, [code, change]) => {
    const { issues } = prove(flowOf(new Draft().drawn), change(demoWorkspace()));
    expect(issues.map((issue) => issue.code)).toContain(code);
  });
});

test('a counterexample reads as sentences', () => {
  const { issues } = prove(flowOf(new Draft().lead('hours', 'closed', 'end').drawn));
  expect(issues.find(({ code }) => code === 'person-never-reached')?.path?.map(({ sentence }) => sentence)).toEqual([
    'It is Sunday 02:00.',
    'A customer opens the chat.',
    'The customer asks for a person.',
    'The customer asked for a person and has nothing: no person, no ticket, no callback.',
  ]);
});

test('a workspace is parsed as it ships', () => {
  expect('workspace' in parseWorkspace(shipped('demo.workspace.json'))).toBe(true);
});
