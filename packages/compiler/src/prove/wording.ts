// Words that claim what may not be true (M9), and words that cost trust (M11), by language.

import type { IssueCode } from '@baton/flow';

export interface WordRule {
  code: IssueCode;
  severity: 'error' | 'warning';
  words: RegExp;
  /** What is wrong and what to write instead. */
  because: string;
}

const claims: readonly Omit<WordRule, 'words'>[] = [
  {
    code: 'claims-a-place',
    severity: 'error',
    because: 'It states a place in the queue that may not be true. Use {{queue.place}}, which says the place as it is.',
  },
  {
    code: 'claims-priority',
    severity: 'error',
    because: 'It promises priority to everybody. Use {{queue.priority}}, which appears only where it is true.',
  },
  {
    code: 'claims-a-time',
    severity: 'warning',
    because:
      'It states a time as a figure, which may not be true when it is read. Use a place such as {{queue.wait}} or {{ticket.due}}.',
  },
];

const claimWords: Readonly<Record<string, readonly [place: RegExp, priority: RegExp, time: RegExp]>> = {
  en: [
    /\b(you(’|'| a)re (the )?next\b|next in (line|the queue)|first in (line|the queue)|number \d+ in (line|the queue))/i,
    /\b(top|highest|first) priority\b/i,
    /\b(in|within|about|only|under|after) (\d+|one|two|three|five|ten|fifteen|thirty) (more )?(seconds?|minutes?|hours?)\b/i,
  ],
  de: [
    /\b(als nächste[rs]? (dran|an der Reihe)|Nummer \d+ in der (Reihe|Warteschlange))/i,
    /\b(höchste[rn]? (Priorität|Vorrang)|oberste Priorität)\b/i,
    /\b(in|binnen|etwa|nur|nach) \d+ (weiteren )?(Sekunden?|Minuten?|Stunden?)\b/i,
  ],
  es: [
    /(la siguiente persona|el siguiente en la (fila|cola)|número \d+ en la (fila|cola))/i,
    /\b(máxima|alta) prioridad\b/i,
    /\b(en|dentro de|unos|unas|solo) \d+ (segundos?|minutos?|horas?)\b/i,
  ],
  fr: [
    /(prochaine? (personne|sur la liste)|numéro \d+ dans la file)/i,
    /\b(priorité (absolue|maximale))\b/i,
    /\b(dans|sous|environ|seulement) \d+ (secondes?|minutes?|heures?)\b/i,
  ],
  pt: [
    /(próxim[ao] (pessoa|da fila|na fila)|número \d+ na fila)/i,
    /\b(prioridade máxima)\b/i,
    /\b(em|dentro de|cerca de|apenas) \d+ (segundos?|minutos?|horas?)\b/i,
  ],
};

const trust: Readonly<Record<string, readonly { words: RegExp; because: string }[]>> = {
  en: [
    {
      words: /\btry again later\b|\b(come|check|call) back later\b/i,
      because: '"Try again later" sends people away. Offer a ticket, a callback or another option.',
    },
    {
      words: /\b(soon|shortly|as soon as possible|in a (bit|while))\b/i,
      because: '"Soon" is no time. Say when, with a place such as {{queue.wait}} or {{ticket.due}}.',
    },
    {
      words: /\b(please hold|hold on|please wait|bear with (me|us)|one moment please)\b/i,
      because: 'It asks to wait without saying for what. Give the reason and the time.',
    },
  ],
  de: [
    {
      words: /später (noch einmal|erneut|wieder)/i,
      because: '"Später noch einmal" (later) sends people away. Offer a ticket or a callback.',
    },
    {
      words: /\b(bald|in Kürze|so schnell wie möglich|demnächst)\b/i,
      because: '"Bald" (soon) is no time. Say when, with a place such as {{ticket.due}}.',
    },
    { words: /\bbitte warten\b/i, because: 'It asks to wait without saying for what. Give the reason and the time.' },
  ],
  es: [
    { words: /más tarde/i, because: '"Más tarde" (later) sends people away. Offer a ticket or a callback.' },
    {
      words: /\b(pronto|en breve|lo antes posible)\b/i,
      because: '"Pronto" (soon) is no time. Say when, with a place such as {{ticket.due}}.',
    },
  ],
  fr: [
    {
      words: /(réessayez|revenez) plus tard/i,
      because: '"Plus tard" (later) sends people away. Offer a ticket or a callback.',
    },
    {
      words: /\b(bientôt|dès que possible|sous peu)\b/i,
      because: '"Bientôt" (soon) is no time. Say when, with a place such as {{ticket.due}}.',
    },
  ],
  pt: [
    { words: /mais tarde/i, because: '"Mais tarde" (later) sends people away. Offer a ticket or a callback.' },
    {
      words: /\b(em breve|logo que possível|o mais rápido possível)\b/i,
      because: '"Em breve" (soon) is no time. Say when, with a place such as {{ticket.due}}.',
    },
  ],
};

/** What an agent's side should not ask after everything was passed on. */
const askingAgain: Readonly<Record<string, RegExp>> = {
  en: /\bhow (can|may) (i|we) help\b/i,
  de: /\bwie (kann|können) (ich|wir) (Ihnen|dir) helfen\b/i,
  es: /\b(cómo|en qué) (le |te )?pued[oe] ayudar/i,
  fr: /\bcomment puis-je vous aider\b/i,
  pt: /\b(como|em que) posso ajudar/i,
};

/** The rules a text in this language breaks. `afterHandoff`: it is said by a step that leads to a person. */
export function wordingIssues(text: string, language: string, afterHandoff: boolean): Omit<WordRule, 'words'>[] {
  const base = language.split('-')[0] ?? language;
  const plain = text.replaceAll(/\{\{[^{}]*\}\}/g, ' ');
  const claimed = claims.filter((_, index) => claimWords[base]?.[index]?.test(plain));
  const costs = (trust[base] ?? [])
    .filter(({ words }) => words.test(plain))
    .map(({ because }) => ({ code: 'costs-trust', severity: 'warning', because }) as const);
  const again =
    afterHandoff && askingAgain[base]?.test(plain)
      ? [
          {
            code: 'costs-trust',
            severity: 'warning',
            because: 'It asks how one can help, although everything has been passed on. Start from what is known.',
          } as const,
        ]
      : [];
  return [...claimed, ...costs, ...again];
}

const PROMISES = [
  /\b(?:(?:i|we|someone|somebody|(?:a|one of our|our|the) (?:[a-z]+ )?(?:colleagues?|agents?|team|specialists?|people|person|experts?|advisers?|managers?))(?:['’]ll| will| shall| (?:is|are) going to)(?: (?:also|then|personally|definitely|certainly|soon|shortly))*) (?:call|ring|phone|e-?mail|write|message|text|contact|get back|come back|reply|answer|respond|follow up|be in touch|get in touch|reach out|let you know|send you)\b[^.!?]*/i,
  /\byou(?:['’]ll| will)(?: (?:also|then|soon))* (?:hear (?:back )?from|be (?:called|contacted)|(?:get|have|receive) (?:an?|our|your|the) (?:[a-z]+ )?(?:call|answer|reply|response|e-?mail|update))\b[^.!?]*/i,
];
const ON_CONDITION =
  /\b(?:if you|should you|unless|whenever you|as soon as you|once you|when you|would you like|shall (?:i|we)|do you want)\b/i;

/** A call or an answer that a text promises by itself, in its own words; null where it promises none. */
export function promisesIn(text: string): string | null {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    if (sentence.trimEnd().endsWith('?') || ON_CONDITION.test(sentence)) continue;
    for (const words of PROMISES) {
      const found = words.exec(sentence);
      if (found) return found[0].trim();
    }
  }
  return null;
}

const MAILED = [
  /\b(?:confirmation|e-?mail|mail|receipt|invitation|invite)\b[^.!?]{0,60}\b(?:is|are|was|has been|have been) (?:now |already )?(?:on (?:its|their|the) way|sent|e-?mailed|in your (?:inbox|mailbox))\b[^.!?]*/i,
  /\b(?:i|we)(?:['’]ve| have)(?: just| now| already)? (?:e-?mailed|mailed|sent you an? (?:[a-z]+ )?(?:e-?mail|mail|confirmation))\b[^.!?]*/i,
  /\b(?:check|look in|see) your (?:inbox|e-?mails?|mailbox)\b[^.!?]*/i,
];

/** What a text says of a mail that has gone out, in its own words; null where it says nothing of one. */
export function announcesMail(text: string): string | null {
  for (const words of MAILED) {
    const found = words.exec(text);
    if (found) return found[0].trim();
  }
  return null;
}
