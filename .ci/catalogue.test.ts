// Every text that a person reads in the apps stands in a catalogue, and the catalogues say the same in both languages (House 5).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { chooseLanguage, type Translation } from '../packages/ui/src/language/language.ts';
import { textsOutside, wordsReadEarly } from './shown-texts.ts';

const rooms = ['apps/desk/src', 'apps/studio/src', 'packages/ui/src', 'packages/editor/src'];
const files = execFileSync('git', ['ls-files', '--', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.test\.|\.stories\.|\/stories\/|\/testing\/|story-|errors\.ts$|(strings|words)(-de)?\.ts$/.test(path),
  );

/** Names of products, addresses, signs and names of units: the same in every language. */
const ALIKE_EVERYWHERE = /^(PagerDuty|https:\/\/|\/desk|SCIM|min|px|percent)$/;

const readAt = (find: typeof textsOutside, but = /^$/) =>
  files.flatMap((path) =>
    find(path, readFileSync(path, 'utf8'))
      .filter(({ text }) => !but.test(text))
      .map(({ line, text }) => `${path}:${line} ${text}`),
  );

test('no text that a person reads stands in a file of an app outside the catalogue', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(readAt(textsOutside, ALIKE_EVERYWHERE)).toEqual([]);
});

test('no text is read while a file is loaded, before a language is chosen', () => {
  expect(readAt(wordsReadEarly)).toEqual([]);
});

describe('what counts as read', () => {
  const found = (source: string) => textsOutside('some.tsx', source).map(({ text }) => text);

  it.each([
    ['content', 'const a = <b>Hello there</b>;', ['Hello there']],
    ['a choice in content', "const a = <b>{on ? 'Sent' : state ?? 'Waiting'}</b>;", ['Sent', 'Waiting']],
    ['a template', 'const a = <b>{`${count} waiting`}</b>;', ['waiting']],
    ['an attribute', '<Button label="Send" icon="send" tooltip="none" />', ['Send']],
    ['a property', "const items = [{ id: 'send', label: 'Send' }];", ['Send']],
    ['an attribute that is heard', '<b aria-label={late ? \'Late\' : strings.soon} className="late" />', ['Late']],
  ])('%s', (_what, source, texts) => expect(found(source)).toEqual(texts));

  it('names, conditions and signs are not', () => {
    const source = 'const a = <b className="row" data-x="abc">{kind === \'send\' && strings.send} · {\'→\'}</b>;';
    expect(found(source)).toEqual([]);
  });

  it('finds a word that is read too early, and no part of a catalogue', () => {
    const source = `import { strings } from './strings.ts';
const words = strings.queue;
const early = [strings.title, { label: words.name }];
const late = () => strings.title;`;
    expect(wordsReadEarly('some.ts', source).map(({ text }) => text)).toEqual(['strings.title', 'words.name']);
  });
});

describe.each([
  ['desk', await translationsOf('desk')],
  ['studio', await translationsOf('studio')],
])('the %s', (_app, translations) => {
  const english = translations.map(([words]) => texts(words));
  const german = translations.map(([, said]) => texts(said));

  test('has every text in German, and none too many', () => {
    expect(german.map((said) => [...said.keys()].toSorted())).toEqual(
      english.map((words) => [...words.keys()].toSorted()),
    );
  });

  test('says every value in German that it says in English', () => {
    const lost = english.flatMap((words, index) =>
      [...words].flatMap(([path, text]) => {
        const said = german[index]?.get(path) ?? '';
        return valuesIn(text).every((value) => said.includes(value)) ? [] : [`${path}: ${text} → ${said}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  test('left no sentence in English', () => {
    const alike = english.flatMap((words, index) =>
      [...words].flatMap(([path, text]) => (isSentence(text) && german[index]?.get(path) === text ? [path] : [])),
    );
    expect(alike).toEqual([]);
  });

  test('is shown in German from the moment it is chosen, and in English again', () => {
    const shown = () => translations.map(([words]) => [...texts(words).values()]);
    const before = shown();
    chooseLanguage('de', translations);
    expect(shown()).toEqual(german.map((said) => [...said.values()]));
    chooseLanguage('en', translations);
    expect(shown()).toEqual(before);
  });
});

/** The apps are no part of the tools’ project: their catalogues are loaded by name. */
async function translationsOf(app: 'desk' | 'studio'): Promise<readonly Translation[]> {
  const found: Readonly<Record<string, readonly Translation[]>> = await import(`../apps/${app}/src/strings-de.ts`);
  return found[`${app}Translations`] ?? [];
}

/** More than one word that is not a name, a unit, or the same word in both languages. */
function isSentence(text: string): boolean {
  const own = VALUES.reduce((left, value) => left.replaceAll(value, ''), text);
  // Addresses, and names of fields as other systems write them, are no words.
  if (/^[a-z_0-9.:/[\]]*[_./][a-z_0-9.:/[\] ]*$/.test(text)) return false;
  return /\p{L}{3,}\W+\p{L}{3,}/u.test(own.replaceAll(/undefined|PagerDuty Events API/g, ''));
}

/** Values that stand out in any text: a name, an amount over a thousand is written with another sign in German. */
const VALUES = ['Xanthe', 'Yorick', 'Zelda', 'Quill', 'Umber'];

function valuesIn(text: string): string[] {
  return VALUES.filter((value) => text.includes(value));
}

/** Every text under its path in the order of its keys; functions are asked with names that stand out. */
function texts(value: object): Map<string, string> {
  return new Map(textsAt(value, ''));
}

function textsAt(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (isText(value)) return textsAt(said(value), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .toSorted()
    .flatMap((key) => textsAt(Reflect.get(value, key), `${path}/${key}`));
}

function isText(value: unknown): value is (...values: never[]) => unknown {
  return typeof value === 'function';
}

/** A text is asked with names; one that calculates or lists, with numbers or lists of them. */
function said(words: (...values: never[]) => unknown): unknown {
  for (const values of [VALUES, [1234, 1234, 3, 2], [VALUES, ...VALUES]]) {
    try {
      return Reflect.apply(words, null, values);
    } catch {
      continue;
    }
  }
  return Reflect.apply(words, null, [{ why: 'offer', customerName: VALUES[0] }]);
}
