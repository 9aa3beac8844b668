// What a customer is told of a call or an answer that changes (A2, A10). Times come as words.
interface CallPhrases {
  otherTime: (time: string) => string;
  lost: (time: string) => string;
  meant: (time: string) => string;
  moved: (time: string) => string;
  stays: (time: string) => string;
  inWriting: (time: string) => string;
  answerMoved: (before: string, time: string) => string;
  noAnswer: (time: string) => string;
  noAnswerLast: (time: string) => string;
  wrongNumber: string;
  numberKept: (phone: string) => string;
  none: string;
}

const phrases: Record<string, CallPhrases> = {
  en: {
    otherTime: (time) =>
      `Of course. Which of these times suits you better? Until you choose one, your call stays ${time}.`,
    lost: (time) =>
      `I’m sorry: our team is away at the time of your call (${time}), so nobody can ring you then. Which of these times suits you instead?`,
    meant: (time) => `Shall we ring you ${time}?`,
    moved: (time) => `Your call is moved: we ring you ${time}. The time before that no longer counts.`,
    stays: (time) => `Then it stays as it is: we ring you ${time}.`,
    inWriting: (time) => `There is no other time for a call just now. You have our answer in writing ${time} instead.`,
    answerMoved: (before, time) =>
      `We promised you an answer ${before}. Our team is away before then, so you will have it ${time}. I’m sorry for the change.`,
    noAnswer: (time) =>
      `We rang you just now and could not reach you. We try again ${time}; write here if another time suits you better.`,
    noAnswerLast: (time) =>
      `We have rung you several times and could not reach you. You have our answer in writing ${time}; write here if you would rather have another call.`,
    wrongNumber: 'We rang the number that you left, and it is not yours. Which number reaches you?',
    numberKept: (phone) => `Thank you. We ring you on ${phone}.`,
    none: 'None of these',
  },
  es: {
    otherTime: (time) =>
      `Por supuesto. ¿Cuál de estas horas le viene mejor? Hasta que elija una, su llamada sigue en pie ${time}.`,
    lost: (time) =>
      `Lo siento: nuestro equipo no está a la hora de su llamada (${time}), así que nadie podrá llamarle entonces. ¿Cuál de estas horas le viene bien?`,
    meant: (time) => `¿Le llamamos ${time}?`,
    moved: (time) => `Su llamada ha cambiado: le llamamos ${time}. La hora anterior ya no vale.`,
    stays: (time) => `Entonces queda como estaba: le llamamos ${time}.`,
    inWriting: (time) => `Ahora no hay otra hora para una llamada. Tendrá nuestra respuesta por escrito ${time}.`,
    answerMoved: (before, time) =>
      `Le prometimos una respuesta ${before}. Nuestro equipo no está hasta entonces, así que la tendrá ${time}. Disculpe el cambio.`,
    noAnswer: (time) =>
      `Acabamos de llamarle y no le hemos localizado. Lo intentamos de nuevo ${time}; escriba aquí si prefiere otra hora.`,
    noAnswerLast: (time) =>
      `Le hemos llamado varias veces sin localizarle. Tendrá nuestra respuesta por escrito ${time}; escriba aquí si prefiere otra llamada.`,
    wrongNumber: 'Hemos llamado al número que nos dejó y no es el suyo. ¿En qué número le localizamos?',
    numberKept: (phone) => `Gracias. Le llamaremos al ${phone}.`,
    none: 'Ninguna de estas',
  },
  de: {
    otherTime: (time) =>
      `Gern. Welche dieser Zeiten passt Ihnen besser? Bis Sie wählen, bleibt es bei Ihrem Anruf ${time}.`,
    lost: (time) =>
      `Es tut mir leid: Zur Zeit Ihres Anrufs (${time}) ist unser Team nicht da, niemand kann Sie dann anrufen. Welche dieser Zeiten passt Ihnen stattdessen?`,
    meant: (time) => `Sollen wir Sie ${time} anrufen?`,
    moved: (time) => `Ihr Anruf ist verschoben: Wir rufen Sie ${time} an. Die Zeit davor gilt nicht mehr.`,
    stays: (time) => `Dann bleibt es dabei: Wir rufen Sie ${time} an.`,
    inWriting: (time) =>
      `Für einen Anruf ist gerade keine andere Zeit frei. Stattdessen haben Sie unsere Antwort schriftlich ${time}.`,
    answerMoved: (before, time) =>
      `Wir hatten Ihnen eine Antwort ${before} zugesagt. Unser Team ist bis dahin nicht da, deshalb haben Sie sie ${time}. Entschuldigen Sie die Änderung.`,
    noAnswer: (time) =>
      `Wir haben Sie gerade angerufen und nicht erreicht. Wir versuchen es ${time} noch einmal; schreiben Sie hier, wenn eine andere Zeit besser passt.`,
    noAnswerLast: (time) =>
      `Wir haben Sie mehrmals angerufen und nicht erreicht. Unsere Antwort haben Sie schriftlich ${time}; schreiben Sie hier, wenn Sie doch einen Anruf möchten.`,
    wrongNumber: 'Unter der Nummer, die Sie genannt haben, sind Sie nicht zu erreichen. Welche Nummer ist richtig?',
    numberKept: (phone) => `Danke. Wir rufen Sie unter ${phone} an.`,
    none: 'Keine davon',
  },
  fr: {
    otherTime: (time) =>
      `Bien sûr. Lequel de ces horaires vous convient mieux ? Tant que vous n’avez pas choisi, votre appel reste prévu ${time}.`,
    lost: (time) =>
      `Je suis désolé : notre équipe est absente à l’heure de votre appel (${time}), personne ne pourra vous appeler. Lequel de ces horaires vous convient ?`,
    meant: (time) => `Devons-nous vous appeler ${time} ?`,
    moved: (time) => `Votre appel est déplacé : nous vous appelons ${time}. L’horaire précédent ne compte plus.`,
    stays: (time) => `Rien ne change : nous vous appelons ${time}.`,
    inWriting: (time) =>
      `Il n’y a pas d’autre horaire pour un appel en ce moment. Vous aurez notre réponse par écrit ${time}.`,
    answerMoved: (before, time) =>
      `Nous vous avions promis une réponse ${before}. Notre équipe est absente d’ici là, vous l’aurez donc ${time}. Toutes nos excuses.`,
    noAnswer: (time) =>
      `Nous venons de vous appeler sans vous joindre. Nous réessayons ${time} ; écrivez ici si un autre horaire vous convient mieux.`,
    noAnswerLast: (time) =>
      `Nous vous avons appelé plusieurs fois sans vous joindre. Vous aurez notre réponse par écrit ${time} ; écrivez ici si vous préférez un autre appel.`,
    wrongNumber: 'Le numéro que vous avez laissé n’est pas le vôtre. À quel numéro pouvons-nous vous joindre ?',
    numberKept: (phone) => `Merci. Nous vous appelons au ${phone}.`,
    none: 'Aucun de ces horaires',
  },
  pt: {
    otherTime: (time) => `Claro. Qual destes horários lhe convém mais? Até escolher, a sua chamada mantém-se ${time}.`,
    lost: (time) =>
      `Lamento: a nossa equipa está ausente à hora da sua chamada (${time}), por isso ninguém lhe poderá ligar. Qual destes horários lhe convém?`,
    meant: (time) => `Ligamos-lhe ${time}?`,
    moved: (time) => `A sua chamada mudou: ligamos-lhe ${time}. O horário anterior já não conta.`,
    stays: (time) => `Então fica como estava: ligamos-lhe ${time}.`,
    inWriting: (time) => `De momento não há outro horário para uma chamada. Terá a nossa resposta por escrito ${time}.`,
    answerMoved: (before, time) =>
      `Prometemos-lhe uma resposta ${before}. A nossa equipa está ausente até lá, por isso irá tê-la ${time}. Pedimos desculpa pela mudança.`,
    noAnswer: (time) =>
      `Ligámos-lhe agora e não conseguimos falar consigo. Tentamos de novo ${time}; escreva aqui se preferir outro horário.`,
    noAnswerLast: (time) =>
      `Ligámos-lhe várias vezes e não conseguimos falar consigo. Terá a nossa resposta por escrito ${time}; escreva aqui se preferir outra chamada.`,
    wrongNumber: 'O número que nos deixou não é o seu. Em que número o encontramos?',
    numberKept: (phone) => `Obrigado. Ligamos-lhe para ${phone}.`,
    none: 'Nenhum destes',
  },
};

/** In the language of the conversation, else in English. */
export function callPhrases(language: string): CallPhrases {
  const found = phrases[language.split('-')[0] ?? language] ?? phrases['en'];
  if (!found) throw new Error('conversation/call-phrases: English phrases are missing.');
  return found;
}
