/** The likeliest language of a text with how sure it is, 0 to 1; null where nothing is known of its words. */
export type LanguageNamer = (text: string) => { code: string; sure: number } | null;

/**
 * Loads a larger table of languages (tinyld, some 250 kB gzipped) for `prepare(settings, { nameLanguage })`. A host loads it once and
 * keeps it; a reader without it names languages by its own short word lists.
 */
export async function loadLanguageNamer(): Promise<LanguageNamer> {
  const { detectAll } = await import('tinyld');
  return (text) => {
    const [first] = detectAll(text.slice(0, 300));
    return first === undefined ? null : { code: first.lang, sure: first.accuracy };
  };
}
