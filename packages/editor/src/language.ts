// The language of the editor's own words. A page has one: what it shows to one person is in that person's language.

/** A catalogue of the same form as another, in any words. */
export type Catalogue<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Catalogue<T[Key]> };

let chosen: object | null = null;

/** Shows the words of a catalogue from now on; `null` those that the editor is written in. */
export function chooseCatalogue(catalogue: object | null): void {
  chosen = catalogue;
}

/** The words of the chosen catalogue, looked up anew at each reading; those of `written` where it has none. */
export function inLanguage<T extends object>(written: T): Catalogue<T> {
  return group(written, []);
}

function group<T extends object>(written: T, path: readonly string[]): Catalogue<T> {
  return asCatalogue<T>(
    new Proxy(written, {
      get(target, key) {
        const own: unknown = Reflect.get(target, key);
        if (typeof key !== 'string') return own;
        const said = [...path, key].reduce<unknown>((at, step) => entryOf(at, step), chosen) ?? own;
        return isGroup(own) && isGroup(said) ? group(own, [...path, key]) : said;
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
