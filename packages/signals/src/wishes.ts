import type { Hear } from './rules.ts';
import type { Hit } from './text/patterns.ts';
import { GAP_CLAUSE, GAP_SENTENCE } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/** Something a customer asked for, asked about or reported, in one sentence of a message. */
export interface Wish {
  turn: number;
  /** How clearly it is a wish; from 3 it is one. */
  strength: number;
  /** Says that something is no longer wanted, or wanted otherwise. */
  changed: boolean;
  quote: string;
  from: number;
  to: number;
  /** Stems that carry its meaning. */
  words: ReadonlySet<string>;
  /** The wish as part of a sentence about the customer, in at most `most` words; a lead that was just used is not said again. */
  say(most: number, lead: string): { claim: string; lead: string };
}

/** The wishes of one message, in order; `answering` when the bot had just asked something. */
export function wishesIn(hear: Hear, text: string, turn: number, answering: boolean): Wish[] {
  const { tokens, hits } = hear(text);
  const wishes: Wish[] = [];
  for (const [first, last] of sentences(tokens)) {
    const wish = wishOf(tokens, hits, first, last, turn, answering);
    if (wish !== null) wishes.push(wish);
  }
  return wishes;
}

type Form = 'do' | 'have' | 'know' | 'ask' | 'report';

const LEADS: Readonly<Record<Exclude<Form, 'ask' | 'report'>, readonly string[]>> = {
  know: [
    'can you tell me',
    'can you please tell me',
    'could you please tell me',
    'can u tell me',
    'please let me know',
    'can someone tell me',
    'could you tell me',
    'please tell me',
    'tell me',
    'i want to know',
    'i need to know',
    'i would like to know',
    'id like to know',
    'do you know',
    'let me know',
    'i wanted to know',
    'i was wondering',
    'im wondering',
    'wondering',
    'how do i',
    'how can i',
    'how to',
    'how could i',
    'how would i',
    'how do you',
    'how should i',
  ],
  do: [
    'i need you to',
    'i want you to',
    'i would like you to',
    'id like you to',
    'i need to',
    'i want to',
    'i would like to',
    'i would also like to',
    'id like to',
    'id also like to',
    'i also need to',
    'i also want to',
    'i also have to',
    'i wanna',
    'i have to',
    'i must',
    'i wish to',
    'i am trying to',
    'im trying to',
    'i was trying to',
    'trying to',
    'i am looking to',
    'im looking to',
    'im hoping to',
    'i was hoping to',
    'i wanted to',
    'i needed to',
    'i need help to',
    'i just want to',
    'i just need to',
    'i really need to',
    'i urgently need to',
    'we need to',
    'we want to',
    'we would like to',
    'i will',
    'ill',
    'im gonna',
    'i am gonna',
    'id love to',
    'i would love to',
    'i demand to',
    'need to',
    'want to',
    'like to',
    'i still want to',
    'can you please help me to',
    'can you please help me',
    'can you help me to',
    'can you help me',
    'could you help me',
    'could you please help me',
    'please help me to',
    'please help me',
    'help me to',
    'help me',
    'can you please',
    'could you please',
    'would you please',
    'will you please',
    'can u please',
    'can you',
    'could you',
    'would you',
    'will you',
    'can u',
    'can i please',
    'can i',
    'could i',
    'may i',
    'can we',
    'could we',
    'please',
    'is it possible to',
    'lets',
    'let us',
  ],
  have: [
    'i need',
    'i want',
    'i would like',
    'i would also like',
    'id like',
    'id also like',
    'i also need',
    'i also want',
    'i am looking for',
    'im looking for',
    'i was looking for',
    'looking for',
    'we need',
    'we want',
    'we would like',
    'i require',
    'i demand',
    'i urgently need',
    'i really need',
    'i just need',
    'i just want',
    'need',
    'want',
  ],
};

const LEAD_INDEX = indexLeads();

function indexLeads(): ReadonlyMap<string, { words: string[]; form: 'do' | 'have' | 'know' }[]> {
  const index = new Map<string, { words: string[]; form: 'do' | 'have' | 'know' }[]>();
  for (const form of ['know', 'do', 'have'] as const) {
    for (const lead of LEADS[form]) {
      const words = lead.split(' ');
      const list = index.get(words[0] ?? '') ?? [];
      list.push({ words, form });
      index.set(words[0] ?? '', list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Words a request in the imperative begins with. */
const IMPERATIVES = new Set(
  'book find check cancel reserve fix give show send make change schedule order transfer connect stop add remove refund set call unlock search open close delete update get track return replace report plan look try reset activate block freeze pay buy apply sign rent explain direct pick access recover save'.split(
    ' ',
  ),
);
const QUESTION_WORDS = new Set(
  'what when where who why which how is are do does did can could will would whats wheres hows has have any'.split(' '),
);
/** Words before a wish that add nothing to it. */
const FILLERS = new Set(
  'hi hello hey yes yeah ok okay oh well so and also but then great perfect thanks good morning afternoon evening please actually now awesome alright sure no wait hmm um uh cool nice right um brand user just'.split(
    ' ',
  ),
);
/** Here a wish ends and something else begins. */
const STOPS = [
  'my name is',
  'because',
  'but',
  'as i',
  'since',
  'thanks',
  'thank',
  'so that',
  'im so',
  'i am so',
  'and my name',
  'my name',
];
const TROUBLE = new Set([
  'concept:fraud',
  'concept:lost',
  'concept:broken',
  'concept:fee',
  'concept:dispute',
  'concept:refund',
  'concept:refund-waiting',
  'topic:outage',
  'topic:employee-complaint',
  'topic:legal',
  'concept:software',
  'concept:payment-trouble',
  'concept:sign-in',
  'concept:health',
  'anger',
  'complaint',
]);
/** "Please" makes a wish only of a request ("please reserve"), "I will" only of what is arranged here ("I will book"). */
function hasItsVerb(tokens: Tokens, next: number): boolean {
  const lead = tokens.words[next - 1] ?? '';
  const verb = tokens.words[next] ?? '';
  if (lead === 'please') return IMPERATIVES.has(verb);
  return lead === 'will' || lead === 'ill' || lead === 'gonna' ? ARRANGED.has(verb) : true;
}

const ARRANGED = new Set(['reserve', 'book', 'order', 'cancel', 'schedule']);
/** What is wanted is said elsewhere ("all I want is …", "I need it for …"). */
const EMPTY_OBJECTS = new Set(['is', 'was', 'are', 'it']);
/** Bare verbs that are a whole wish. */
const WHOLE_WISHES = new Set(['cancel', 'refund', 'help', 'unsubscribe']);
/** A wish that begins like this points at something said before. */
const VAGUE = new Set('do that this it is be confirm proceed say thank know see double'.split(' '));
const CONTENT_FREE = new Set([
  'help',
  'else',
  'thing',
  'ask',
  'question',
  'know',
  'be',
  'that',
  'it',
  'this',
  'something',
  'you',
  'me',
  'anything',
  'confirm',
  'assistance',
]);

function wishOf(
  tokens: Tokens,
  hits: readonly Hit[],
  first: number,
  last: number,
  turn: number,
  answering: boolean,
): Wish | null {
  let at = first;
  while (at < last && FILLERS.has(tokens.words[at] ?? '') && leadAt(tokens, at, last) === null) at++;
  const thanking = tokens.words[at] === 'thank' || tokens.words[at - 1] === 'thanks';
  let found: { start: number; form: Form } | null = null;
  for (let i = at; i <= Math.min(last, at + FAR_LEAD) && found === null; i++) {
    const lead = leadAt(tokens, i, last);
    if (
      lead !== null &&
      (i === at || lead.strong) &&
      hasItsVerb(tokens, lead.next) &&
      !EMPTY_OBJECTS.has(tokens.words[lead.next] ?? '')
    )
      found = { start: lead.next, form: lead.form };
  }
  const asked = endsWithQuestion(tokens, last) || QUESTION_WORDS.has(tokens.words[at] ?? '');
  if (found === null && IMPERATIVES.has(tokens.words[at] ?? '')) found = { start: at, form: 'do' };
  const inside = hits.filter((h) => h.first >= first && h.last <= last);
  const trouble = inside.some((h) => TROUBLE.has(h.tag));
  const length = last - at + 1;
  const form: Form = changesMind(tokens, first, last) ? 'report' : (found?.form ?? (asked ? 'ask' : 'report'));
  const start = form === 'ask' || form === 'report' || found === null ? at : found.start;
  const words = meaning(tokens, start, last);
  let strength = found !== null ? 3 : asked ? 2 : trouble ? 2.5 : 0;
  if (form === 'report' && trouble && turn > 8) strength -= 1;
  if (trouble && found !== null) strength += 1;
  if (found !== null && VAGUE.has(tokens.words[found.start] ?? '')) strength -= 1.5;
  if (found !== null && found.start === last && !WHOLE_WISHES.has(tokens.words[last] ?? '')) strength -= 1.5;
  if (form === 'ask' && words.size >= 3 && !answering) strength += 1;
  if (form === 'report' && trouble && words.size < 2) strength -= 2;
  if (words.size === 0) strength -= 3;
  if (found === null && thanking) strength -= 3;
  if (form === 'ask' && isSmallTalk(tokens, at, last)) strength -= 2;
  if (form === 'report' && !trouble && turn <= 2 && words.size >= 2)
    strength += length >= 5 && hasNegation(tokens, at, last) ? 2.5 : words.size >= 3 ? 1.2 : 0;
  // A change of mind is part of what is wanted now.
  const changed = changesMind(tokens, first, last);
  if (changed) strength = Math.max(strength, 3.5);
  if (words.size >= 3) strength += 0.5;
  if (answering && length <= 5 && found === null) strength -= 2;
  if (inside.some((h) => h.tag === 'ask')) strength += 1;
  if (strength <= 0 || start > last) return null;
  const from = tokens.from[at] ?? 0;
  const to = tokens.to[last] ?? from;
  return {
    turn,
    strength,
    changed,
    quote: tokens.text.slice(from, to),
    from,
    to,
    words,
    say: (most, lead) => sayWish(tokens, form, start, last, most, lead),
  };
}

function isSmallTalk(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (tokens.words[i] === 'day' || (tokens.words[i] === 'are' && tokens.words[i + 1] === 'you'))
      return last - first < 7 && (tokens.words[first] ?? '').startsWith('how');
  return false;
}

/** "Never mind, I found one", "sorry, I meant John", "I'll take that instead". */
function changesMind(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const word = tokens.words[i];
    const next = tokens.words[i + 1];
    if (
      last - first >= 3 &&
      (word === 'nevermind' || (word === 'instead' && next !== 'of') || (word === 'never' && next === 'mind'))
    )
      return true;
    if (word === 'i' && next === 'meant' && last - first >= 2) return true;
    if (word === 'changed' && tokens.words[i + 2] === 'mind') return true;
    if (word === 'no' && next === 'longer' && (tokens.words[i + 2] === 'need' || tokens.words[i + 2] === 'want'))
      return true;
  }
  return false;
}

const NEGATIONS = new Set(
  'cant cannot wont doesnt dont didnt isnt not unable never no havent hasnt couldnt wouldnt nothing still gone missing lost'.split(
    ' ',
  ),
);

function hasNegation(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (NEGATIONS.has(tokens.words[i] ?? '')) return true;
  return false;
}

/** A wish may begin this many words into its sentence ("my card was stolen so I need to block it"). */
const FAR_LEAD = 14;

function leadAt(
  tokens: Tokens,
  at: number,
  last: number,
): { next: number; form: 'do' | 'have' | 'know'; strong: boolean } | null {
  for (const { words, form } of LEAD_INDEX.get(tokens.words[at] ?? '') ?? []) {
    if (at + words.length - 1 >= last || words.some((w, k) => tokens.words[at + k] !== w)) continue;
    return {
      next: at + words.length,
      form,
      strong:
        words[0] === 'please' ||
        (words.length >= 2 &&
          (words[0] === 'i' ||
            words[0] === 'id' ||
            words[0] === 'can' ||
            words[0] === 'could' ||
            words[0] === 'help' ||
            words[0] === 'please' ||
            words[0] === 'we')),
    };
  }
  return null;
}

function sayWish(
  tokens: Tokens,
  form: Form,
  start: number,
  last: number,
  most: number,
  before: string,
): { claim: string; lead: string } {
  if (form === 'ask' || form === 'report') {
    const end = clip(tokens, start, last, most - 2, false);
    const words = tokens.text.slice(tokens.from[start], tokens.to[end]).replaceAll('"', "'").replace(/\s+/g, ' ');
    const lead = form === 'ask' ? 'asks:' : 'says:';
    return { claim: `${lead === before ? '' : `${lead} `}"${words}${end < last ? '…' : ''}"`, lead };
  }
  const lead = form === 'do' ? 'wants to' : form === 'know' ? 'wants to know' : 'wants';
  const how =
    form === 'know' && (tokens.words[start - 2] === 'how' || tokens.words[start - 3] === 'how') ? 'how to' : '';
  const said = lead === before ? (form === 'do' ? 'to' : '') : lead;
  const end = clip(tokens, start, last, most - lead.split(' ').length - (how === '' ? 0 : 2), true);
  return { claim: [said, how, turned(tokens, start, end)].filter((p) => p !== '').join(' '), lead };
}

/** The last word to say: not more than `most`, and where possible the end of a clause. */
function clip(tokens: Tokens, start: number, last: number, most: number, atStops: boolean): number {
  let end = Math.min(last, start + Math.max(3, most) - 1);
  if (atStops) {
    for (let i = start + 3; i <= end; i++) {
      if (STOPS.some((stop) => stop.split(' ').every((w, k) => tokens.words[i + k] === w))) {
        end = i - 1;
        break;
      }
    }
  }
  if (end === last && atStops) while (end > start && tokens.words[end] === 'please') end--;
  if (end >= last - 1) return end;
  for (let i = end; i > start + 4; i--) if (tokens.gaps[i] === GAP_CLAUSE) return i - 1;
  while (end > start && (tokens.words[end] === 'please' || tokens.words[end] === 'thanks')) end--;
  while (end > start + 2 && DANGLING.has(tokens.words[end] ?? '')) end--;
  return end;
}

const DANGLING = new Set(
  'a an the to of in on at for with and or but my your his her their our from by is are was be that which who as if so i'.split(
    ' ',
  ),
);

const TURNED: Readonly<Record<string, string>> = {
  my: 'their',
  mine: 'theirs',
  me: 'them',
  i: 'they',
  im: 'they are',
  ive: 'they have',
  id: 'they would',
  ill: 'they will',
  am: 'are',
  our: 'their',
  we: 'they',
  us: 'them',
  myself: 'themselves',
  ours: 'theirs',
  were: 'were',
};

/** The words as written with the first person turned into the third. */
function turned(tokens: Tokens, start: number, end: number): string {
  let out = '';
  let from = tokens.from[start] ?? 0;
  for (let i = start; i <= end; i++) {
    const other = TURNED[tokens.words[i] ?? ''];
    const isNumberId =
      tokens.words[i] === 'id' &&
      (tokens.text.slice(tokens.from[i], tokens.to[i]) === 'ID' ||
        !tokens.text.slice(tokens.from[i], tokens.to[i]).includes("'"));
    if (other === undefined || isNumberId) continue;
    out += tokens.text.slice(from, tokens.from[i]) + other;
    from = tokens.to[i] ?? from;
  }
  out += tokens.text.slice(from, tokens.to[end]);
  return out.replace(/\s+/g, ' ').trim();
}

function meaning(tokens: Tokens, start: number, last: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = start; i <= last; i++) {
    const word = tokens.words[i] ?? '';
    if (
      word.length >= 3 &&
      !FILLERS.has(word) &&
      !QUESTION_WORDS.has(word) &&
      !CONTENT_FREE.has(word) &&
      !SMALL.has(word)
    )
      words.add(tokens.stems[i] ?? word);
  }
  return words;
}

const SMALL = new Set(
  'the and for with you your are that this there here from into onto need want like get our out all his her they them their been was were not dont cant'.split(
    ' ',
  ),
);

/** First and last word of each sentence. */
function sentences(tokens: Tokens): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let i = 1; i <= tokens.words.length; i++) {
    if (i < tokens.words.length && (tokens.gaps[i] !== GAP_SENTENCE || isAbbreviation(tokens, i))) continue;
    if (i > first) found.push([first, i - 1]);
    first = i;
  }
  return found;
}

/** A full stop after `Dr` or inside a number ends nothing. */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  const before = tokens.words[i - 1] ?? '';
  const between = tokens.text.slice(tokens.to[i - 1], tokens.from[i]);
  return (ABBREVIATED.has(before) && between.startsWith('.')) || between === '.';
}

const ABBREVIATED = new Set('dr mr mrs ms st no nr vs jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

function endsWithQuestion(tokens: Tokens, last: number): boolean {
  const end = tokens.from[last + 1] ?? tokens.text.length;
  return tokens.text.slice(tokens.to[last], end).includes('?');
}
