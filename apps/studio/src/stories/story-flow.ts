// The flow behind the message stories: a greeting, and behind the customer's first words the step that the story is about.
import { parseFlowValue, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import type { MessageRow } from './message-setting.ts';

export function storyFlow(row: MessageRow, voice: string, language: string): Flow {
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'story',
      name: 'Messages',
      settings: { voice, language, languages: [language] },
      nodes: [
        node('start', 'start', { greet: false }),
        node('hear', 'question', {
          message: template('greeting'),
          expects: 'text',
          into: 'matter',
          skipKnown: false,
          waitSeconds: 3600,
        }),
        node('human', 'explicit-request'),
        node('policy', 'policy-topic', { topics: ['refund'] }),
        node('proactive', 'offer'),
        node('honest', 'offer', { message: template('low-confidence') }),
        node('night', 'after-hours'),
        node('transfer', 'warm-transfer', {
          team: 'team',
          ...(row === 'M3' && { announcement: template('policy-escalation') }),
        }),
        node('waiting', 'queue-message'),
        node('closing', 'closing'),
        node('end', 'end'),
      ],
      edges: [
        edge('start', 'next', 'hear'),
        edge('hear', 'answered', behind[row]),
        ...['gaveUp', 'silent'].map((port) => edge('hear', port, 'end')),
        edge('human', 'asked', 'transfer'),
        edge('policy', 'matched', 'transfer'),
        edge('policy', 'belowLimit', 'end'),
        ...['proactive', 'honest'].flatMap((one) => ['yes', 'no', 'silent'].map((port) => edge(one, port, 'end'))),
        ...['ticket', 'callback', 'selfService', 'onCall', 'silent'].map((port) => edge('night', port, 'end')),
        edge('transfer', 'waiting', 'waiting'),
        edge('transfer', 'closed', 'closing'),
        ...['tooLong', 'noAgent', 'returned'].map((port) => edge('transfer', port, 'end')),
        ...['callback', 'ticket'].map((port) => edge('waiting', port, 'end')),
        ...['more', 'done'].map((port) => edge('closing', port, 'end')),
      ],
    },
    nodeKinds,
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join(' '));
  return parsed.flow;
}

/** Where the customer's first words lead; what they ask for by themselves goes its own way. */
const behind: Readonly<Record<MessageRow, string>> = {
  M1: 'transfer',
  M2: 'proactive',
  M3: 'transfer',
  M4: 'honest',
  M5: 'transfer',
  M6: 'transfer',
  M7: 'night',
  M8: 'transfer',
};

function node(id: string, kind: string, config: object = {}) {
  return { id, kind, version: 1, position: { x: 0, y: 0 }, config };
}

function edge(from: string, port: string, to: string) {
  return { id: `${from}-${port}`, from: { node: from, port }, to: { node: to } };
}

function template(id: string) {
  return { use: 'template', template: id };
}
