const SMALL_TALK = new Set(
  'yes yeah yep no nope ok okay sure thanks thank you thx ty hi hello hey bye goodbye good morning afternoon evening night great perfect fine cool nice alright please welcome not now later so much very that thats is it all right got awesome si ja oui sim nao non nein gracias danke merci obrigado obrigada hola hallo bonjour ola'.split(
    ' ',
  ),
);

/** True for a word of greeting, thanks, yes and no, and for a number: it carries no wish of its own. */
export function isSmallTalk(word: string): boolean {
  const digit = word.charCodeAt(0) - 48;
  return SMALL_TALK.has(word) || (digit >= 0 && digit <= 9);
}
