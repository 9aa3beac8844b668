// The date parser of each language; what it knows is taken, its guesses are not.
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import type { AnswerLanguage } from './hear-answer.ts';

export interface ParsedDate {
  readonly text: string;
  readonly known: {
    readonly year?: number;
    readonly month?: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly hour?: number;
    readonly minute?: number;
    readonly meridiem?: number;
  };
}

const PARSERS = {
  en: en.casual,
  de: de.casual,
  es: es.casual,
  fr: fr.casual,
  it: it.casual,
  nl: nl.casual,
  pt: pt.casual,
} as const;
const COMPONENTS = ['year', 'month', 'day', 'weekday', 'hour', 'minute', 'meridiem'] as const;

/** Reads the one date or time in a text, at a moment in a zone that is `offset` minutes ahead of UTC; null for none or several. */
export function parserOf(language: AnswerLanguage): (text: string, at: number, offset: number) => ParsedDate | null {
  return (text, at, offset) => {
    const found = PARSERS[language].parse(text, { instant: new Date(at), timezone: offset }, { forwardDate: true });
    const [only] = found;
    if (!only || found.length > 1 || only.end) return null;
    const { start } = only;
    const known = Object.fromEntries(
      COMPONENTS.flatMap((component) => {
        const value = start.isCertain(component) ? start.get(component) : null;
        return value === null ? [] : [[component, value] as const];
      }),
    );
    return { text: only.text, known };
  };
}

/** A moment that a text names, milliseconds since the epoch. */
export interface NamedMoment {
  readonly at: number;
  /** Only the day was named; `at` is somewhere in it. */
  readonly isDay: boolean;
}

/** The first moment to come that a text names, read in a zone that is `offset` minutes ahead of UTC; null where there is none. */
export function momentIn(text: string, language: AnswerLanguage, at: number, offset: number): NamedMoment | null {
  const found = PARSERS[language].parse(text, { instant: new Date(at), timezone: offset }, { forwardDate: true });
  for (const { start, end } of found) {
    // "Between nine and eleven": by the end of it.
    const by = end ?? start;
    const moment = by.date().getTime();
    if (moment > at) return { at: moment, isDay: !by.isCertain('hour') };
  }
  return null;
}
