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
  [
    'it',
    {
      gone: 'La tua chat precedente non è più disponibile. Questa è nuova.',
      refused: 'Il messaggio non è stato accettato.',
      notFound: 'Al momento questa chat non si può aprire.',
    },
  ],
  [
    'nl',
    {
      gone: 'Je eerdere chat is niet meer beschikbaar. Dit is een nieuwe.',
      refused: 'Het bericht is niet aangenomen.',
      notFound: 'Deze chat kan nu niet worden geopend.',
    },
  ],
  [
    'sv',
    {
      gone: 'Din tidigare chatt finns inte längre. Det här är en ny.',
      refused: 'Meddelandet togs inte emot.',
      notFound: 'Chatten går inte att öppna just nu.',
    },
  ],
  [
    'pl',
    {
      gone: 'Poprzedni czat nie jest już dostępny. To jest nowy.',
      refused: 'Wiadomość nie została przyjęta.',
      notFound: 'Tego czatu nie można teraz otworzyć.',
    },
  ],
  [
    'tr',
    {
      gone: 'Önceki sohbetiniz artık yok. Bu yeni bir sohbet.',
      refused: 'Mesaj kabul edilmedi.',
      notFound: 'Bu sohbet şu anda açılamıyor.',
    },
  ],
  [
    'ar',
    {
      gone: 'محادثتك السابقة لم تعد متاحة. هذه محادثة جديدة.',
      refused: 'لم تُقبل الرسالة.',
      notFound: 'لا يمكن فتح هذه المحادثة الآن.',
    },
  ],
  [
    'ja',
    {
      gone: '以前のチャットはもう利用できません。新しいチャットです。',
      refused: 'メッセージは受け付けられませんでした。',
      notFound: '現在このチャットを開けません。',
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
