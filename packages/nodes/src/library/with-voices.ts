import type { MessageLibrary, OwnMessage } from '@baton/flow';

interface Voice {
  readonly id: string;
  readonly basedOn: string;
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The library with the voices of a company beside the shipped ones.
 *
 * @param words `base` leaves the company's own words out: a flow is compiled without them, because they are put in when something is said, and
 * a later change of them needs no new version
 * @returns a new library; the given one stays as it is
 */
export function withVoices(
  library: MessageLibrary,
  voices: readonly Voice[],
  words: 'own' | 'base' = 'own',
): MessageLibrary {
  if (voices.length === 0) return library;
  return Object.fromEntries(
    Object.entries(library).map(([id, template]) => [
      id,
      { ...template, texts: { ...template.texts, ...textsOf(id) } },
    ]),
  );

  function textsOf(id: string): Record<string, OwnMessage> {
    return Object.fromEntries(
      voices.flatMap((voice) => {
        const base = library[id]?.texts[voice.basedOn];
        if (!base) return [];
        const own = words === 'own' && Object.hasOwn(voice.texts, id) ? voice.texts[id] : {};
        return [[voice.id, { ...base, text: { ...base.text, ...own } }]];
      }),
    );
  }
}
