// A bot of Typebot: groups of blocks. A way leaves a block by its own `outgoingEdgeId`; the list of edges may hold more than there is.
import { isRecord, listOf, numberOf, recordOf, textOf } from '../parts/loose.ts';
import { Sketch, type Imported } from '../parts/sketch.ts';

/** Whether a file is one, of any version. */
export function isTypebot(file: unknown): boolean {
  const one = recordOf(file);
  return Array.isArray(one['groups'] ?? one['blocks']) && Array.isArray(one['edges']);
}

interface Block {
  readonly id: string;
  readonly type: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly edge: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Draws it. */
export function importTypebot(file: unknown, name: string): Imported {
  const sketch = new Sketch('Typebot');
  const one = recordOf(file);
  const groups = listOf(one['groups'] ?? one['blocks']).map(recordOf);
  const variables = new Map(
    listOf(one['variables'])
      .map(recordOf)
      .map((each) => [textOf(each['id']), textOf(each['name'])]),
  );
  const edges = new Map(
    listOf(one['edges'])
      .map(recordOf)
      .map((edge) => [textOf(edge['id']), recordOf(edge['to'])]),
  );
  const blocksOf = (group: Row) => listOf(group['blocks'] ?? group['steps']).map(blockOf);
  const known = new Set(groups.flatMap((group) => [textOf(group['id']), ...blocksOf(group).map(({ id }) => id)]));
  const target = (edge: string): string | null => {
    const to = edges.get(edge);
    if (!to) return null;
    const block = textOf(to['blockId']) || textOf(to['stepId']);
    const group = textOf(to['groupId']) || textOf(to['blockId']);
    const first = groups.find((each) => textOf(each['id']) === group);
    const entry = known.has(block) && block !== group ? block : first ? blocksOf(first)[0]?.id : undefined;
    return entry ?? null;
  };
  let start: string | null = null;
  for (const event of listOf(one['events']).map(recordOf))
    if (textOf(event['type']) === 'start') start = target(textOf(event['outgoingEdgeId']));
  for (const group of groups) {
    const place = placeOf(group);
    const blocks = blocksOf(group);
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'start') {
        start = target(block.edge) ?? blocks[index + 1]?.id ?? null;
        continue;
      }
      const next = target(block.edge) ?? blocks[index + 1]?.id ?? null;
      const title = textOf(group['title']) || block.type;
      draw({ sketch, block, next, title, place: shifted(place, index), variables, target });
    }
  }
  return sketch.finish(textOf(one['name']) || name, { start });
}

function blockOf(value: unknown): Block {
  const raw = recordOf(value);
  const edge = raw['outgoingEdgeId'];
  return {
    id: textOf(raw['id']),
    type: textOf(raw['type']).toLowerCase(),
    raw,
    edge: isRecord(edge) ? '' : textOf(edge),
  };
}

function placeOf(group: Row): { x?: number; y?: number } {
  const at = recordOf(group['graphCoordinates']);
  const x = numberOf(at['x']);
  const y = numberOf(at['y']);
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) };
}

function shifted({ x, y }: { x?: number; y?: number }, index: number): { x?: number; y?: number } {
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y: y + index * 140 }) };
}

interface Drawing {
  readonly sketch: Sketch;
  readonly block: Block;
  readonly next: string | null;
  readonly title: string;
  readonly place: { x?: number; y?: number };
  readonly variables: ReadonlyMap<string, string>;
  readonly target: (edge: string) => string | null;
}

const SHOWN: Readonly<Record<string, string>> = { image: 'an image', video: 'a video', audio: 'a recording' };
const EXPECTS: Readonly<Record<string, string>> = {
  'text input': 'text',
  'number input': 'number',
  'email input': 'email',
  'phone number input': 'phone',
  'date input': 'date',
  'url input': 'text',
};

function draw(one: Drawing): void {
  const { sketch, block, next, title, place, variables } = one;
  const at = { ...place, name: title };
  const options = recordOf(block.raw['options']);
  const leadOn = (id: string, ...ports: string[]) => {
    if (next !== null) for (const port of ports) sketch.lead(id, port, next);
  };
  const into = variables.get(textOf(options['variableId'])) ?? `${title}.answer`;
  switch (block.type) {
    case 'text':
      return leadOn(
        sketch.add(block.id, 'message', { message: sketch.message(richText(sketch, block.raw, variables, title)) }, at),
        'next',
      );
    case 'image':
    case 'video':
    case 'audio':
    case 'embed':
      return leadOn(
        sketch.placeholder(
          block.id,
          title,
          `It shows ${SHOWN[block.type] ?? 'a page'}, which messages here do not carry.`,
          place,
        ),
        'next',
      );
    case 'choice input':
    case 'buttons input':
    case 'picture choice input':
      return choose(one, into);
    case 'set variable': {
      const variable = sketch.variable(variables.get(textOf(options['variableId'])) ?? 'value');
      const expression = textOf(options['expressionToEvaluate']);
      const isPlain = /^[^=(){}[\]<>?;]*$/.test(expression) && !/\bnew\b|\breturn\b/.test(expression);
      if (!isPlain)
        return leadOn(
          sketch.placeholder(block.id, title, `It computes “${variable}” by a script, which is never run here.`, place),
          'next',
        );
      return leadOn(
        sketch.add(
          block.id,
          'set-variable',
          { values: [{ set: 'text', variable, text: placesIn(sketch, expression, variables, title).slice(0, 2000) }] },
          at,
        ),
        'next',
      );
    }
    case 'condition':
      return condition(one);
    case 'wait': {
      const seconds = Number(textOf(options['secondsToWaitFor']));
      return leadOn(
        sketch.add(
          block.id,
          'wait',
          { waitSeconds: Number.isFinite(seconds) && seconds >= 1 ? Math.min(Math.round(seconds), 86_400) : 1 },
          at,
        ),
        'over',
      );
    }
    case 'webhook':
    case 'http request': {
      sketch.lose(title, 'It calls another system. Make a connection for it on the server and choose it in the step.');
      return leadOn(
        sketch.add(block.id, 'http-request', { connection: '', path: '/' }, at),
        'answered',
        'failed',
        'timedOut',
      );
    }
    default: {
      const expects = EXPECTS[block.type];
      if (expects === undefined)
        return leadOn(
          sketch.placeholder(block.id, title, `Blocks of the kind “${block.type}” have no counterpart here.`, place),
          'next',
        );
      const words = textOf(recordOf(options['labels'])['placeholder']) || title;
      return leadOn(
        sketch.add(
          block.id,
          'question',
          {
            message: sketch.message(placesIn(sketch, words, variables, title)),
            expects,
            into: sketch.variable(into),
            skipKnown: false,
          },
          at,
        ),
        'answered',
        'gaveUp',
        'silent',
      );
    }
  }
}

function choose({ sketch, block, next, title, place, target, variables }: Drawing, into: string): void {
  const items = listOf(block.raw['items']).map(recordOf);
  const isMany = recordOf(block.raw['options'])['isMultipleChoice'] === true;
  if (isMany) sketch.lose(title, 'Several answers may be chosen there; here it is one.');
  const options = items.map((item) => ({
    label:
      placesIn(sketch, textOf(item['content']) || textOf(item['title']) || textOf(item['value']), variables, title) ||
      'Choice',
    to: target(textOf(item['outgoingEdgeId'])) ?? next,
  }));
  if (options.length === 0) {
    const id = sketch.placeholder(
      block.id,
      title,
      'Its buttons are made while it runs; there are none in the file.',
      place,
    );
    if (next !== null) sketch.lead(id, 'next', next);
    return;
  }
  const id = sketch.choice(block.id, title, options, { ...place, name: title, into });
  if (next !== null) {
    sketch.lead(id, 'other', next);
    sketch.lead(id, 'silent', next);
  }
}

const TESTS: Readonly<Record<string, string>> = {
  'equal to': 'equal',
  'not equal': 'different',
  contains: 'containing',
  'starts with': 'beginning',
  'ends with': 'ending',
  'matches regex': 'matching',
};
const NUMBERS: Readonly<Record<string, string>> = { 'greater than': 'above', 'less than': 'below' };

function condition({ sketch, block, next, title, place, target, variables }: Drawing): void {
  const ways = listOf(block.raw['items'])
    .map(recordOf)
    .flatMap((item, index) => {
      const content = recordOf(item['content']);
      const tests = listOf(content['comparisons'])
        .map(recordOf)
        .flatMap((one): object[] => {
          const name = variables.get(textOf(one['variableId']));
          const operator = textOf(one['comparisonOperator']).toLowerCase();
          const value = textOf(one['value']);
          if (name === undefined) return [];
          const variable = sketch.variable(name);
          if (operator === 'is set') return [{ test: 'known', variable, value: true }];
          if (operator === 'is empty') return [{ test: 'known', variable, value: false }];
          const number = NUMBERS[operator];
          if (number !== undefined && Number.isFinite(Number(value)))
            return [{ test: 'number', variable, is: number, value: Number(value) }];
          const is = TESTS[operator];
          return is === undefined ? [] : [{ test: 'text', variable, is, value: value.slice(0, 500) }];
        });
      const to = target(textOf(item['outgoingEdgeId']));
      if (tests.length === 0 || to === null) {
        sketch.lose(title, 'One of its conditions cannot be said as a form, or leads nowhere; it is left out.');
        return [];
      }
      const match = textOf(content['logicalOperator']) === 'OR' ? 'any' : 'all';
      return [
        {
          id: `w${index + 1}`,
          label: `Way ${index + 1}`,
          when: tests.length === 1 ? tests[0] : { test: 'group', match, of: tests },
          to,
        },
      ];
    });
  if (ways.length === 0) {
    const id = sketch.placeholder(block.id, title, 'None of its conditions could be taken over.', place);
    if (next !== null) sketch.lead(id, 'next', next);
    return;
  }
  sketch.condition(block.id, ways, next, { ...place, name: title });
}

/** The words of a block's rich text, paragraph by paragraph; older files hold them as HTML or plain text. */
function richText(sketch: Sketch, raw: Row, variables: ReadonlyMap<string, string>, where: string): string {
  const content = recordOf(raw['content']);
  const inside = (value: unknown): string => {
    const node = recordOf(value);
    if (typeof node['text'] === 'string') return node['text'];
    return listOf(node['children']).map(inside).join('');
  };
  const text =
    listOf(content['richText']).map(inside).join('\n').trim() ||
    textOf(content['plainText']) ||
    textOf(content['html']).replaceAll(/<[^<>]*>/g, ' ');
  return placesIn(sketch, text, variables, where);
}

function placesIn(sketch: Sketch, text: string, variables: ReadonlyMap<string, string>, where: string): string {
  const names = new Set(variables.values());
  return sketch.text(text, where, /\{\{([^{}]*)\}\}/g, (inner) =>
    names.has(inner) || /^[\w .-]+$/.test(inner) ? inner : null,
  );
}
