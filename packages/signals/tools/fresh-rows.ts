// The rows of `fresh/`: twenty or so phrasings of every kind of answer in each language, written before any word list was.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FreshRows {
  shown: string[];
  country: string;
  yes: string[];
  no: string[];
  choice: Record<string, string[]>;
  noChoice: string[];
  time: Record<string, string[]>;
  noTime: string[];
  amount: Record<string, string[]>;
  noAmount: string[];
  rating: Record<string, string[]>;
  noRating: string[];
  contact: Record<string, string[]>;
  noContact: string[];
  none: string[];
  question: string[];
  matter: string[];
  contradiction: string[];
  solved: string[];
  stop: string[];
  nothingMore: string[];
  more: string[];
  autoresponder: string[];
  mixed: { text: string; answer: 'yes' | 'no'; rest: string }[];
}

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'] as const;

export function freshRows(language: string): FreshRows {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../src/answers/fresh', `${language}.json`), 'utf8'));
}
