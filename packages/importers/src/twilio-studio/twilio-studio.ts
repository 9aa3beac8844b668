// A flow of Twilio Studio: states with widgets, whose transitions may name one event several times, told apart by conditions.
import { isRecord, listOf, numberOf, recordOf, textOf } from '../parts/loose.ts';
import { Sketch, type Imported } from '../parts/sketch.ts';

/** Whether a file is one. */
export function isTwilioStudio(file: unknown): boolean {
  return isRecord(definitionOf(file)) && Array.isArray(recordOf(definitionOf(file))['states']);
}

/** Exports of the API wrap the definition. */
function definitionOf(file: unknown): unknown {
  const inner = recordOf(file)['definition'];
  return isRecord(inner) ? inner : file;
}

interface Transition {
  readonly event: string;
  readonly next: string | null;
  readonly conditions: readonly Readonly<Record<string, unknown>>[];
}

interface State {
  readonly name: string;
  readonly type: string;
  readonly transitions: readonly Transition[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly place: { x?: number; y?: number };
}

/** Draws it. Telephone calls have no place in a chat: their widgets are told. */
export function importTwilioStudio(file: unknown, name: string): Imported {
  const sketch = new Sketch('Twilio Studio');
  const definition = recordOf(definitionOf(file));
  const states = listOf(definition['states']).map(stateOf);
  for (const state of states) if (state.type !== 'trigger') draw(sketch, state);
  const trigger = states.find(({ type }) => type === 'trigger');
  const begins = [
    'incomingMessage',
    'incomingConversationMessage',
    'incomingRequest',
    'incomingParent',
    'incomingCall',
  ];
  const start = begins.map((event) => nextOf(trigger, event)).find((next) => next !== null) ?? null;
  if (nextOf(trigger, 'incomingCall') !== null && nextOf(trigger, 'incomingCall') !== start)
    sketch.lose('Trigger', 'Incoming calls begin another way; a chat takes the way of messages.');
  return sketch.finish(textOf(recordOf(file)['friendly_name']) || textOf(definition['description']) || name, { start });
}

function stateOf(value: unknown): State {
  const one = recordOf(value);
  const properties = recordOf(one['properties']);
  const offset = recordOf(properties['offset']);
  const x = numberOf(offset['x']);
  const y = numberOf(offset['y']);
  return {
    name: textOf(one['name']),
    type: textOf(one['type']),
    properties,
    transitions: listOf(one['transitions']).map((each) => {
      const transition = recordOf(each);
      const next = textOf(transition['next']);
      return {
        event: textOf(transition['event']),
        next: next === '' ? null : next,
        conditions: listOf(transition['conditions']).map(recordOf),
      };
    }),
    place: { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) },
  };
}

function nextOf(state: State | undefined, ...events: string[]): string | null {
  for (const event of events) {
    const found = state?.transitions.find((one) => one.event === event && one.next !== null);
    if (found) return found.next;
  }
  return null;
}

function draw(sketch: Sketch, state: State): void {
  const { name, type, properties, place } = state;
  const at = { ...place, name };
  const say = (key: string) => placesIn(sketch, textOf(properties[key]), name);
  const goOn = (id: string, port: string, ...events: string[]) => {
    const next = nextOf(state, ...events);
    if (next !== null) sketch.lead(id, port, next);
  };
  switch (type) {
    case 'send-message':
    case 'send-message-to-conversation':
    case 'say-play': {
      if (type === 'say-play') sketch.lose(name, 'It speaks on the telephone; here the same words are written.');
      if (textOf(properties['media_url']) !== '') sketch.lose(name, 'Its picture or file is not sent.');
      const id = sketch.add(
        name,
        'message',
        { message: sketch.message(say(type === 'say-play' ? 'say' : 'body')) },
        at,
      );
      return goOn(id, 'next', 'sent', 'audioComplete', 'success');
    }
    case 'send-and-wait-for-reply': {
      const into = sketch.variable(`${name}.reply`);
      const waits = numberOf(properties['timeout']) ?? Number(textOf(properties['timeout']));
      const waitSeconds = Number.isFinite(waits) && waits >= 10 ? Math.min(Math.round(waits), 86_400) : 300;
      const id = sketch.add(
        name,
        'question',
        { message: sketch.message(say('body')), expects: 'text', into, skipKnown: false, waitSeconds },
        at,
      );
      goOn(id, 'answered', 'incomingMessage');
      goOn(id, 'silent', 'timeout');
      return goOn(id, 'gaveUp', 'deliveryFailure', 'timeout');
    }
    case 'split-based-on':
      return split(sketch, state);
    case 'set-variables': {
      const values = listOf(properties['variables']).map(recordOf);
      const sets = values.map((one) => ({
        set: 'text',
        variable: sketch.variable(textOf(one['key'])),
        text: placesIn(sketch, textOf(one['value']), name).slice(0, 2000),
      }));
      if (sets.length === 0) return goOn(sketch.placeholder(name, name, 'It sets no value.', place), 'next', 'next');
      const id = sketch.add(name, 'set-variable', { values: sets }, at);
      return goOn(id, 'next', 'next');
    }
    case 'make-http-request':
    case 'run-function': {
      const url = textOf(properties['url']) || textOf(properties['url_path']);
      sketch.lose(
        name,
        `It calls ${url === '' ? 'another system' : url.slice(0, 120)}. Make a connection for it on the server and choose it in the step; what it sends and keeps is to be filled in.`,
      );
      const id = sketch.add(name, 'http-request', { connection: '', path: '/' }, at);
      goOn(id, 'answered', 'success');
      goOn(id, 'failed', 'failed', 'fail');
      return goOn(id, 'timedOut', 'failed', 'fail');
    }
    case 'send-to-flex':
    case 'enqueue-call':
    case 'connect-call-to': {
      if (type !== 'send-to-flex') sketch.lose(name, 'It connects a call; here the chat is handed to a person.');
      const id = sketch.add(name, 'warm-transfer', {}, at);
      goOn(id, 'closed', 'callComplete', 'completed');
      goOn(id, 'noAgent', 'failedToEnqueue', 'callFailure', 'failed', 'noAnswer', 'callFailed');
      return goOn(id, 'tooLong', 'noAnswer', 'failedToEnqueue');
    }
    default: {
      const id = sketch.placeholder(name, name, `Steps of the kind “${type}” have no counterpart here.`, place);
      return goOn(id, 'next', ...state.transitions.filter(({ next }) => next !== null).map(({ event }) => event));
    }
  }
}

const TESTS: Readonly<Record<string, string>> = {
  equal_to: 'equal',
  not_equal_to: 'different',
  contains: 'containing',
  containing: 'containing',
  starts_with: 'beginning',
  regex: 'matching',
  matches_any_of: 'equal',
};
const NUMBERS: Readonly<Record<string, string>> = { less_than: 'below', greater_than: 'above' };

function split(sketch: Sketch, state: State): void {
  const { name, transitions, properties, place } = state;
  const ways = transitions.flatMap(({ event, next, conditions }, index) => {
    if (event !== 'match' || next === null) return [];
    const tests = conditions.flatMap((one) => testsOf(sketch, one, textOf(properties['input'])));
    if (tests.length === 0) {
      sketch.lose(name, 'One of its conditions cannot be said as a form; its way is left out.');
      return [];
    }
    const label = textOf(conditions[0]?.['friendly_name']) || `Way ${index + 1}`;
    return [
      {
        id: `w${index + 1}`,
        label: label.slice(0, 80),
        when: tests.length === 1 ? tests[0] : { test: 'group', match: 'any', of: tests },
        to: next,
      },
    ];
  });
  const otherwise = nextOf(state, 'noMatch');
  if (ways.length === 0) {
    const id = sketch.placeholder(name, name, 'None of its conditions could be taken over.', place);
    if (otherwise !== null) sketch.lead(id, 'next', otherwise);
    return;
  }
  sketch.condition(name, ways, otherwise, { ...place, name });
}

function testsOf(sketch: Sketch, condition: Readonly<Record<string, unknown>>, input: string): object[] {
  const type = textOf(condition['type']);
  const [argument = input] = listOf(condition['arguments']).map(textOf);
  const name = placeName(/\{\{([^{}]*)\}\}/.exec(argument)?.[1] ?? argument);
  const value = textOf(condition['value']);
  if (name === null) return [];
  const variable = sketch.variable(name);
  if (type === 'is_blank') return [{ test: 'known', variable, value: false }];
  if (type === 'is_not_blank') return [{ test: 'known', variable, value: true }];
  if (type in NUMBERS && value !== '' && Number.isFinite(Number(value)))
    return [{ test: 'number', variable, is: NUMBERS[type], value: Number(value) }];
  const is = TESTS[type];
  if (is === undefined) return [];
  if (type !== 'matches_any_of') return [{ test: 'text', variable, is, value: value.slice(0, 500) }];
  return value
    .split(',')
    .map((one) => ({ test: 'text', variable, is, value: one.trim().slice(0, 500) }))
    .slice(0, 20);
}

function placesIn(sketch: Sketch, text: string, where: string): string {
  return sketch.text(text, where, /\{\{([^{}]*)\}\}/g, placeName);
}

/** `widgets.ask.inbound.Body` is the answer of "ask"; a place with a filter or an index is computed. */
function placeName(inner: string): string | null {
  const path = inner.trim();
  if (!/^[\w.-]+$/.test(path)) return null;
  const answer = /^widgets\.([\w-]+)\.inbound\.Body$/i.exec(path)?.[1];
  if (answer !== undefined) return `${answer}.reply`;
  return path.replace(/^(?:flow\.variables|flow\.data|widgets|trigger\.message|trigger)\./i, '');
}
