import { createContext, Fragment, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { UiError } from '../errors.ts';
import { chooseLanguage, languages, type Language, type Translation } from './language.ts';

/** What `PageLanguage` is given. */
export interface PageLanguageProps {
  children: ReactNode;
  /** Every catalogue of the page, in the language beside the one that they are written in. */
  translations: readonly Translation[];
}

/** The language of the page, and how to choose another. */
export interface PageLanguageValue {
  language: Language;
  setLanguage: (language: Language) => void;
}

/** One for all apps of an address: who chose German at the desk reads German in the studio. */
const KEY = 'baton.language';

const PageLanguageContext = createContext<PageLanguageValue>({
  language: 'en',
  setLanguage: () => {
    throw new UiError('ui/no-page-language');
  },
});

/**
 * The language of a whole page: the one chosen on this device, at first the browser's where the words ship in it.
 * Choosing another draws everything below anew and sets `lang` of the document.
 */
export function PageLanguage({ children, translations }: PageLanguageProps) {
  const [language, setLanguage] = useState(remembered);
  // Chosen before anything below is drawn.
  const drawn = useMemo(() => {
    chooseLanguage(language, translations);
    return language;
  }, [language, translations]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<PageLanguageValue>(
    () => ({
      language,
      setLanguage: (next) => {
        localStorage.setItem(KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <PageLanguageContext.Provider value={value}>
      <Fragment key={drawn}>{children}</Fragment>
    </PageLanguageContext.Provider>
  );
}

/** The language of the page, English outside of `PageLanguage`; choosing one there throws `UiError` `ui/no-page-language`. */
export function usePageLanguage(): PageLanguageValue {
  return useContext(PageLanguageContext);
}

function remembered(): Language {
  return known(localStorage.getItem(KEY)) ?? known(navigator.language.slice(0, 2)) ?? 'en';
}

function known(code: string | null): Language | null {
  return code === 'en' || code === 'de' ? code : null;
}

/** The languages to choose from, each under its own name. */
export const languageChoices: readonly { language: Language; name: string }[] = [
  { language: 'en', name: languages.en },
  { language: 'de', name: languages.de },
];
