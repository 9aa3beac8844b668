// Texts of this package that people read.

export interface DayPhrases {
  readonly today: string;
  readonly tomorrow: string;
  /** A day further off; `{day}` is its weekday and date. */
  readonly on: string;
  /** A promise; `{day}` and `{time}`. */
  readonly by: string;
  /** An appointment. */
  readonly at: string;
  /** An end. */
  readonly until: string;
}

/** By language; one that is missing gets the date and time as its own locale writes them. */
export const DAY_PHRASES: { readonly [language: string]: DayPhrases } = {
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    on: '{day}',
    by: '{day} by {time}',
    at: '{day} at {time}',
    until: '{day} until {time}',
  },
  es: {
    today: 'hoy',
    tomorrow: 'mañana',
    on: 'el {day}',
    by: '{day}, antes de las {time}',
    at: '{day} a las {time}',
    until: '{day} hasta las {time}',
  },
  de: {
    today: 'heute',
    tomorrow: 'morgen',
    on: '{day}',
    by: '{day} bis {time} Uhr',
    at: '{day} um {time} Uhr',
    until: '{day} bis {time} Uhr',
  },
  fr: {
    today: 'aujourd’hui',
    tomorrow: 'demain',
    on: '{day}',
    by: '{day} avant {time}',
    at: '{day} à {time}',
    until: '{day} jusqu’à {time}',
  },
  pt: {
    today: 'hoje',
    tomorrow: 'amanhã',
    on: '{day}',
    by: '{day} até às {time}',
    at: '{day} às {time}',
    until: '{day} até às {time}',
  },
};
