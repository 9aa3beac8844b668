// Thanks, goodbyes and nods, in the five languages of the texts.
/** What thanks, goodbyes and nods are made of; a message of nothing else asks nothing. */
const POLITE = [
  'ok(?:ay)?|alright|all (?:right|good|set|clear)|great|perfect|good|fine|cool|lovely|super|nice|sure|got it|understood|will do',
  '(?:no,? )?thank(?:s| you| u)|thx|ty|cheers|many thanks|(?:so|very) much|a lot|for (?:now|that|(?:all )?(?:your|the) (?:help|time|answer))',
  "never ?mind|forget (?:it|about it)|no (?:worries|problem)|that(?:[’']?s| is| was) (?:all|it)|i[’']?m (?:good|fine|done)",
  '(?:good)?bye|bye bye|see (?:you|ya)(?: (?:later|soon|around))?|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one)|you too',
  '(?:great|good|nice|excellent|amazing|awesome|brilliant|wonderful|perfect|very helpful) (?:service|support|help|job|work|chat|answer|bot)|very helpful',
  'and|then|now|again|really',
  'danke(?: (?:schön|sehr))?|vielen dank|tschüss|(?:muchas )?gracias|adiós|merci(?: beaucoup)?|au revoir|(?:muito )?obrigad[oa]|tchau|grazie|ciao',
  '[👍👌🙏❤😊🙂😀🎉💛✅][\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}]*',
].join('|');
const THANKS = new RegExp(`^(?:(?:${POLITE})(?![\\p{L}\\p{N}])[\\s,.!:;-]*)+$`, 'iu');

/** Thanks, a goodbye or a nod: nothing is asked in it. */
export function isThanks(text: string): boolean {
  return THANKS.test(text.trim());
}
