import { chooseLanguage } from '@baton/ui';
import { afterEach, expect, test } from 'vitest';
import { editorTranslations } from './editor-languages.ts';
import { german } from './strings-de.ts';
import { strings } from './strings.ts';

afterEach(() => chooseLanguage('en', editorTranslations));

/** Every text under its path; functions are asked with the same values. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('a', 'b', 3))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => texts(entry, `${path}/${key}`));
}

/** The same in both languages, because they are names or hold no words. */
const ALIKE =
  /^\/(flow\/(name|channelNames\/|types\/text)|message\/(text|link)$|part\/version|right\/label|toolbar\/details|goTo\/kinds\/text|inspector\/(preset$|unknownName)|canvas\/step$|issues\/severityCount$)/;

test('row 34: every word of the editor is there in German, with the values of the English one in it', () => {
  const english = texts(strings);
  chooseLanguage('de', editorTranslations);
  const said = new Map(texts(strings));
  expect([...said.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
  const untranslated = english.filter(([path, words]) => said.get(path) === words && !ALIKE.test(path));
  expect(untranslated).toEqual([]);
  const valuesLost = english.filter(
    ([path, words]) => /(^|\W)3(\W|$)/.test(words) && !/(^|\W)3(\W|$)/.test(said.get(path) ?? ''),
  );
  expect(valuesLost).toEqual([]);
});

test('row 34: words that were read into a constant before speak the language that is chosen later', () => {
  const words = strings.toolbar;
  expect(words.undoOf(null)).toBe('Undo');
  chooseLanguage('de', editorTranslations);
  expect(words.undoOf(null)).toBe('Rückgängig');
  expect(strings.keys.hints).toHaveLength(german.keys.hints.length);
  chooseLanguage('en', editorTranslations);
  expect(words.undoOf(null)).toBe('Undo');
});
