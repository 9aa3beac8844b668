// The languages that our own words are shown in. A page has one: what it shows to one person is in that person's language.

/** The languages that the words of the packages ship in, each under its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

/** One of `languages`, by its code. */
export type Language = keyof typeof languages;

/** A catalogue of the same form as another, in any words: the same keys, and functions of the same values. */
export type Catalogue<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => Catalogue<Said>
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Catalogue<T[Key]> };

/** A catalogue as `inLanguage` returned it, with the same words in another language. */
export type Translation = readonly [words: object, said: object];

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

let chosen: Language = 'en';
const translated = new Map<object, object>();

/**
 * Shows these catalogues in this language from now on.
 *
 * @param translations the words in that language; with `'en'`, which they are written in, the catalogues go back to it
 */
export function chooseLanguage(language: Language, translations: readonly Translation[]): void {
  chosen = language;
  for (const [words, said] of translations) {
    if (language === 'en') translated.delete(words);
    else translated.set(words, said);
  }
}

/** How `Intl` is told the language of now, for dates, numbers and lists: `en-GB`, `de-DE`. */
export function locale(): string {
  return locales[chosen];
}

/**
 * The words of the chosen language, looked up anew at each reading; those of `written` where it has none.
 * Read them where they are shown: a text that was kept does not change its language.
 */
export function inLanguage<T extends object>(written: T): Catalogue<T> {
  const words: Catalogue<T> = group(written, () => translated.get(words));
  return words;
}

function group<T extends object>(written: T, said: () => unknown): Catalogue<T> {
  return asCatalogue<T>(
    new Proxy(written, {
      get(target, key) {
        const own: unknown = Reflect.get(target, key);
        if (typeof key !== 'string') return own;
        return isGroup(own) ? group(own, () => entryOf(said(), key)) : (entryOf(said(), key) ?? own);
      },
    }),
  );
}

function entryOf(at: unknown, key: string): unknown {
  return isGroup(at) ? Reflect.get(at, key) : undefined;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The one place where words of the written language stand for those of any: the catalogues are held to one form by their types. */
function asCatalogue<T>(words: object): Catalogue<T> {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a proxy has the type of its target, and answers with another catalogue of the same form
  return words as Catalogue<T>;
}
