// The few words a channel needs of its own, in the languages most flows are written in.
interface ChannelWords {
  /** Under a numbered list. */
  reply: string;
  /** On the button that opens a list; at most 20 characters. */
  open: string;
  /** Where choices stand without a text. */
  choose: string;
}

const WORDS: Readonly<Record<string, ChannelWords>> = {
  en: { reply: 'Reply with a number.', open: 'Choose', choose: 'Please choose:' },
  de: { reply: 'Antworten Sie mit einer Zahl.', open: 'Auswählen', choose: 'Bitte wählen Sie:' },
  fr: { reply: 'Répondez par un numéro.', open: 'Choisir', choose: 'Veuillez choisir :' },
  es: { reply: 'Responda con un número.', open: 'Elegir', choose: 'Elija una opción:' },
  it: { reply: 'Risponda con un numero.', open: 'Scegli', choose: 'Scelga:' },
  pt: { reply: 'Responda com um número.', open: 'Escolher', choose: 'Escolha:' },
  nl: { reply: 'Antwoord met een nummer.', open: 'Kiezen', choose: 'Kies:' },
};

/** In the language of the conversation, else in English. */
export function channelWords(language: string): ChannelWords {
  const code = language.split('-')[0] ?? language;
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? ENGLISH;
}

const ENGLISH: ChannelWords = { reply: 'Reply with a number.', open: 'Choose', choose: 'Please choose:' };
