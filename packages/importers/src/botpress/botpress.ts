// A flow of Botpress: nodes with instructions on entry, and ways told apart by conditions. Newer bots are packed and not read here.
import { listOf, numberOf, recordOf, textOf } from '../parts/loose.ts';
import { Sketch, type Imported } from '../parts/sketch.ts';

/** Whether a file is one: `*.flow.json` of version 11 and 12. */
export function isBotpress(file: unknown): boolean {
  const one = recordOf(file);
  return Array.isArray(one['nodes']) && typeof one['startNode'] === 'string';
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Draws it.
 *
 * @param texts the bot's content elements by id, where the export has them: what `say #!text-…` stands for
 */
export function importBotpress(file: unknown, name: string, texts: ReadonlyMap<string, string> = new Map()): Imported {
  const sketch = new Sketch('Botpress');
  const one = recordOf(file);
  const nodes = listOf(one['nodes']).map(recordOf);
  const words = new Map([...texts, ...contentIn(one)]);
  for (const node of nodes) draw(sketch, node, words);
  return sketch.finish(textOf(one['name']) || textOf(one['location']).replace(/\.flow\.json$/, '') || name, {
    start: textOf(one['startNode']) === '' ? null : textOf(one['startNode']),
  });
}

/** Exports that hold everything in one file have the content beside the nodes. */
function contentIn(file: Row): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of [...listOf(file['content']), ...listOf(file['contentElements'])].map(recordOf)) {
    const data = recordOf(element['formData']);
    const text = Object.entries(data).find(([key, value]) => key.startsWith('text') && typeof value === 'string')?.[1];
    if (typeof text === 'string') found.set(textOf(element['id']), text);
  }
  return found;
}

function draw(sketch: Sketch, node: Row, words: ReadonlyMap<string, string>): void {
  const name = textOf(node['name']);
  const x = numberOf(node['x']);
  const y = numberOf(node['y']);
  const place = { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) };
  const enters = [...listOf(node['onEnter']), ...listOf(recordOf(node['content'])['onEnter'])];
  const receives = listOf(node['onReceive']);
  const isAsking = node['onReceive'] !== null && node['onReceive'] !== undefined;
  const drawn: { id: string; port: string }[] = [];
  let source: string | null = name;
  const chain = (id: string, port: string) => {
    const before = drawn.at(-1);
    if (before) sketch.lead(before.id, before.port, `${name}#${drawn.length}`);
    drawn.push({ id, port });
    source = `${name}#${drawn.length}`;
  };
  const sayings = enters.map((one) => (typeof one === 'string' ? one : textOf(recordOf(one)['type'])));
  for (const [index, instruction] of sayings.entries()) {
    const said = sayingOf(instruction, words);
    const at = { ...place, ...(place.y === undefined ? {} : { y: place.y + index * 140 }), name };
    if (said !== null) {
      if (said.isUnknown) sketch.lose(name, 'Its words stand in another file of the bot: import the content with it.');
      chain(sketch.add(source, 'message', { message: sketch.message(placesIn(sketch, said.text, name)) }, at), 'next');
    } else if (instruction.trim() !== '') {
      chain(
        sketch.placeholder(
          source ?? name,
          name,
          `It runs the action “${instruction.split(/[\s{]/, 1)[0]?.slice(0, 60) ?? ''}”, which is a script of that bot.`,
          at,
        ),
        'next',
      );
    }
  }
  if (receives.length > 0)
    sketch.lose(name, 'What it does with an answer is a script of that bot and is not run here.');
  const ways = listOf(node['next'])
    .map(recordOf)
    .flatMap((way) => {
      const to = textOf(way['node']);
      return to === '' || to === '##' ? [] : [{ to, condition: textOf(way['condition']).trim() }];
    });
  const type = textOf(node['type']);
  if (type === 'skill-call' || type === 'skill-choice') {
    chain(
      sketch.placeholder(source ?? name, name, 'A skill of Botpress stands here; its own flow is another file.', place),
      'next',
    );
  }
  leave(sketch, name, place, source, isAsking, ways, drawn);
}

function leave(
  sketch: Sketch,
  name: string,
  place: { x?: number; y?: number },
  source: string | null,
  isAsking: boolean,
  ways: readonly { to: string; condition: string }[],
  drawn: readonly { id: string; port: string }[],
): void {
  const before = drawn.at(-1);
  const lead = (id: string, port: string, to: string) => {
    if (to.startsWith('END') || to === '#' || /\.flow\.json/.test(to)) {
      if (/\.flow\.json/.test(to)) sketch.lose(name, `It goes on in “${to.slice(0, 60)}”, another file.`);
      sketch.add(`${name}/end`, 'end', {}, { ...place, name: 'End' });
      return sketch.lead(id, port, `${name}/end`);
    }
    return sketch.lead(id, port, to.split('#')[0] ?? to);
  };
  const plain = ways.find(({ condition }) => condition === 'true' || condition === 'always' || condition === '');
  const told = ways.filter((way) => way !== plain);
  if (isAsking && told.length === 0) {
    const id = sketch.add(
      source,
      'question',
      { message: sketch.message(name), expects: 'text', into: sketch.variable(`${name}.answer`), skipKnown: false },
      { ...place, name },
    );
    if (before) sketch.lead(before.id, before.port, source ?? name);
    if (plain) for (const port of ['answered', 'gaveUp', 'silent']) lead(id, port, plain.to);
    return;
  }
  if (told.length > 0) {
    const options = told.map(({ condition, to }) => ({
      label: labelOf(condition),
      to: to.startsWith('END') || to === '#' ? null : (to.split('#')[0] ?? to),
    }));
    sketch.lose(
      name,
      'Its ways are told apart by scripts; they stand as buttons, named after them. Make them a condition where nobody is asked.',
    );
    const id = sketch.choice(source ?? name, name, options, { ...place, name });
    if (before) sketch.lead(before.id, before.port, source ?? name);
    if (plain) lead(id, 'other', plain.to);
    return;
  }
  if (before && plain) return lead(before.id, before.port, plain.to);
  if (before) return;
  const id = sketch.placeholder(source ?? name, name, 'It does nothing that can be taken over.', place);
  if (plain) lead(id, 'next', plain.to);
}

/** `say #!text-abc`, `say @text {"text":"…"}`. Null for anything else. */
function sayingOf(
  instruction: string,
  words: ReadonlyMap<string, string>,
): { text: string; isUnknown: boolean } | null {
  const known = /^say\s+#?!?([\w-]+)/.exec(instruction)?.[1];
  if (known === undefined) return null;
  const inline = /\{.*"text[^"]*"\s*:\s*"((?:[^"\\]|\\.)*)"/s.exec(instruction)?.[1];
  const text = inline === undefined ? words.get(known) : inline.replaceAll(/\\(["\\])/g, '$1').replaceAll('\\n', '\n');
  return text === undefined ? { text: `[${known}]`, isUnknown: true } : { text, isUnknown: false };
}

function labelOf(condition: string): string {
  const intent = /intent\.name\s*={2,3}\s*['"]([^'"]+)['"]/.exec(condition)?.[1];
  const value = /={2,3}\s*['"]([^'"]+)['"]/.exec(condition)?.[1];
  return (intent ?? value ?? condition).replaceAll(/[_-]+/g, ' ').slice(0, 80);
}

function placesIn(sketch: Sketch, text: string, where: string): string {
  return sketch.text(text, where, /\{\{([^{}]*)\}\}/g, (inner) =>
    /^[\w.]+$/.test(inner) ? inner.replace(/^(?:user|session|temp|state|event)\./, '') : null,
  );
}
