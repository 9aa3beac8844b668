import {
  emptyFlow as blank,
  flowSettings,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type Issue,
  type MessageLibrary,
  type Registry,
} from '@baton/flow';
import { isRecord } from '../model/document.ts';

/** A step of the tiny registry with its settings filled in. */
export function step(
  registry: Registry,
  id: string,
  kind: string,
  x: number,
  y: number,
  settings: unknown = {},
): FlowNode {
  const config = registry.get(kind)?.config.parse(settings);
  return { id, kind, version: 1, position: { x, y }, config: isRecord(config) ? config : {} };
}

export function connection(from: string, port: string, to: string): FlowEdge {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to } };
}

export function emptyFlow(): Flow {
  return blank({ id: 'empty', name: 'Untitled flow' });
}

/** A small shop's handoff: answered, asked, waiting, connected. */
export function smallFlow(registry: Registry): Flow {
  const at = (id: string, kind: string, x: number, y: number, settings?: unknown) =>
    step(registry, id, kind, x, y, settings);
  return {
    ...emptyFlow(),
    id: 'small',
    name: 'Shop handoff',
    description: 'Answers, asks before handing over, and keeps company while the customer waits.',
    settings: flowSettings.parse({
      languages: ['en', 'de'],
      channels: ['web', 'email'],
      variables: [{ name: 'order.number', type: 'text' }],
    }),
    nodes: [
      at('begin', 'begin', 0, 0),
      at('bot', 'bot-reply', 360, 0),
      at('ask', 'choose', 720, 80),
      at('person', 'hand-over', 1080, 40, { team: 'billing' }),
      at('thanks', 'tell', 1440, 0, {
        message: { use: 'own', text: { en: 'Glad to help, {{customer.name|there}}!' } },
      }),
      at('end', 'finish', 1800, 0),
      at('ticket', 'write-ticket', 1440, 176),
      at('wait-1', 'tell', 1440, 480, { message: { use: 'own', text: { en: 'Still looking. {{queue.place}}.' } } }),
      at('wait-2', 'choose', 1800, 480, {
        choices: [
          { id: 'stay', label: { en: 'Keep waiting' } },
          { id: 'mail', label: { en: 'Answer by email' } },
        ],
      }),
      at('asked', 'asks-for-person', 0, -300),
      at('topic', 'sensitive-topic', 300, -300),
    ],
    edges: [
      connection('begin', 'next', 'bot'),
      connection('bot', 'answered', 'bot'),
      connection('bot', 'unsure', 'ask'),
      connection('bot', 'failed', 'ask'),
      connection('ask', 'yes', 'person'),
      connection('ask', 'no', 'bot'),
      connection('person', 'connected', 'thanks'),
      connection('person', 'waiting', 'wait-1'),
      connection('person', 'tooLong', 'ticket'),
      connection('thanks', 'next', 'end'),
      connection('wait-1', 'next', 'wait-2'),
      connection('wait-2', 'stay', 'wait-1'),
      connection('asked', 'asked', 'person'),
      connection('topic', 'found', 'person'),
    ],
  };
}

/** Issues as a check would find them in the small flow. */
export const someIssues: readonly Issue[] = [
  {
    code: 'silence-while-waiting',
    severity: 'warning',
    message: '“Message” can leave the customer without a word for 90 s. Add an update, or shorten the wait.',
    at: { pointer: '/nodes/7', node: 'wait-1', nodeName: 'Message' },
  },
  {
    code: 'stranded',
    severity: 'error',
    message: '“Answer by email” of “Ask to choose” leads nowhere, so a customer who chooses it is stranded.',
    at: { pointer: '/nodes/8', node: 'wait-2', nodeName: 'Ask to choose' },
    path: [
      { sentence: 'The customer asks for a person.', node: 'asked' },
      { sentence: 'The customer waits and is asked how to go on.', node: 'wait-2' },
      { sentence: 'The customer chooses “Answer by email”, and nothing more ever happens.' },
    ],
    fix: {
      label: 'Lead it to “Ticket”',
      change: { type: 'connect', from: { node: 'wait-2', port: 'mail' }, to: { node: 'ticket' } },
    },
  },
  {
    code: 'not-connected',
    severity: 'error',
    message: '“Ask to choose” has nothing connected to “No reply”.',
    at: { pointer: '/nodes/2', node: 'ask', nodeName: 'Ask to choose', field: 'port:silent' },
  },
  {
    code: 'missing-translation',
    severity: 'note',
    message: '“Message” has no German text; the English one is used.',
    at: { pointer: '/nodes/4', node: 'thanks', nodeName: 'Message' },
  },
];

export const someTemplates: MessageLibrary = {
  'standard-escalation': {
    id: 'standard-escalation',
    row: 'M1',
    label: 'Handing over',
    note: 'Agree at once, promise that nothing has to be repeated, and say how long it takes.',
    texts: {
      warm: {
        use: 'own',
        text: {
          en: 'Of course. I am bringing in a colleague from {{team.name}}; they can read everything we wrote. {{queue.place}}, so it takes {{queue.wait}}.',
        },
      },
      formal: {
        use: 'own',
        text: { en: 'Certainly. A colleague from {{team.name}} will take over with full context.' },
      },
    },
  },
  'proactive-escalation': {
    id: 'proactive-escalation',
    row: 'M2',
    label: 'Offering a specialist',
    note: 'Stand on the customer’s side and ask for permission.',
    texts: {
      warm: {
        use: 'own',
        text: {
          en: 'I would like somebody from our {{team.name}} team to look at this with you. Shall I ask them in?',
        },
        choices: [
          { id: 'yes', label: { en: 'Yes, please' } },
          { id: 'no', label: { en: 'No, thanks' } },
        ],
      },
    },
  },
};

export const someTeams = {
  teams: [
    { id: 'billing', name: 'Billing' },
    { id: 'technical', name: 'Technical support' },
    { id: 'leads', name: 'Team leads' },
  ],
};
