// Small files of our own in the forms of other builders: each is drawn, read by the real kinds, and what is lost is told.
import { parseFlowValue } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importArticles, importMarkdown } from './articles/articles.ts';
import { importFlow } from './import-flow.ts';

function drawn(file: unknown, name = 'mine.json') {
  const read = importFlow(typeof file === 'string' ? file : JSON.stringify(file), name);
  if ('problem' in read) throw new Error(read.problem);
  const parsed = parseFlowValue(read.flow, nodeKinds);
  expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual([]);
  const kinds = Object.fromEntries(read.flow.nodes.map(({ id, kind }) => [id, kind]));
  const ways = read.flow.edges.map(({ from, to }) => `${from.node}.${from.port} > ${to.node}`);
  return { ...read, kinds, ways };
}

it('Twilio Studio: messages, questions, conditions told apart on one event, and calls as losses', () => {
  const state = (name: string, type: string, transitions: object[], properties: object = {}) => ({
    name,
    type,
    transitions,
    properties,
  });
  const { kinds, ways, lost, flow } = drawn({
    description: 'Lamp desk',
    initial_state: 'Trigger',
    states: [
      state('Trigger', 'trigger', [
        { event: 'incomingMessage', next: 'hello' },
        { event: 'incomingCall', next: 'ring' },
      ]),
      state('hello', 'send-message', [{ event: 'sent', next: 'ask' }, { event: 'failed' }], {
        body: 'Hi {{contact.channel.address}} and {{trigger.message.Body | upcase}}',
      }),
      state(
        'ask',
        'send-and-wait-for-reply',
        [
          { event: 'incomingMessage', next: 'split' },
          { event: 'timeout', next: 'gone' },
        ],
        { body: 'Which lamp?', timeout: '60' },
      ),
      state('split', 'split-based-on', [
        { event: 'noMatch', next: 'person' },
        {
          event: 'match',
          next: 'hello',
          conditions: [
            {
              friendly_name: 'Again',
              type: 'matches_any_of',
              value: 'again, once more',
              arguments: ['{{widgets.ask.inbound.Body}}'],
            },
          ],
        },
        {
          event: 'match',
          next: 'person',
          conditions: [
            { friendly_name: 'Desk', type: 'containing', value: 'desk', arguments: ['{{widgets.ask.inbound.Body}}'] },
          ],
        },
      ]),
      state('person', 'send-to-flex', [{ event: 'callComplete' }]),
      state('ring', 'gather-input-on-call', [{ event: 'keypress', next: 'nowhere' }]),
    ],
  });
  expect(kinds).toMatchObject({
    hello: 'message',
    ask: 'question',
    split: 'condition',
    person: 'warm-transfer',
    'to-do-ring': 'tag',
  });
  expect(ways).toEqual(
    expect.arrayContaining([
      'start.next > hello',
      'ask.answered > split',
      'split.way-w2 > hello',
      'split.way-w3 > person',
      'split.otherwise > person',
    ]),
  );
  expect(lost.map(({ why }) => why).join('\n')).toMatch(
    /computed[^]*gather-input-on-call|gather-input-on-call[^]*computed/,
  );
  expect(lost.map(({ why }) => why)).toContain('A way leads to “gone”, which is not in the file.');
  expect(JSON.stringify(flow.settings)).toContain('ask.reply');
});

it('Amazon Connect, of both forms: prompts, menus, comparisons and queues', () => {
  const fresh = drawn({
    Version: '2019-10-30',
    StartAction: 'a',
    Metadata: { ActionMetadata: { a: { position: { x: 10, y: 20 } } } },
    Actions: [
      {
        Identifier: 'a',
        Type: 'MessageParticipant',
        Parameters: { Text: 'Hello $.Attributes.first' },
        Transitions: { NextAction: 'b', Errors: [{ NextAction: 'd', ErrorType: 'NoMatchingError' }] },
      },
      {
        Identifier: 'b',
        Type: 'GetParticipantInput',
        Parameters: { Text: '1 for lamps' },
        Transitions: {
          NextAction: 'd',
          Conditions: [{ NextAction: 'c', Condition: { Operator: 'Equals', Operands: ['1'] } }],
          Errors: [{ NextAction: 'd', ErrorType: 'InputTimeLimitExceeded' }],
        },
      },
      {
        Identifier: 'c',
        Type: 'TransferContactToQueue',
        Parameters: {},
        Transitions: { Errors: [{ NextAction: 'd', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'd', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  });
  expect(Object.values(fresh.kinds).toSorted()).toEqual(['choice', 'end', 'message', 'start', 'warm-transfer']);
  expect(fresh.ways.filter((way) => way.startsWith('start.next'))).toHaveLength(1);
  const old = drawn({
    start: 'p',
    modules: [
      {
        id: 'p',
        type: 'PlayPrompt',
        branches: [{ condition: 'Success', transition: 'q' }],
        parameters: [{ name: 'Text', value: 'Welcome' }],
        metadata: { position: { x: 1, y: 2 } },
      },
      { id: 'q', type: 'SetQueue', branches: [{ condition: 'Success', transition: 'r' }], parameters: [] },
      { id: 'r', type: 'Transfer', branches: [{ condition: 'Error', transition: 'p' }], parameters: [] },
    ],
  });
  expect(old.lost.map(({ why }) => why)).toEqual(['The queue is chosen in the handoff here: set the team there.']);
});

it('Typebot: a block’s own way counts, whatever else the list of edges holds', () => {
  const { ways, kinds, lost } = drawn({
    version: '6',
    name: 'Lamp bot',
    events: [{ id: 'ev', type: 'start', outgoingEdgeId: 'e0' }],
    variables: [{ id: 'v1', name: 'Colour' }],
    groups: [
      {
        id: 'g1',
        title: 'Hello',
        graphCoordinates: { x: 0, y: 0 },
        blocks: [
          {
            id: 'b1',
            type: 'text',
            content: { richText: [{ type: 'p', children: [{ text: 'Which ' }, { text: 'colour?' }] }] },
          },
          {
            id: 'b2',
            type: 'choice input',
            options: { variableId: 'v1' },
            items: [
              { id: 'i1', content: 'Red', outgoingEdgeId: 'e1' },
              { id: 'i2', content: 'Blue' },
            ],
          },
        ],
      },
      {
        id: 'g2',
        title: 'Red',
        graphCoordinates: { x: 9, y: 9 },
        blocks: [
          { id: 'b3', type: 'Set variable', options: { variableId: 'v1', expressionToEvaluate: 'return new Date()' } },
          { id: 'b4', type: 'image', content: {} },
        ],
      },
    ],
    edges: [
      { id: 'e0', from: { eventId: 'ev' }, to: { groupId: 'g1' } },
      { id: 'e1', from: { blockId: 'b2', itemId: 'i1' }, to: { groupId: 'g2' } },
      { id: 'ghost', from: { blockId: 'gone' }, to: { groupId: 'g2' } },
    ],
  });
  expect(ways).toEqual(
    expect.arrayContaining(['start.next > hello', 'hello.next > hello-2', 'hello-2.option-o1 > to-do-red']),
  );
  expect(Object.values(kinds)).toContain('choice');
  expect(lost.map(({ why }) => why)).toEqual(
    expect.arrayContaining([
      'It computes “Colour” by a script, which is never run here.',
      'It shows an image, which messages here do not carry.',
    ]),
  );
});

it('Botpress: what is said, asked and decided, with actions and other flows as losses', () => {
  const { kinds, lost } = drawn({
    startNode: 'entry',
    content: [{ id: 'text-1', formData: { text$en: 'Good day {{user.name}}' } }],
    nodes: [
      {
        id: '1',
        name: 'entry',
        onEnter: ['say #!text-1', 'call_api {"a":1}'],
        onReceive: null,
        next: [{ condition: 'true', node: 'ask' }],
      },
      {
        id: '2',
        name: 'ask',
        onEnter: [],
        onReceive: [],
        next: [
          { condition: "event.nlu.intent.name === 'order_status'", node: 'other.flow.json' },
          { condition: 'true', node: 'END' },
        ],
      },
    ],
  });
  expect(Object.values(kinds)).toEqual(expect.arrayContaining(['message', 'tag', 'choice', 'end']));
  expect(lost.map(({ why }) => why).join()).toContain('the action “call_api”');
});

it('Rasa: collected slots, nested ways and expressions', () => {
  const { kinds, lost, ways } = drawn(
    `
flows:
  book:
    name: Book a lamp
    steps:
      - collect: lamp
        next:
          - if: slots.lamp = "desk"
            then:
              - action: utter_nice
                next: END
          - else:
              - action: book_it
      - link: feedback
  other:
    steps: [{ action: utter_bye }]
responses:
  utter_ask_lamp: [{ text: "Which lamp, {name}?" }]
`,
    'flows.yml',
  );
  expect(Object.values(kinds)).toEqual(
    expect.arrayContaining(['question', 'condition', 'message', 'http-request', 'end', 'tag']),
  );
  expect(ways.some((way) => way.startsWith('start.next > lamp'))).toBe(true);
  expect(lost.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['utter_nice', 'book_it', 'feedback', 'other']),
  );
});

it('whatever a file holds, it is drawn or refused in words', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const anything = fc.anything({ values: [leaf], maxDepth: 4, withNullPrototype: false });
  const row = (keys: string[]) =>
    fc.array(fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 6 }), { maxLength: 5 });
  const file = fc.oneof(
    fc.record({ states: row(['name', 'type', 'transitions', 'properties']) }),
    fc.record({ start: leaf, modules: row(['id', 'type', 'branches', 'parameters', 'metadata']) }),
    fc.record({ StartAction: leaf, Actions: row(['Identifier', 'Type', 'Parameters', 'Transitions']) }),
    fc.record({
      groups: row(['id', 'title', 'blocks', 'graphCoordinates']),
      edges: row(['id', 'from', 'to']),
      variables: row(['id', 'name']),
    }),
    fc.record({ startNode: fc.string(), nodes: row(['name', 'onEnter', 'onReceive', 'next', 'type']) }),
    fc.record({
      flows: fc.dictionary(
        fc.string({ minLength: 1 }),
        fc.record({ steps: row(['id', 'action', 'collect', 'next', 'set_slots', 'link']) }),
      ),
    }),
  );
  fc.assert(
    fc.property(file, (one) => {
      const read = importFlow(JSON.stringify(one), 'garbage.json');
      if ('problem' in read) return;
      const parsed = parseFlowValue(read.flow, nodeKinds);
      expect(parsed.ok ? [] : parsed.issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    }),
    { numRuns: process.env['BATON_LONG'] ? 5000 : 300 },
  );
  expect(importFlow('{ "a": 1 }', 'x.json')).toMatchObject({ problem: expect.stringContaining('is no flow of') });
  expect(importFlow('\u0000: [', 'x.json')).toMatchObject({ problem: expect.any(String) });
});

it('articles: drafts are told, HTML and Markdown become words', () => {
  const { articles, lost } = importArticles({
    articles: [
      {
        id: 7,
        title: 'Returns',
        body: '<h2>How</h2><ul><li>Pack it</li><li>Send it &amp; wait</li></ul><script>x()</script>',
        html_url: 'https://h.example/7',
        draft: false,
      },
      { id: 8, title: 'Secret', body: '<p>x</p>', html_url: 'https://h.example/8', draft: true },
    ],
  });
  expect(articles).toEqual([
    {
      id: '7',
      title: 'Returns',
      questions: [],
      answer: 'How\n\n- Pack it\n- Send it & wait',
      url: 'https://h.example/7',
    },
  ]);
  expect(lost).toEqual([{ where: 'Secret', why: 'It is a draft.' }]);
  expect(
    importMarkdown('# Help\n\n## Do you ship?\n**Yes**, see [here](https://x).\n', 'https://h.example/faq'),
  ).toEqual({
    articles: [
      {
        id: 'do-you-ship',
        title: 'Do you ship?',
        questions: ['Do you ship?'],
        answer: 'Yes, see here.',
        url: 'https://h.example/faq#do-you-ship',
      },
    ],
    lost: [{ where: 'Help', why: 'There is no text under this heading.' }],
  });
});
