import { useMemo } from 'react';
import { chooseCatalogue } from './language.ts';
import { german } from './strings-de.ts';

/** The languages that the editor's own words ship in. */
export const editorLanguages = { en: 'English', de: 'Deutsch' } as const;

/** One of `editorLanguages`, by its code. */
export type EditorLanguage = keyof typeof editorLanguages;

const catalogues = { en: null, de: german } as const;

/** Chooses the words before anything below is drawn; what is drawn with other words is drawn anew under the key it returns. */
export function useLanguage(language: EditorLanguage): string {
  return useMemo(() => {
    chooseCatalogue(catalogues[language]);
    return language;
  }, [language]);
}
