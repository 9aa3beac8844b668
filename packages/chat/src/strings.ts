// What the element itself says, in twelve languages; what the house says to its customers comes over the wire and stays as it is.
import { arabic } from './strings/arabic.ts';
import { dutch } from './strings/dutch.ts';
import { english } from './strings/english.ts';
import { french } from './strings/french.ts';
import { german } from './strings/german.ts';
import { italian } from './strings/italian.ts';
import { japanese } from './strings/japanese.ts';
import { polish } from './strings/polish.ts';
import { portuguese } from './strings/portuguese.ts';
import { spanish } from './strings/spanish.ts';
import { swedish } from './strings/swedish.ts';
import { turkish } from './strings/turkish.ts';
import type { ChatStrings } from './strings/chat-strings.ts';

export type { ChatStrings };

const languages: ReadonlyMap<string, ChatStrings> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['it', italian],
  ['ja', japanese],
  ['nl', dutch],
  ['pl', polish],
  ['pt', portuguese],
  ['sv', swedish],
  ['tr', turkish],
]);

/** Codes of the languages the element speaks itself (ISO 639-1). */
export const chatLanguages: readonly string[] = [...languages.keys()];

/** Texts for a language tag ("pt-BR" reads "pt"); English where there is no such language. */
export function chatStrings(language: string): ChatStrings {
  return languages.get(rootOf(language)) ?? english;
}

/** Which way the language is written. */
export function chatDirection(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(rootOf(language)) && languages.has(rootOf(language)) ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

function rootOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}
