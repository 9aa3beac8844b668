// Does a message say what it is about? Greetings, calls for a person and "I have a question" do not. English.
import { withoutContact } from './contact-in.ts';

const SMALL_TALK = new Set(
  `a about actual actually agent again ah all already also am an and another any anybody anyone are asap as ask at be been bot but by
  call can chat colleague connect contact could customer dear did do does doesn't doesnt don't dont else email mail for from get give go good got guys
  had has have having he hello help helped helpful helping helps here hey hi how human humans i i'd i'll i'm i've if im immediately in
  instead is issue it it's its ive just kindly know let lets like live long look looking machine maybe me more morning most much my need
  needed no nobody number nope not now of off oh ok okay on one ones operator option or other our out over people person phone please plz problem put
  question questions quick quickly real rep representative right robot say see service so some somebody someone something sorry speak staff
  still stuff such support sure talk talking team tell than thank thanks that that's thats the their them then there these they thing
  things this those through to today too transfer u um up us very want wanted wants was we well were what when where which who why will
  with work working works would write yeah yep yes you your`
    .split(/\s+/)
    .map((word) => word.replaceAll("'", '')),
);

/** False when nothing in it could be answered: no word beside those of greeting, asking for a person and having a question. */
export function saysSomething(text: string): boolean {
  return contentWords(text).length > 0;
}

function contentWords(text: string): string[] {
  const words =
    withoutContact(text)
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !SMALL_TALK.has(word));
}

const COMPLAINT = new Set(
  `absolute absolutely again angry annoyed annoying awful bad bloody bullshit crap damn disappointed disappointing disgrace disgraceful dumb
  every fed first fifth fourth frustrated frustrating god horrible hours idiot idiots joke keep keeps kidding minutes never nonsense nothing
  once pathetic poor really repeat repeating ridiculous same second seriously shit sick silly stupid telling terrible third thrice tired
  time times told trash twice unacceptable unbelievable useless waited waiting waste wasting worst wtf`.split(/\s+/),
);

/** "This is ridiculous, third time I ask": anger, and not a word of the matter. English. */
export function isOnlyAnger(text: string): boolean {
  const words = contentWords(text);
  return words.length > 0 && words.every((word) => COMPLAINT.has(word));
}

/** Courtesies that hold a word of asking, and still ask nothing of the matter. */
const COURTESIES =
  /\b(?:how are (?:you|things|u)(?: (?:doing|today))*|how do you do|how[’']?s it going|are you (?:still )?there|(?:is )?(?:any|some)(?:one|body) (?:out )?(?:there|here)|still (?:there|here|around)|i am back|i[’']?m back|back again|whatever|never ?mind|not (?:really|quite|at all)|forget (?:it|about it)|(?:a )?few|ready)\b/g;
/** Who asks with these, or points at something, asks about what was said before. */
const ASKS_BACK =
  /\b(?:wh(?:at|en|ere|ich|o|y)|how|it|its|that|thats|this|these|those|they|them|still|not|(?:do|does|did|is|was|wo|ca)nt)\b/;

/** In the languages in which the words of the matter are not known. */
const GREETING =
  /^[¡¿\s]*(?:(?:hola|buen[oa]s? (?:d[ií]as?|tardes?|noches?)|hallo|guten (?:tag|morgen|abend)|servus|moin|bonjour|bonsoir|salut|coucou|ol[aá]|oi|bom dia|boa (?:tarde|noite)|otra vez|de nuevo|nochmal|noch einmal|wieder da|encore|[aà] nouveau|hay alguien(?: ah[ií])?|(?:est[aá]|sigue) ah[ií]|ist (?:da )?jemand(?: da)?|sind sie (?:noch )?da|il y a quelqu[’']un|vous [eê]tes l[aà]|(?:tem )?algu[eé]m a[ií]|est[aá] a[ií]|tengo una (?:pregunta|duda)|ich habe eine frage|j[’']ai une question|tenho uma (?:pergunta|d[uú]vida)|estou de volta|he vuelto|ich bin (?:wieder )?da|je suis de retour)[\s,.!?¡¿]*)+$/i;

/** A greeting, "are you there", "I have a question": the matter itself is still to come. */
export function isSmallTalk(text: string, language: string): boolean {
  if (!language.startsWith('en')) return GREETING.test(text);
  const rest = text.toLowerCase().replaceAll(COURTESIES, ' ').replaceAll(/['’]/g, '');
  return !saysSomething(rest) && !ASKS_BACK.test(rest);
}
