// Short answers in words, for steps whose wait is a choice and where a plain yes still means something.
const YES =
  /^(yes|yep|yeah|yup|sure|ok|okay|it did|it does|that did|solved|done|works?|great|perfect|thanks|thank you|si|sí|ja|oui|sim)\b/i;
const NO = /^(no|nope|nothing|none|that[’']?s (all|it)|all good|nein|nichts|nada|non|rien|não|nao)\b/i;
const DISAGREES = /^(?:no|nope|nah|wrong|not (?:really|quite|helpful|at all)|nein|non|não|nao)(?![\p{L}])/iu;
const LONGEST = 6;

/** What thanks, goodbyes and nods are made of; a message of nothing else asks nothing. */
const POLITE = [
  'ok(?:ay)?|alright|all (?:right|good|set|clear)|great|perfect|good|fine|cool|lovely|super|nice|sure|got it|understood|will do',
  '(?:no,? )?thank(?:s| you| u)|thx|ty|cheers|many thanks|(?:so|very) much|a lot|for (?:now|that|(?:all )?(?:your|the) (?:help|time|answer))',
  "never ?mind|forget (?:it|about it)|no (?:worries|problem)|that(?:[’']?s| is| was) (?:all|it)|i[’']?m (?:good|fine|done)",
  '(?:good)?bye|bye bye|see (?:you|ya)(?: (?:later|soon|around))?|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one)|you too',
  'and|then|now|again|really',
  'danke(?: (?:schön|sehr))?|vielen dank|tschüss|(?:muchas )?gracias|adiós|merci(?: beaucoup)?|au revoir|(?:muito )?obrigad[oa]|tchau|grazie|ciao',
  '[👍👌🙏❤😊🙂😀🎉💛✅][\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}]*',
].join('|');
const THANKS = new RegExp(`^(?:(?:${POLITE})(?![\\p{L}\\p{N}])[\\s,.!:;-]*)+$`, 'iu');

/** Thanks, a goodbye or a nod: nothing is asked in it. */
export function isThanks(text: string): boolean {
  return THANKS.test(text.trim());
}

/** A short answer that agrees. */
export function agrees(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && YES.test(text.trim());
}

/** A short answer that something was not right. */
export function disagrees(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && DISAGREES.test(text.trim()) && !isThanks(text);
}

/** A short answer that there is nothing more. */
export function saysNo(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && NO.test(text.trim());
}
