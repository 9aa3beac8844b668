// "We'll call you on Friday": what an agent's own words bind the house to (A10).
import { momentIn } from './date-parsers.ts';
import { hearAnswer } from './hear-answer.ts';
import { offsetMinutes, type Moment } from './read-time.ts';

/** A word that was given: a call or an answer to come, and when. */
export interface SaidPromise {
  readonly kind: 'call' | 'answer';
  /** The moment that was named (ms), or one in the day that was named; null where no time was. */
  readonly at: number | null;
  /** Only the day was named. */
  readonly isDay: boolean;
}

const LONGEST = 2_000;

const CALLS = String.raw`call|ring|phone|telephone`;
const TELLS = [
  String.raw`e-?mail|write|message|text|update|reply|answer|respond|contact|inform|notify|confirm|report back|reach out|follow up`,
  String.raw`(?:get|come|be|circle|check) back|(?:get|be|stay) in touch|let (?:you|them|her|him|the customer) know`,
  String.raw`(?:keep|have) (?:you|them|her|him) (?:posted|updated|informed|answered)|(?:send|give|drop) (?:you|them|her|him|the customer) (?:an? |the |our )?(?:quick |short |full |final )?(?:update|answer|reply|response|e-?mail|message|confirmation|word|line|ring|call|buzz|quote|news|result|decision)`,
].join('|');
const WHO = String.raw`i|we|somebody|someone|(?:a|my|our|the|one of (?:our|my)) (?:[a-z]+ ){0,2}(?:colleagues?|team|specialists?|technicians?|engineers?|managers?|experts?|lead|supervisor|department|people|staff|warehouse|office)|[a-z]+(?: from [a-z ]{2,20}?)?`;
const WILL = String.raw`(?:['’]ll| will| shall|['’]m going to| am going to|['’]re going to| are going to| is going to| promise to| promised to| am to| are to)`;
const BETWEEN = String.raw`(?: (?:also|then|definitely|personally|certainly|try to|just|now|be sure to|make sure to|quickly))*`;

/** Who calls is not the house. */
const THEIRS =
  /\b(?:you|customer|client|he|she|they|caller)(?:['’]ll| will| shall| can| may| could| should|['’]re going to| is going to| are going to| wants? to| promised to)(?: (?:also|then|just))* (?:call|ring|phone|e-?mail|write|message|text|contact|reply|get back|come back|let)\b/i;
const ENGLISH = [
  new RegExp(String.raw`\b(?:${WHO})${WILL}${BETWEEN} (?:(?<call>${CALLS})|${TELLS})\b`, 'i'),
  new RegExp(
    String.raw`\byou(?:['’]ll| will| shall|['’]re going to)${BETWEEN} (?:(?<call>(?:get|receive|have) (?:a|our|the) (?:[a-z]+ )?(?:call|ring)|be (?:called|phoned|rung))|hear|(?:get|receive|have) (?:an?|our|the|my) (?:[a-z]+ )?(?:answer|reply|response|e-?mail|message|update|confirmation|quote|decision)|be (?:contacted|informed|updated|notified|told))\b`,
    'i',
  ),
  new RegExp(
    String.raw`(?:^|[,;:–—-]\s*|\b(?:and|so|i|we|have|has|had|was|is|also) )(?:promised|agreed|arranged|scheduled|planned|will|going|plan|need|need)(?: to)? (?:(?<call>${CALLS})|${TELLS})\b`,
    'i',
  ),
];
/** Without a verb of their own they promise only with a time. */
const NOTED = [
  /\b(?<call>call-?\s?backs?|(?:phone )?call (?:is |was |has been )?(?:on|at|for|by|tomorrow|today|next|planned|booked|arranged|scheduled|agreed)|calling (?:back|you|them|her|him|the customer))\b/i,
  /\b(?:follow(?:ing)?-?\s?up|update|answer|reply) (?:to follow |is |comes |due |planned |promised |scheduled |by |on |tomorrow|today|next|within|in )/i,
];
const ELSEWHERE: Readonly<Record<string, readonly RegExp[]>> = {
  de: [
    /\b(?:wir|ich|jemand|kolleg\w+|team|sie)\b.*\b(?<call>ruf(?:e|en|t)|anrufen|zurückrufen|anruf)\b/i,
    /\b(?:melden? (?:uns|mich)|meldet sich|schreiben? (?:Ihnen|dir)|antworten? (?:Ihnen|dir)|informieren? (?:Sie|dich)|geben? (?:Ihnen |dir )?(?:\S+ ){0,4}(?:bescheid|rückmeldung)|(?:hören|hörst) (?:\S+ ){0,4}von (?:uns|mir)|(?:bekommen|erhalten) (?:Sie )?(?:\S+ ){0,4}(?:antwort|rückmeldung|nachricht))\b/i,
  ],
  es: [
    /\b(?:le|te|les|lo|la|os) (?:volve(?:mos|remos|ré) a )?(?:(?<call>llam\w+)|escrib\w+|respond\w+|contact\w+|inform\w+|avis\w+|contest\w+)/i,
    /\bnos pondremos en contacto|me pondré en contacto|tendrá (?:nuestra|una) respuesta|recibirá (?:\S+ ){0,2}(?:respuesta|correo|mensaje|(?<call>llamada))/i,
  ],
  fr: [
    /\b(?:vous|te) (?:(?<call>rappel\w+|appel\w+|téléphon\w+)|recontact\w+|contact\w+|écri\w+|répond\w+|tiend\w+|inform\w+|donn\w+ (?:des )?nouvelles)/i,
    /\bvous (?:aurez|recevrez) (?:\S+ ){0,2}(?:réponse|e-?mail|message|nouvelles|(?<call>appel))/i,
  ],
  pt: [
    /\b(?:(?<call>lig(?:amos|aremos|arei|o)(?:-lhe)?|telefon\w+)|entra(?:mos|remos|rei) em contac?to|respond(?:emos|eremos|erei)|escrev(?:emos|eremos|erei)|avis(?:amos|aremos|arei)|terá (?:a nossa|uma) resposta|receberá (?:\S+ ){0,2}(?:resposta|e-?mail|mensagem))/i,
  ],
  it: [
    /\b(?:la|ti|le|vi) (?:(?<call>(?:ri)?chiam\w+|telefon\w+)|scriv\w+|contatt\w+|rispond\w+|aggiorn\w+|inform\w+)/i,
    /\bci faremo sentire|mi farò sentire|(?:avrà|riceverà) (?:\S+ ){0,2}(?:risposta|e-?mail|messaggio|(?<call>chiamata))/i,
  ],
  nl: [
    /\b(?:wij|we|ik|collega|iemand)\b.*\b(?:(?<call>bel(?:len|t)?|terugbellen)|mail(?:en|t)?|schrij(?:ven|f|ft)|antwoord(?:en|t)?|weten|contact|terugkomen)\b/i,
    /\b(?:u|je) (?:hoort|krijgt|ontvangt) (?:\S+ ){0,3}(?:van (?:ons|mij)|antwoord|bericht|(?<call>telefoontje))/i,
  ],
};
/** What is refused, over, or only asked binds nobody. */
const NO_PROMISE =
  /\b(?:won['’]?t|not|n['’]t|never|no need|cannot|unable|without|cancell?ed|already|nicht|kein\w*|niemand|ne .{1,12} pas|não|non|niet|geen)\b|\?\s*$/i;
const ONLY_IF =
  /\b(?:if|should|unless|in case|as soon as|whenever|wenn|falls|sobald|si|dès que|quando|se|als|zodra)\b/i;

/**
 * The first call or answer that an agent's words promise, or null. Pure: `moment` says when and where they are read. What depends
 * on something else ("if it happens again") is one only with a time.
 */
export function readPromise(text: string, moment: Moment): SaidPromise | null {
  for (const sentence of text.slice(0, LONGEST).split(/(?<=[.!?])\s+(?=\S)|\n+/)) {
    const found = promiseIn(sentence, moment);
    if (found) return found;
  }
  return null;
}

function promiseIn(sentence: string, { at, zone, language }: Moment): SaidPromise | null {
  if (NO_PROMISE.test(sentence)) return null;
  const own = language.split('-')[0] ?? 'en';
  const given = firstOf([...(ELSEWHERE[own] ?? []), ...ENGLISH], sentence);
  const isTheirs = THEIRS.test(sentence);
  const noted = given ?? firstOf(NOTED, sentence);
  if (!noted || (isTheirs && !/\b(?:i|we)(?:['’]ll| will)\b/i.test(sentence))) return null;
  const spoken = hearAnswer(sentence, own).language;
  const offset = offsetMinutes(at, zone);
  const when = momentIn(sentence, spoken, at, offset) ?? momentIn(sentence, 'en', at, offset);
  if (!when && (!given || ONLY_IF.test(sentence))) return null;
  const kind = noted.groups?.['call'] === undefined ? 'answer' : 'call';
  return { kind, at: when?.at ?? null, isDay: when?.isDay ?? true };
}

function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}
