import { describe, expect, it, test } from 'vitest';
import { tells, type Answer } from './answer.ts';
import { freshRows, LANGUAGES } from '../../tools/fresh-rows.ts';
import { ownPhrases } from '../../tools/own.ts';
import { readAnswer } from './read-answer.ts';

const offer = { kind: 'offer' } as const;
const toOffer = (text: string, language = 'en'): Answer | null => readAnswer(text, offer, language);

describe.each(LANGUAGES)('L1 to L3 in %s', (language) => {
  const rows = freshRows(language);
  const options = rows.shown.map((label, i) => ({ id: `s${i + 1}`, label }));
  const choosing = { kind: 'choice', options } as const;
  const chosen = (text: string) => readAnswer(text, choosing, language)?.choice;
  const missed = (texts: readonly string[], isRight: (text: string) => boolean) =>
    texts.filter((text) => !isRight(text));

  it('L1: a yes is a yes, and a no is a no', () => {
    expect(missed(rows.yes, (text) => toOffer(text, language)?.says === 'yes')).toEqual([]);
    expect(missed(rows.no, (text) => toOffer(text, language)?.says === 'no')).toEqual([]);
  });

  it('L2: an option is taken by label, place or number', () => {
    for (const [id, texts] of Object.entries(rows.choice))
      expect(missed(texts, (text) => chosen(text) === id)).toEqual([]);
  });

  it('L2: what is refused, compared, asked about or only mentioned is not taken', () => {
    expect(missed([...rows.noChoice, ...rows.question, ...rows.matter], (text) => chosen(text) === null)).toEqual([]);
    expect(
      missed(rows.none, (text) => chosen(text) === null && tells(readAnswer(text, choosing, language), 'none')),
    ).toEqual([]);
  });

  it('L1: a question or a matter of its own is neither yes nor no', () => {
    expect(
      missed(
        rows.question,
        (text) => toOffer(text, language)?.says === null && tells(toOffer(text, language), 'question'),
      ),
    ).toEqual([]);
    expect(missed(rows.matter, (text) => toOffer(text, language)?.says === null)).toEqual([]);
  });

  it('L4: "still broken" is never solved, and "it works now" is', () => {
    expect(
      missed(
        rows.contradiction,
        (text) => tells(toOffer(text, language), 'unsolved') && toOffer(text, language)?.says !== 'yes',
      ),
    ).toEqual([]);
    expect(
      missed(
        rows.solved,
        (text) => tells(toOffer(text, language), 'solved') && !tells(toOffer(text, language), 'unsolved'),
      ),
    ).toEqual([]);
  });

  it('L6: who gives up, who is done and who has one more thing', () => {
    expect(missed(rows.stop, (text) => tells(toOffer(text, language), 'stop'))).toEqual([]);
    expect(missed(rows.nothingMore, (text) => tells(toOffer(text, language), 'done'))).toEqual([]);
    expect(
      missed(rows.more, (text) => tells(toOffer(text, language), 'more') || toOffer(text, language)?.says === 'yes'),
    ).toEqual([]);
  });

  it('L3: what stands behind a yes or a no is a message of its own', () => {
    for (const { text, answer, rest } of rows.mixed) {
      const read = toOffer(text, language);
      expect([text, read?.says, plain(read?.rest ?? '')]).toEqual([text, answer, plain(rest)]);
    }
  });

  const plain = (text: string): string => text.replaceAll(/[¿?!]/g, '').trim();

  test('no yes is read as a no, nor a no as a yes, however they are turned', () => {
    const wrong: string[] = [];
    const opposite = (text: string, never: 'yes' | 'no'): void => {
      if (toOffer(text, language)?.says === never) wrong.push(text);
    };
    const sayNo = NO[language];
    const sayYes = YES[language];
    for (const text of rows.yes)
      for (const no of sayNo)
        for (const turned of [`${no}, ${text}`, `${text}, ${no}`, `${text}. ${no}!`]) opposite(turned, 'yes');
    for (const text of rows.no) {
      for (const yes of sayYes) for (const turned of [`${yes}, ${text}`, `${yes} ${text}`]) opposite(turned, 'yes');
      opposite(text, 'yes');
    }
    for (const text of [...rows.yes, ...ownReplies('yes', language)]) {
      opposite(text, 'no');
      // What stands before a comma turns only what stands before it.
      if (!/[,.?!]\s/.test(text)) for (const turned of TURNED[language]) opposite(turned.replace('…', text), 'yes');
    }
    for (const text of ownReplies('no', language)) opposite(text, 'yes');
    expect(wrong).toEqual([]);
  });
});

/** Phrasings of `own/` that were written after the lists. */
function ownReplies(says: 'yes' | 'no', language: string): string[] {
  return ownPhrases()
    .filter((phrase) => phrase.kind === `reply:${says}` && phrase.language === language)
    .map(({ text }) => text);
}

const TURNED = {
  en: ['not …', 'definitely not, …', 'no. not …', "don't …", 'never …', "that's not a …"],
  de: ['nicht …', 'nein, nicht …', '… nicht'],
  es: ['no …', 'no, … no', 'nunca …'],
  fr: ['pas …', 'non, pas …', 'surtout pas …'],
  pt: ['não …', 'não, … não'],
  it: ['non …', 'no, non …'],
  nl: ['niet …', 'nee, niet …', '… niet'],
} as const;

const NO = {
  en: ['no', 'nope', 'definitely not', 'no thanks'],
  de: ['nein', 'auf keinen Fall'],
  es: ['no', 'no gracias', 'para nada'],
  fr: ['non', 'surtout pas'],
  pt: ['não', 'de jeito nenhum'],
  it: ['no', 'assolutamente no'],
  nl: ['nee', 'absoluut niet'],
} as const;

const YES = {
  en: ['yes', 'sure', 'ok'],
  de: ['ja', 'klar'],
  es: ['sí', 'claro'],
  fr: ['oui', 'ok'],
  pt: ['sim', 'claro'],
  it: ['sì', 'certo'],
  nl: ['ja', 'zeker'],
} as const;

test.each([
  ['Yes I do', 'yes'],
  ['ok whatever', null],
  ['ok, whatever', null],
  ['maybe', null],
  ['non va bene', 'no'],
  ["no, that's ok", 'no'],
  ['absolutely not', 'no'],
  ['sure, not', 'no'],
  ["I don't see why not", 'yes'],
  ["I wouldn't say no", 'yes'],
  ['I am not against it', 'yes'],
  ['nicht schlecht', 'yes'],
  ['no problem', 'yes'],
  ['no, yes', null],
  ['she said yes', null],
  ['I already said no', 'no'],
  ['absolutely terrible service', null],
  ['good morning', null],
  ['👍', 'yes'],
  ['👎', 'no'],
])('L1: %j says %j', (text, says) => {
  expect(toOffer(text)?.says).toBe(says);
});

describe('L2: the ways on of a night menu', () => {
  const ways = [
    { id: 'ticket', label: 'Leave a ticket' },
    { id: 'callback', label: 'Book a call' },
    { id: 'self-service', label: 'Show what helps right now' },
  ];
  const takes = (text: string) => readAnswer(text, { kind: 'choice', options: ways }, 'en')?.choice;

  test.each([
    ['call me', 'callback'],
    ['email me', 'ticket'],
    ['leave a message', 'ticket'],
    ['a phone call would be great', 'callback'],
    ['call, not ticket', 'callback'],
    ['the middle one', 'callback'],
    ['could I take the first?', 'ticket'],
    ["let's do number 2", 'callback'],
    ['call me at 5', 'callback'],
    ['please phone me', 'callback'],
    ['can someone give me a ring in the morning?', 'callback'],
    ['I would rather be called', 'callback'],
    ['not by phone, write to me', 'ticket'],
    ['just drop me a mail', 'ticket'],
    ['open a case please', 'ticket'],
    ["I'll look at the articles", 'self-service'],
    ['what can I do myself right now', 'self-service'],
    ['bitte rufen Sie mich an', 'callback'],
    ['schreibt mir ne mail', 'ticket'],
    ['llámenme mañana', 'callback'],
    ['rappelez-moi demain', 'callback'],
    ['chiamatemi domani', 'callback'],
    ['liguem-me amanhã', 'callback'],
    ['bel me morgen maar', 'callback'],
  ])('%j takes %s', (text, id) => {
    expect(takes(text)).toBe(id);
  });

  test.each([
    'my last order never arrived',
    'Hello, I ordered 5 lamps for my mother and they never arrived',
    '2 lamps are broken',
    'plan b',
    'first of all hello',
    'wait a second',
    'book a table delivery',
    'what helps against flicker?',
    "don't call me",
    'no phone calls please',
    'you called me twice already',
    'call or mail, whatever',
    'is the second one free',
  ])('%j takes nothing', (text) => {
    expect(takes(text)).toBeNull();
  });

  test('nothing was awaited, nothing is read', () => {
    expect(readAnswer('yes', { kind: 'nothing' }, 'en')).toBeNull();
  });
});
