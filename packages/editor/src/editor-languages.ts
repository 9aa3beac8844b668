import { chooseLanguage, languages, uiTranslations, type Language, type Translation } from '@baton/ui';
import { useMemo } from 'react';
import { german } from './strings-de.ts';
import { strings } from './strings.ts';

/** The languages that the editor's own words ship in. */
export const editorLanguages = languages;

/** One of `editorLanguages`, by its code. */
export type EditorLanguage = Language;

/** The editor's words in German, with those of the controls that it is made of. */
export const editorTranslations: readonly Translation[] = [...uiTranslations, [strings, german]];

/** Chooses the words before anything below is drawn; what is drawn with other words is drawn anew under the key it returns. */
export function useLanguage(language: EditorLanguage): string {
  return useMemo(() => {
    chooseLanguage(language, editorTranslations);
    return language;
  }, [language]);
}
