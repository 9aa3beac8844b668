import type { Awaiting, Signals } from './contract.ts';
import type { Hit } from './text/patterns.ts';
import { tokenize } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

/**
 * How a message answers what was awaited: yes or no to an offer, one of the options, or the value asked for.
 * Null when nothing was awaited or nothing fits; a message that asks something of its own is no answer to an offer.
 */
export function replyOf(tokens: Tokens, hits: readonly Hit[], awaiting: Awaiting): Signals['reply'] {
  if (awaiting.kind === 'offer') return yesOrNo(tokens, hits);
  if (awaiting.kind === 'choice') return choice(tokens, awaiting.options);
  if (awaiting.kind === 'question') return value(tokens, awaiting.expects);
  return null;
}

/** The one place where a long message is still an answer: its first clause says yes or no. */
const LONGEST_ANSWER = 14;

function yesOrNo(tokens: Tokens, hits: readonly Hit[]): Signals['reply'] {
  if (/^\s*(👍|👌|✅|🙏)/u.test(tokens.text)) return { kind: 'yes' };
  if (/^\s*(👎|❌|🚫)/u.test(tokens.text)) return { kind: 'no' };
  const yes = hits.filter((h) => h.tag === 'yes');
  const no = hits.filter((h) => h.tag === 'no');
  const asks = hits.some((h) => h.tag === 'ask');
  const refuses = hits.some((h) => h.tag === 'no-ask');
  const head = (h: Hit): boolean => h.first <= 1;
  if (tokens.words.length > LONGEST_ANSWER) {
    if (asks && !refuses) return { kind: 'yes' };
    const start = [...yes, ...no].filter(head).sort((a, b) => a.first - b.first || b.last - a.last)[0];
    return start === undefined ? null : start.tag === 'no' ? { kind: 'no' } : { kind: 'yes' };
  }
  if (asks && !refuses) return { kind: 'yes' };
  // A longer phrase wins over a shorter one inside it ("no problem" is a yes, "not ok" a no); of what is left a no
  // anywhere in a short answer weighs more than a polite yes.
  const agreed = yes.filter((y) => !no.some((n) => covers(n, y)));
  const declined = no.filter((n) => !yes.some((y) => covers(y, n)));
  return declined.length > 0 ? { kind: 'no' } : agreed.length > 0 ? { kind: 'yes' } : null;
}

function covers(outer: Hit, inner: Hit): boolean {
  return outer.first <= inner.first && outer.last >= inner.last && outer.last - outer.first > inner.last - inner.first;
}

const ORDINALS: readonly (readonly string[])[] = [
  [
    'first',
    '1st',
    '1',
    'one',
    'former',
    'primero',
    'primera',
    'erste',
    'ersten',
    'premier',
    'premiere',
    'primeiro',
    'primeira',
    'a',
    'top',
  ],
  ['second', '2nd', '2', 'two', 'segundo', 'segunda', 'zweite', 'zweiten', 'deuxieme', 'b'],
  ['third', '3rd', '3', 'three', 'tercero', 'tercera', 'dritte', 'dritten', 'troisieme', 'terceiro', 'terceira', 'c'],
  ['fourth', '4th', '4', 'four', 'cuarto', 'vierte', 'vierten', 'quatrieme', 'quarto', 'd'],
  ['fifth', '5th', '5', 'five', 'quinto', 'funfte', 'funften', 'cinquieme', 'e'],
  ['sixth', '6th', '6', 'six', 'sexto', 'f'],
];

/** Words that say nothing about which option is meant, in the five languages whose answers are read. */
const EMPTY = new Set(
  [
    'the a an i id ill want would like to please one option number choose pick take me my go with for of it that and or lets let just rather prefer instead at in on by can could you we do yes yeah ok okay sure maybe',
    'is its was are am be been this these those there what which who how when where why about has have had will now so as from your our us',
    'el la los las un una de del que es y o en con por para me mi su lo al se quiero',
    'der die das den dem ein eine einen ist es ich mir mich mein meine und oder zu zum zur mit bitte was wie wir sie ihr',
    'le les du des et ou je moi mon ma mes ce cette est que qui quoi pour avec dans vous nous il elle on',
    'o os as um uma do da dos das e ou em na com por para meu minha eu que quero',
  ].flatMap((words) => words.split(' ')),
);

function choice(tokens: Tokens, options: readonly { id: string; label: string }[]): Signals['reply'] {
  const text = tokens.words.join(' ');
  let best: { id: string; score: number } | null = null;
  let tie = false;
  for (const option of options) {
    const label = tokenize(option.label).words;
    const id = tokenize(option.id).words;
    let score = 0;
    if (label.length > 0 && text === label.join(' ')) score = 10;
    else {
      const wanted = new Set([...label, ...id].filter((w) => !EMPTY.has(w)));
      for (const [i, word] of tokens.words.entries())
        if (!EMPTY.has(word) && (wanted.has(word) || [...wanted].some((w) => sameRoot(w, tokens.stems[i] ?? word))))
          score++;
    }
    if (score > 0 && best !== null && score === best.score) tie = true;
    if (score > 0 && (best === null || score > best.score)) {
      best = { id: option.id, score };
      tie = false;
    }
  }
  if (best !== null && !tie) return { kind: 'choice', id: best.id };
  const index = ordinal(tokens, options.length);
  const picked = index === null ? undefined : options[index];
  return picked === undefined ? null : { kind: 'choice', id: picked.id };
}

function ordinal(tokens: Tokens, count: number): number | null {
  if (tokens.words.includes('last') || tokens.words.includes('latter')) return count - 1;
  const short = tokens.words.length <= 2;
  for (const word of tokens.words) {
    for (const [index, names] of ORDINALS.entries()) {
      if (index < count && names.includes(word) && (short || (word.length > 1 && word !== 'one') || /^\d$/.test(word)))
        return index;
    }
  }
  return null;
}

function sameRoot(a: string, b: string): boolean {
  const n = Math.min(a.length, b.length);
  return n >= 4 && (a.startsWith(b) || b.startsWith(a));
}

type Expects = Extract<Awaiting, { kind: 'question' }>['expects'];

const VALUE: Readonly<Record<Exclude<Expects, 'text'>, RegExp>> = {
  number: /-?\d{1,15}(?:[.,]\d{1,6})?/,
  email: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/,
  phone: /\+?\d[\d\s()./-]{5,18}\d/,
  date: /\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\s+\d{1,4})?|today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day/i,
  'order-number': /#?\b(?=[A-Z-]{0,8}\d)[A-Z\d][A-Z\d-]{2,23}\b/i,
  amount: /\d{1,12}(?:[.,]\d{1,3}){0,3}/,
};

function value(tokens: Tokens, expects: Expects): Signals['reply'] {
  const text = tokens.text.slice(0, 400).trim();
  if (expects === 'text') return text === '' ? null : { kind: 'value', value: text };
  const found = VALUE[expects].exec(text);
  return found === null ? null : { kind: 'value', value: found[0].trim() };
}
