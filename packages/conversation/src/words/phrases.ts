// Phrases for places in texts that depend on figures; they say only what is true (M9).
import { formatWait } from '@baton/handoff';

interface Phrases {
  callOff: (time: string) => string;
  settled: string;
  flowOver: string;
  next: string;
  place: (position: number) => string;
  placeUnknown: string;
  wait: (duration: string) => string;
  estimate: (wait: string) => string;
  priority: string;
  in: (duration: string) => string;
  within: (duration: string) => string;
  asked: (quote: string) => string;
  wrote: (quote: string) => string;
  answer: (time: string) => string;
  call: (time: string) => string;
  offline: (back: string) => string;
  backUnknown: string;
  nobodyFree: string;
  always: string;
}

const phrases: Record<string, Phrases> = {
  en: {
    callOff: (time) =>
      `Your call ${time} is cancelled; nobody will ring you then. Whatever you still need, just write here.`,
    flowOver: 'This chat has closed, and nothing new can begin in it. Please contact us another way.',
    settled: 'Glad to hear it. Should anything come up again, just write here; everything is kept.',
    next: 'You are next in line',
    place: (position) => `You are number ${position} in line`,
    placeUnknown: 'Your place in line is kept',
    wait: (duration) => `about ${duration}`,
    estimate: (wait) => `Expected wait: ${wait}.`,
    priority: 'Your case has top priority.',
    in: (duration) => `in ${duration}`,
    within: (duration) => `within ${duration}`,
    asked: (quote) => `you asked “${quote}”.`,
    wrote: (quote) => `you wrote “${quote}”.`,
    answer: (time) => `you have our answer ${time}`,
    call: (time) => `we call you ${time}`,
    offline: (back) => `Our team is offline at the moment and back ${back}`,
    backUnknown: 'on the next working day',
    nobodyFree: 'Nobody in our team is free right now',
    always: 'around the clock',
  },
  es: {
    callOff: (time) =>
      `Su llamada ${time} está cancelada; nadie le llamará entonces. Si necesita algo más, escriba aquí.`,
    flowOver: 'Este chat está cerrado y ya no puede empezar nada nuevo. Póngase en contacto con nosotros por otra vía.',
    settled: 'Nos alegra. Si surge algo más, escriba aquí; todo queda guardado.',
    next: 'Usted es la siguiente persona',
    place: (position) => `Usted es el número ${position} en la fila`,
    placeUnknown: 'Su lugar en la fila está guardado',
    wait: (duration) => `unos ${duration}`,
    estimate: (wait) => `Espera prevista: ${wait}.`,
    priority: 'Su caso tiene la máxima prioridad.',
    in: (duration) => `en ${duration}`,
    within: (duration) => `en un máximo de ${duration}`,
    asked: (quote) => `usted preguntó: «${quote}».`,
    wrote: (quote) => `usted escribió: «${quote}».`,
    answer: (time) => `tendrá nuestra respuesta ${time}`,
    call: (time) => `le llamamos ${time}`,
    offline: (back) => `Nuestro equipo no está disponible ahora y vuelve ${back}`,
    backUnknown: 'el próximo día laborable',
    nobodyFree: 'Nadie de nuestro equipo está libre en este momento',
    always: 'a cualquier hora',
  },
  de: {
    callOff: (time) =>
      `Ihr Anruf ${time} ist abgesagt; niemand ruft Sie dann an. Was Sie noch brauchen, schreiben Sie einfach hier.`,
    flowOver:
      'Dieser Chat ist geschlossen, Neues kann hier nicht mehr beginnen. Bitte melden Sie sich auf anderem Weg.',
    settled: 'Das freut uns. Wenn noch etwas ist, schreiben Sie einfach hier; alles bleibt gespeichert.',
    next: 'Sie sind als Nächstes dran',
    place: (position) => `Sie sind Nummer ${position} in der Reihe`,
    placeUnknown: 'Ihr Platz in der Reihe bleibt Ihnen',
    wait: (duration) => `etwa ${duration}`,
    estimate: (wait) => `Voraussichtliche Wartezeit: ${wait}.`,
    priority: 'Ihr Fall hat höchsten Vorrang.',
    in: (duration) => `in ${duration}`,
    within: (duration) => `innerhalb von ${duration}`,
    asked: (quote) => `Sie haben gefragt: „${quote}“.`,
    wrote: (quote) => `Sie haben geschrieben: „${quote}“.`,
    answer: (time) => `unsere Antwort haben Sie ${time}`,
    call: (time) => `wir rufen Sie ${time} an`,
    offline: (back) => `Unser Team ist gerade nicht da und wieder für Sie da: ${back}`,
    backUnknown: 'am nächsten Werktag',
    nobodyFree: 'Gerade ist niemand aus unserem Team frei',
    always: 'rund um die Uhr',
  },
  fr: {
    callOff: (time) =>
      `Votre appel ${time} est annulé ; personne ne vous appellera. S’il vous faut autre chose, écrivez ici.`,
    flowOver: 'Cette discussion est fermée, rien de nouveau ne peut y commencer. Contactez-nous par un autre moyen.',
    settled: 'Tant mieux. S’il y a autre chose, écrivez simplement ici ; tout est conservé.',
    next: 'Vous êtes la prochaine personne',
    place: (position) => `Vous êtes numéro ${position} dans la file`,
    placeUnknown: 'Votre place dans la file est gardée',
    wait: (duration) => `environ ${duration}`,
    estimate: (wait) => `Attente prévue : ${wait}.`,
    priority: 'Votre demande passe en priorité absolue.',
    in: (duration) => `dans ${duration}`,
    within: (duration) => `sous ${duration}`,
    asked: (quote) => `vous avez demandé : « ${quote} ».`,
    wrote: (quote) => `vous avez écrit : « ${quote} ».`,
    answer: (time) => `vous aurez notre réponse ${time}`,
    call: (time) => `nous vous appelons ${time}`,
    offline: (back) => `Notre équipe est absente pour le moment et de retour ${back}`,
    backUnknown: 'le prochain jour ouvré',
    nobodyFree: 'Personne de notre équipe n’est libre en ce moment',
    always: 'à toute heure',
  },
  pt: {
    callOff: (time) =>
      `A sua chamada ${time} está cancelada; ninguém lhe ligará. Se precisar de mais alguma coisa, escreva aqui.`,
    flowOver: 'Este chat está fechado e nada de novo pode começar aqui. Contacte-nos por outra via.',
    settled: 'Ainda bem. Se surgir mais alguma coisa, escreva aqui; tudo fica guardado.',
    next: 'É a próxima pessoa a ser atendida',
    place: (position) => `É o número ${position} na fila`,
    placeUnknown: 'O seu lugar na fila está guardado',
    wait: (duration) => `cerca de ${duration}`,
    estimate: (wait) => `Espera prevista: ${wait}.`,
    priority: 'O seu caso tem prioridade máxima.',
    in: (duration) => `em ${duration}`,
    within: (duration) => `no prazo de ${duration}`,
    asked: (quote) => `perguntou: “${quote}”.`,
    wrote: (quote) => `escreveu: “${quote}”.`,
    answer: (time) => `terá a nossa resposta ${time}`,
    call: (time) => `ligamos-lhe ${time}`,
    offline: (back) => `A nossa equipa está ausente de momento e volta ${back}`,
    backUnknown: 'no próximo dia útil',
    nobodyFree: 'Ninguém da nossa equipa está livre neste momento',
    always: 'a qualquer hora',
  },
};

function of(language: string): Phrases {
  const found = phrases[baseOf(language)] ?? phrases['en'];
  if (!found) throw new Error('conversation/phrases: English phrases are missing.');
  return found;
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** A duration in the language of the phrase around it, so that no phrase is said in two. */
function duration(seconds: number, language: string): string {
  return formatWait(seconds, baseOf(language) in phrases ? language : 'en');
}

/** "You are next in line" at place 1, otherwise the number; without a number, that the place is kept. */
export function placePhrase(position: number | null, language: string): string {
  const words = of(language);
  return position === null ? words.placeUnknown : position === 1 ? words.next : words.place(position);
}

/** The wait as a figure when there is a true one; the text then says something else. */
export function waitPhrase(waitSeconds: number | null, language: string): string {
  return waitSeconds === null ? '' : of(language).wait(duration(Math.max(5, waitSeconds), language));
}

/** M9: the wait as a sentence, and no sentence at all while there is no true figure. */
export function estimatePhrase(waitSeconds: number | null, language: string): string {
  const wait = waitPhrase(waitSeconds, language);
  return wait === '' ? '' : of(language).estimate(wait);
}

/** Only in the tier critical. */
export function priorityPhrase(tier: string | null, language: string): string {
  return tier === 'critical' ? of(language).priority : '';
}

/**
 * Why nobody can come, without a full stop: in opening hours that nobody is free, which is so whether all are busy, away or silent;
 * else that the team is offline, and when it is back.
 */
export function awayPhrase(isOpen: boolean, back: string, language: string): string {
  const words = of(language);
  return isOpen ? words.nobodyFree : words.offline(back === '' ? words.backUnknown : back);
}

/** The hours of a team that never closes. */
export function alwaysPhrase(language: string): string {
  return of(language).always;
}

/** When something comes: "in 30 seconds". */
export function inPhrase(seconds: number, language: string): string {
  return of(language).in(duration(seconds, language));
}

/** By when something comes at the latest: "within 15 minutes". */
export function withinPhrase(seconds: number, language: string): string {
  return of(language).within(duration(seconds, language));
}

/** What the customer asked, in their own words. */
export function askedPhrase(quote: string, language: string): string {
  return of(language).asked(quote);
}

export function wrotePhrase(quote: string, language: string): string {
  return of(language).wrote(quote);
}

export function answerPhrase(time: string, language: string): string {
  return of(language).answer(time);
}

export function callPhrase(time: string, language: string): string {
  return of(language).call(time);
}

/** What the customer was answered has helped. */
export function settledPhrase(language: string): string {
  return of(language).settled;
}

/** The flow was archived: who comes back after the end is told so. */
export function flowOverPhrase(language: string): string {
  return of(language).flowOver;
}

/** A booked call that is called off. */
export function callOffPhrase(time: string, language: string): string {
  return of(language).callOff(time);
}
