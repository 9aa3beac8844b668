// The language of the editor's own words, chosen on this device; at first that of the browser, where the editor speaks it.
import { editorLanguages, type EditorLanguage } from '@baton/editor';

const KEY = 'baton.editor-language';

const listeners = new Set<() => void>();

export const editorLanguage = {
  read: (): EditorLanguage => known(localStorage.getItem(KEY)) ?? known(navigator.language.slice(0, 2)) ?? 'en',
  choose: (language: EditorLanguage): void => {
    localStorage.setItem(KEY, language);
    for (const heard of listeners) heard();
  },
  subscribe: (heard: () => void): (() => void) => {
    listeners.add(heard);
    return () => void listeners.delete(heard);
  },
};

/** The languages that it is not in now, each under its own name. */
export function otherLanguages(): { language: EditorLanguage; name: string }[] {
  const now = editorLanguage.read();
  return languages
    .filter((language) => language !== now)
    .map((language) => ({ language, name: editorLanguages[language] }));
}

const languages: readonly EditorLanguage[] = ['en', 'de'];

function known(name: string | null): EditorLanguage | null {
  return languages.find((language) => language === name) ?? null;
}
