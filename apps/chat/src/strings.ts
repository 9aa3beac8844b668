export interface TransportStrings {
  gone: string;
  refused: string;
  notFound: string;
}

const en: TransportStrings = {
  gone: 'Your earlier chat is no longer available. This is a new one.',
  refused: 'The message was not accepted.',
  notFound: 'This chat cannot be opened at the moment.',
};

const languages = new Map<string, TransportStrings>([
  ['en', en],
  [
    'es',
    {
      gone: 'Tu chat anterior ya no está disponible. Este es uno nuevo.',
      refused: 'El mensaje no fue aceptado.',
      notFound: 'Este chat no se puede abrir en este momento.',
    },
  ],
  [
    'de',
    {
      gone: 'Ihr früherer Chat ist nicht mehr verfügbar. Dies ist ein neuer.',
      refused: 'Die Nachricht wurde nicht angenommen.',
      notFound: 'Dieser Chat lässt sich gerade nicht öffnen.',
    },
  ],
  [
    'fr',
    {
      gone: 'Votre discussion précédente n’est plus disponible. En voici une nouvelle.',
      refused: 'Le message n’a pas été accepté.',
      notFound: 'Cette discussion ne peut pas être ouverte pour le moment.',
    },
  ],
  [
    'pt',
    {
      gone: 'Seu chat anterior não está mais disponível. Este é um novo.',
      refused: 'A mensagem não foi aceita.',
      notFound: 'Este chat não pode ser aberto no momento.',
    },
  ],
]);

/** Texts for a language tag; English where there is no such language. */
export function transportStrings(language: string): TransportStrings {
  return languages.get(language.toLowerCase().split('-')[0] ?? '') ?? en;
}

/** The demo shop is in English, whatever language the chat speaks. */
export const demoStrings = {
  label: 'About this demo',
  open: 'A demo on your machine: its teams are open at any hour.',
  night: 'A demo on your machine: it is night, and its teams are offline.',
  written: 'A demo on your machine: its teams keep their hours.',
  studio: 'Studio',
  desk: 'Agent desk',
  day: 'Day',
  nightName: 'Night',
  byHours: 'By the hours',
};
