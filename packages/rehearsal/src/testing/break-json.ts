// Breaks JSON of any form: in its values, and in its text.
import type { Dice } from './seeded.ts';

/** What JSON can say, open to change. */
export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };
type Holder = Tree[] | { [key: string]: Tree };

/** A change to the value of a document. It may return another value for the whole. */
type Change = (dice: Dice, root: Tree) => Tree | undefined;
/** A change to its text. */
type Edit = (dice: Dice, text: string) => string;

/** Names that every object answers to, and others that code may trip over. */
export const oddNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  '0',
  '-1',
  '',
  ' ',
  'a/b~c',
  '.',
  '../..',
  '\u0000',
  '\u202Egnp.exe',
  '\uFEFF',
  'ﬀ',
  'İ',
  '👩‍👩‍👧',
] as const;

/** Texts with places, patterns and markup that end badly. */
export const oddTexts = [
  ...oddNames,
  '{{',
  '{{{{{{a}}',
  '{{a|{{b}}}}',
  '{{constructor}} {{__proto__}} {{toString}}',
  '{{a|'.repeat(200),
  '(a+)+$',
  '(?<a>.)\\k<a>',
  '[',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'en-GB-oed-x-private',
  '2026-02-30T25:61:00Z',
  '+99:99',
  'a'.repeat(65),
  'é'.normalize('NFD').repeat(500),
  'Z\u0300\u0301\u0302\u0303'.repeat(100),
] as const;

/** Numbers as they may stand in a text; not all of them are JSON. */
const rawNumbers = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '-1e999',
  '-0',
  '0.1e-400',
  '01',
  '0x1F',
  '1_000',
  '9007199254740993',
  '1e308',
  '4294967296',
  '-1',
  '0.5',
  '1.7976931348623157e309',
  'undefined',
] as const;

/** Strings as they may stand in a text: surrogates without their other half, control characters, unknown escapes. */
const rawStrings = [
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\\x41"',
  '"\\u12"',
  '"\n"',
  '"\u0007"',
  '"\ud800"',
  "'single'",
  '"\\uD83D"',
] as const;

const RAW = '@@raw:';

const values = (dice: Dice): Tree =>
  dice.pick<() => Tree>([
    () => null,
    () => dice.chance(0.5),
    () => dice.pick([0, -1, 1, 0.5, 1e9, -1e9, 1e300, 2 ** 53]),
    () => dice.pick(oddTexts),
    () => [],
    () => ({}),
    () => [[[[]]]],
    () => ({ [dice.pick(oddNames)]: dice.pick(oddTexts) }),
    () => `${RAW}${dice.pick(rawNumbers)}@@`,
    () => `${RAW}${dice.pick(rawStrings)}@@`,
  ])();

const changes: { [how: string]: Change } = {
  'value of another type': (dice, root) => replace(dice, root, () => values(dice)),
  'value taken away': (dice, root) => {
    const { holder, key } = place(dice, root);
    if (holder === undefined) return null;
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return root;
  },
  'odd key': (dice, root) => {
    const inside = containerIn(dice, root);
    if (inside === undefined) return undefined;
    write(inside, dice.pick(oddNames), values(dice));
    return root;
  },
  'prototype key': (dice, root) => {
    const inside = containerIn(dice, root);
    if (inside === undefined || Array.isArray(inside)) return undefined;
    write(inside, '__proto__', { polluted: true, kind: 'end' });
    return root;
  },
  'values swapped': (dice, root) => {
    const one = place(dice, root);
    const other = place(dice, root);
    if (!one.holder || !other.holder) return undefined;
    const kept = read(one.holder, one.key);
    // A copy: a value put into itself would never end.
    write(one.holder, one.key, structuredClone(read(other.holder, other.key)));
    write(other.holder, other.key, structuredClone(kept));
    return root;
  },
  'list made longer': (dice, root) => {
    const inside = containerIn(dice, root);
    if (!Array.isArray(inside)) return undefined;
    const [first] = inside;
    for (let more = dice.pick([1, 10, 300]); more > 0; more -= 1) inside.push(first ?? values(dice));
    return root;
  },
  'text made longer': (dice, root) =>
    replace(dice, root, (before) =>
      typeof before === 'string' ? dice.pick([`${before} ${before}`, before.repeat(40), 'x'.repeat(5_000)]) : undefined,
    ),
  'odd text': (dice, root) =>
    replace(dice, root, (before) => (typeof before === 'string' ? dice.pick(oddTexts) : undefined)),
  'number out of bounds': (dice, root) =>
    replace(dice, root, (before) =>
      typeof before === 'number' ? dice.pick([-before - 1, before * 1e9, before + 0.5, -1, 0]) : undefined,
    ),
  'number that is none': (dice, root) =>
    replace(dice, root, (before) => (typeof before === 'number' ? `${RAW}${dice.pick(rawNumbers)}@@` : undefined)),
  'text that is no unicode': (dice, root) =>
    replace(dice, root, (before) => (typeof before === 'string' ? `${RAW}${dice.pick(rawStrings)}@@` : undefined)),
  'nested deep': (dice, root) => replace(dice, root, () => `${RAW}${nested(dice, dice.pick([3, 20, 70, 500]))}@@`),
};

const edits: { [how: string]: Edit } = {
  'cut short': (dice, text) => text.slice(0, dice.below(text.length)),
  'beginning lost': (dice, text) => text.slice(dice.below(text.length)),
  'piece lost': (dice, text) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + dice.below(40));
  },
  'piece doubled': (dice, text) => {
    const at = dice.below(text.length);
    return text.slice(0, at) + text.slice(at, at + dice.below(200)) + text.slice(at);
  },
  'characters put in': (dice, text) => {
    const at = dice.below(text.length);
    return (
      text.slice(0, at) +
      dice.pick(['"', '{', ']', ',', '\\', '\u0000', '\ud800', '//', '\uFEFF', '\u2028']) +
      text.slice(at)
    );
  },
  'something else entirely': (dice) =>
    dice.pick([
      '',
      ' ',
      'null',
      '[]',
      '{}',
      '0',
      '"flow"',
      'true',
      '<xml/>',
      '\uFEFF{}',
      'format: 1',
      '[[]]',
      '{"format":1}',
    ]),
};

export interface Damage {
  how: string[];
  text: string;
}

/** The names of every sort of damage, so that a run can be sure of each. */
export const damages: readonly string[] = [...Object.keys(changes), ...Object.keys(edits)];

/** The text of a value after this damage and, by chance, some more. The value is taken apart for it. */
export function breakJson(dice: Dice, value: Tree, first: string): Damage {
  const how = [first];
  while (dice.chance(0.3)) how.push(dice.pick(damages));
  let root = value;
  for (const name of how) {
    const change = changes[name];
    // Not every place suits every change: a few tries find one.
    for (let tries = 0; change && tries < 6; tries += 1) {
      const changed = change(dice, root);
      if (changed === undefined) continue;
      root = changed;
      break;
    }
  }
  let text = withRaw(JSON.stringify(root));
  for (const name of how) text = edits[name]?.(dice, text) ?? text;
  return { how, text };
}

/** Marks what is to stand in the text as it is written. */
function withRaw(text: string): string {
  return text.includes(RAW)
    ? text.replaceAll(/"@@raw:((?:[^@\\]|\\.)*)@@"/g, (_, raw: string) => String(JSON.parse(`"${raw}"`)))
    : text;
}

function nested(dice: Dice, depth: number): string {
  const [open, close] = dice.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['{"of":[', ']}'],
  ] as const);
  return `${open.repeat(depth)}0${close.repeat(depth)}`;
}

/** A place somewhere in the value, rather in its large parts; without a holder it is the whole. */
function place(dice: Dice, root: Tree): { holder?: Holder; key: string } {
  let at: { holder?: Holder; key: string } = { key: '' };
  for (let inside: Tree | undefined = root; isHolder(inside) && !(at.holder && dice.chance(0.15));) {
    const keys = Object.keys(inside);
    if (keys.length === 0) break;
    const parts = dice.chance(0.6) ? partsOf(inside) : [];
    const key = dice.pick(parts.length > 0 ? parts : keys);
    at = { holder: inside, key };
    inside = read(inside, key);
  }
  return at;
}

/** The keys of what has parts of its own. */
function partsOf(inside: Holder): string[] {
  return Object.keys(inside).filter((key) => isHolder(read(inside, key)));
}

function containerIn(dice: Dice, root: Tree): Holder | undefined {
  const { holder } = place(dice, root);
  return holder ?? (isHolder(root) ? root : undefined);
}

function replace(dice: Dice, root: Tree, by: (before: Tree) => Tree | undefined): Tree | undefined {
  const { holder, key } = place(dice, root);
  if (!holder) return by(root);
  const after = by(read(holder, key) ?? null);
  if (after === undefined) return undefined;
  write(holder, key, after);
  return root;
}

function isHolder(value: Tree | undefined): value is Holder {
  return typeof value === 'object' && value !== null;
}

function read(holder: Holder, key: string): Tree {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null;
}

/** Also under `__proto__`, which an assignment would take for something else. */
function write(holder: Holder, key: string, value: Tree): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) {
    holder.push(value);
    return;
  }
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
