import { wordsOf } from './words.ts';

/** `greeting` and `thanks`: nothing but that was said. `none`: there is something to answer. `empty`: no word at all. */
export type SmallTalk = 'greeting' | 'thanks' | 'empty' | 'none';

const GREETING_WORDS = new Set(
  'hi hii hiii hello helo hey heya hiya yo howdy greetings good morning afternoon evening day there team all everyone sir madam dear bot chatbot hallo hola bonjour ola'.split(
    ' ',
  ),
);
const THANKS_WORDS = new Set(
  'thanks thank you thx ty cheers so very much a lot many bunch again ok okay great perfect cool nice good bye goodbye lovely awesome wonderful brilliant super alright all that is helpful very danke gracias merci obrigado obrigada'.split(
    ' ',
  ),
);
/** At least one of these must be there: "good" alone or "all that" alone is neither. */
const GREETING_HEARTS = new Set(
  'hi hii hiii hello helo hey heya hiya yo howdy greetings morning afternoon evening hallo hola bonjour ola'.split(' '),
);
const THANKS_HEARTS = new Set(
  'thanks thank thx ty cheers ok okay great perfect cool nice bye goodbye lovely awesome wonderful brilliant super alright danke gracias merci obrigado obrigada'.split(
    ' ',
  ),
);

/** Tells whether a text is only a greeting or only thanks, which no article answers. */
export function smallTalkOf(text: string): SmallTalk {
  const words = wordsOf(text);
  if (words.length === 0) return 'empty';
  if (words.length > 8) return 'none';
  if (words.every((word) => THANKS_WORDS.has(word)) && words.some((word) => THANKS_HEARTS.has(word))) return 'thanks';
  if (words.every((word) => GREETING_WORDS.has(word)) && words.some((word) => GREETING_HEARTS.has(word)))
    return 'greeting';
  return 'none';
}
