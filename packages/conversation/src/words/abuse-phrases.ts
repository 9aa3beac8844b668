// What a customer is told who has been warned or blocked, in the language of the talk.
interface AbusePhrases {
  /** A request, with what follows otherwise. */
  warned: string;
  /** The talk is over, and nothing more is taken here. */
  blocked: string;
  /** The same for a time. */
  blockedFor: (until: string) => string;
}

const phrases: Readonly<Record<string, AbusePhrases>> = {
  en: {
    warned: 'Please stay respectful with the people who help you here. If this goes on, we will end the conversation.',
    blocked:
      'Our team has ended this conversation and takes no more messages from you here. If you believe this is a mistake, please contact us another way.',
    blockedFor: (until) =>
      `Our team has ended this conversation and takes no messages from you here until ${until}. If you believe this is a mistake, please contact us another way.`,
  },
  de: {
    warned:
      'Bitte bleiben Sie respektvoll gegenüber den Menschen, die Ihnen hier helfen. Geht es so weiter, beenden wir das Gespräch.',
    blocked:
      'Unser Team hat dieses Gespräch beendet und nimmt hier keine Nachrichten mehr von Ihnen an. Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte auf anderem Weg an uns.',
    blockedFor: (until) =>
      `Unser Team hat dieses Gespräch beendet und nimmt hier bis ${until} keine Nachrichten von Ihnen an. Wenn Sie das für einen Irrtum halten, wenden Sie sich bitte auf anderem Weg an uns.`,
  },
  es: {
    warned:
      'Por favor, trate con respeto a las personas que le ayudan aquí. Si continúa así, terminaremos la conversación.',
    blocked:
      'Nuestro equipo ha terminado esta conversación y ya no acepta mensajes suyos aquí. Si cree que es un error, póngase en contacto con nosotros por otra vía.',
    blockedFor: (until) =>
      `Nuestro equipo ha terminado esta conversación y no acepta mensajes suyos aquí hasta ${until}. Si cree que es un error, póngase en contacto con nosotros por otra vía.`,
  },
  fr: {
    warned:
      'Merci de rester respectueux envers les personnes qui vous aident ici. Si cela continue, nous mettrons fin à la conversation.',
    blocked:
      'Notre équipe a mis fin à cette conversation et n’accepte plus vos messages ici. Si vous pensez qu’il s’agit d’une erreur, contactez-nous par un autre moyen.',
    blockedFor: (until) =>
      `Notre équipe a mis fin à cette conversation et n’accepte pas vos messages ici jusqu’au ${until}. Si vous pensez qu’il s’agit d’une erreur, contactez-nous par un autre moyen.`,
  },
  pt: {
    warned: 'Por favor, trate com respeito as pessoas que o ajudam aqui. Se continuar assim, encerraremos a conversa.',
    blocked:
      'A nossa equipa encerrou esta conversa e já não aceita mensagens suas aqui. Se acha que é um engano, contacte-nos por outra via.',
    blockedFor: (until) =>
      `A nossa equipa encerrou esta conversa e não aceita mensagens suas aqui até ${until}. Se acha que é um engano, contacte-nos por outra via.`,
  },
};

/** In this language, else in English. */
export function abusePhrases(language: string): AbusePhrases {
  return phrases[language.split('-')[0] ?? ''] ?? englishPhrases();
}

/**
 * What somebody reads who is blocked.
 *
 * @param until milliseconds since the epoch, or null for good
 */
export function blockedPhrase(language: string, until: number | null, zone: string): string {
  const words = abusePhrases(language);
  if (until === null) return words.blocked;
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  });
  return words.blockedFor(format.format(until));
}

function englishPhrases(): AbusePhrases {
  const english = phrases['en'];
  if (!english) throw new Error('The phrases have no English.');
  return english;
}
