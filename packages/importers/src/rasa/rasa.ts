// Flows of Rasa (CALM): YAML with steps that may lack an id and a way on, and lists inside lists.
import { isRecord, listOf, recordOf, textOf } from '../parts/loose.ts';
import { Sketch, type Imported } from '../parts/sketch.ts';

/** Whether a file is one. */
export function isRasa(file: unknown): boolean {
  const flows = recordOf(file)['flows'];
  return isRecord(flows) && Object.values(flows).some((flow) => Array.isArray(recordOf(flow)['steps']));
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Draws its flows; what `utter_…` says is taken from `responses` where the file holds them.
 *
 */
export function importRasa(file: unknown, name: string): Imported {
  const sketch = new Sketch('Rasa');
  const flows = Object.entries(recordOf(recordOf(file)['flows'])).filter(([, flow]) =>
    Array.isArray(recordOf(flow)['steps']),
  );
  const [first = ['', {}]] = flows;
  const responses = responsesIn(recordOf(file));
  for (const [id, flow] of flows) {
    drawSteps({ sketch, flow: id, responses, isMain: id === first[0] }, listOf(recordOf(flow)['steps']), '', null);
    if (id !== first[0])
      sketch.lose(
        textOf(recordOf(flow)['name']) || id,
        'There it begins by what the customer wants; here nothing leads to it yet.',
      );
  }
  const title = flows.length === 1 ? textOf(recordOf(first[1])['name']) || first[0] : name;
  return sketch.finish(title || name, { start: flows.length > 0 ? `${first[0]}/0` : null });
}

function responsesIn(file: Row): Map<string, string> {
  return new Map(
    Object.entries(recordOf(file['responses'])).flatMap(([id, list]) => {
      const text = textOf(recordOf(listOf(list)[0])['text']);
      return text === '' ? [] : [[id, text] as const];
    }),
  );
}

interface Drawing {
  readonly sketch: Sketch;
  readonly flow: string;
  readonly responses: ReadonlyMap<string, string>;
  readonly isMain: boolean;
}

/**
 * Draws a list of steps.
 *
 * @param path where the list stands, as in `2/then/`
 * @param after the step that follows the whole list; null: the flow is over
 */
function drawSteps(one: Drawing, steps: readonly unknown[], path: string, after: string | null): void {
  const { sketch, flow } = one;
  const at = (index: number) => `${flow}/${path}${index}`;
  // A list is one step for each thing it does.
  const rows = steps.map(recordOf);
  for (const [index, row] of rows.entries()) {
    const id = textOf(row['id']);
    const following = index + 1 < rows.length ? at(index + 1) : after;
    const drawn = drawStep(one, row, at(index), `${path}${index}/`, following);
    // Ways may name a step by its own id.
    if (id !== '' && drawn !== null) sketch.alias(`${flow}#${id}`, drawn);
  }
}

function drawStep(one: Drawing, row: Row, source: string, path: string, following: string | null): string | null {
  const { sketch, responses } = one;
  const next = row['next'];
  const goOn = (id: string, ...ports: string[]) => {
    const to =
      typeof next === 'string'
        ? wayOf(one, next, source)
        : Array.isArray(next)
          ? branch(one, next, source, path, following)
          : following;
    if (to !== null) for (const port of ports) sketch.lead(id, port, to);
  };
  const action = textOf(row['action']);
  const collect = textOf(row['collect']);
  if (collect !== '') {
    const utter = textOf(row['utter']) || `utter_ask_${collect}`;
    const text = responses.get(utter);
    if (text === undefined) sketch.lose(collect, 'Its question stands in the domain of that bot: write it here.');
    const id = sketch.add(
      source,
      'question',
      {
        message: sketch.message(placesIn(sketch, text ?? collect.replaceAll('_', ' '), collect)),
        expects: 'text',
        into: sketch.variable(collect),
        skipKnown: row['ask_before_filling'] !== true,
      },
      { name: collect.replaceAll('_', ' ') },
    );
    if (listOf(row['rejections']).length > 0)
      sketch.lose(collect, 'Answers it refuses are told by expressions; add them as a pattern or a condition.');
    goOn(id, 'answered', 'gaveUp', 'silent');
    return id;
  }
  if (action.startsWith('utter_')) {
    const text = responses.get(action);
    if (text === undefined) sketch.lose(action, 'Its words stand in the domain of that bot: write them here.');
    const id = sketch.add(
      source,
      'message',
      { message: sketch.message(placesIn(sketch, text ?? action.slice(6).replaceAll('_', ' '), action)) },
      { name: action.slice(6).replaceAll('_', ' ') },
    );
    goOn(id, 'next');
    return id;
  }
  if (action !== '') {
    sketch.lose(
      action,
      'It is a program of that bot. Make a connection for it on the server and choose it in the step.',
    );
    const id = sketch.add(source, 'http-request', { connection: '', path: '/' }, { name: action });
    goOn(id, 'answered', 'failed', 'timedOut');
    return id;
  }
  if (Array.isArray(row['set_slots'])) {
    const values = listOf(row['set_slots'])
      .flatMap((slots) => Object.entries(recordOf(slots)))
      .map(([slot, value]) =>
        value === null
          ? { set: 'nothing', variable: sketch.variable(slot) }
          : typeof value === 'boolean'
            ? { set: 'yes-no', variable: sketch.variable(slot), value }
            : { set: 'text', variable: sketch.variable(slot), text: textOf(value) },
      );
    const id = sketch.add(source, 'set-variable', { values: values.slice(0, 20) }, { name: 'Set values' });
    goOn(id, 'next');
    return id;
  }
  const called = textOf(row['call']) || textOf(row['link']);
  if (called !== '') {
    const id = sketch.placeholder(
      source,
      called,
      textOf(row['link']) === ''
        ? `It calls the flow “${called}”; make that a part and use it here.`
        : `It goes on with the flow “${called}”.`,
    );
    goOn(id, 'next');
    return id;
  }
  if ('noop' in row) {
    const id = sketch.add(source, 'tag', { tags: ['decision'] }, { name: 'Decision' });
    goOn(id, 'next');
    return id;
  }
  const id = sketch.placeholder(
    source,
    source,
    `A step of the kind “${Object.keys(row).find((key) => key !== 'id' && key !== 'next') ?? 'unknown'}” has no counterpart here.`,
  );
  goOn(id, 'next');
  return id;
}

/** `END`, or a step by its id; a step that is not there is told by the sketch. */
function wayOf({ sketch, flow }: Drawing, to: string, source: string): string {
  if (to !== 'END') return `${flow}#${to}`;
  const end = `${source}/end`;
  sketch.add(end, 'end', {}, { name: 'End' });
  return end;
}

/** `if`, `then`, `else`: a condition where the expression is a plain comparison, told otherwise. */
function branch(
  one: Drawing,
  next: readonly unknown[],
  source: string,
  path: string,
  following: string | null,
): string {
  const { sketch, flow } = one;
  const decision = `${source}/if`;
  const rows = next.map(recordOf);
  const led = (value: unknown, key: string): string | null => {
    if (typeof value === 'string') return wayOf(one, value, `${source}/${key}`);
    if (!Array.isArray(value) || value.length === 0) return following;
    drawSteps(one, value, `${path}${key}/`, following);
    return `${flow}/${path}${key}/0`;
  };
  const otherwise = rows.find((row) => 'else' in row);
  const ways = rows.flatMap((row, index) => {
    if (!('if' in row)) return [];
    const to = led(row['then'], `then${index}`);
    const when = testOf(sketch, textOf(row['if']));
    if (when === null)
      sketch.lose(textOf(row['if']) || 'Condition', 'The expression cannot be said as a form; its way is left out.');
    return when === null || to === null
      ? []
      : [{ id: `w${index + 1}`, label: textOf(row['if']).slice(0, 80) || `Way ${index + 1}`, when, to }];
  });
  const last = otherwise ? led(otherwise['else'], 'else') : following;
  if (ways.length === 0) {
    const id = sketch.placeholder(decision, 'Condition', 'None of its conditions could be taken over.');
    if (last !== null) sketch.lead(id, 'next', last);
    return decision;
  }
  sketch.condition(decision, ways, last, { name: 'Condition' });
  return decision;
}

function testOf(sketch: Sketch, expression: string): object | null {
  const bare = expression.replaceAll(/\bslots\.|\bcontext\./g, '').trim();
  const negated = /^not\s+([\w.]+)$/i.exec(bare)?.[1];
  if (negated !== undefined) return { test: 'known', variable: sketch.variable(negated), value: false };
  if (/^[\w.]+$/.test(bare)) return { test: 'known', variable: sketch.variable(bare), value: true };
  const found = /^([\w.]+)\s*(==|=|!=|>=|<=|>|<|is not|is|contains|matches)\s*(.+)$/i.exec(bare);
  if (!found) return null;
  const [, name = '', operator = '', given = ''] = found;
  const variable = sketch.variable(name);
  const value = given.trim().replace(/^(['"])(.*)\1$/, '$2');
  if (/\b(?:and|or)\b/i.test(given)) return null;
  if (/^(?:null|none)$/i.test(value)) return { test: 'known', variable, value: /not|!=/i.test(operator) };
  if (/^(?:true|false)$/i.test(value))
    return { test: 'yes-no', variable, value: (value.toLowerCase() === 'true') !== /not|!=/i.test(operator) };
  const numbers: Readonly<Record<string, string>> = {
    '>': 'above',
    '<': 'below',
    '>=': 'at-least',
    '<=': 'at-most',
    '==': 'equal',
    '=': 'equal',
    '!=': 'different',
  };
  if (value !== '' && Number.isFinite(Number(value)) && operator in numbers)
    return { test: 'number', variable, is: numbers[operator], value: Number(value) };
  const words: Readonly<Record<string, string>> = {
    '==': 'equal',
    '=': 'equal',
    is: 'equal',
    '!=': 'different',
    'is not': 'different',
    contains: 'containing',
    matches: 'matching',
  };
  const is = words[operator.toLowerCase()];
  return is === undefined ? null : { test: 'text', variable, is, value: value.slice(0, 500) };
}

function placesIn(sketch: Sketch, text: string, where: string): string {
  return sketch.text(text, where, /\{([\w. ]+)\}/g, (inner) => inner.replace(/^slots\./, ''));
}
