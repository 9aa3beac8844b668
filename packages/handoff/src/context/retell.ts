// A customer's English sentence told of them, or told back to them. Where its form is not plain nothing is told: better a quotation than a wrong one.

const SUBJECT = /^(?:(?:well|so|and|but|also|because|since|hi|hello|ok|okay)[\s,]+)*(?:i|we)\b\s*/i;
const OF_THEIRS =
  /^(?:(?:my|our|the|this|that|it|its|it's|it’s|there|someone|somebody|nobody|no one|nothing|your|you|every|all|both|an?|one|two|three|half)\b|(?!wh|how)[a-z]+ (?:has|hasn['’]?t|have|haven['’]?t|is|isn['’]?t|are|aren['’]?t|was|wasn['’]?t|doesn['’]?t|won['’]?t|keeps|stopped|never|failed|crashed)\b)/i;
/** Adverbs between "I" and the verb. */
const ADVERBS = new Set(
  'just still never already also only really recently accidentally now again always actually suddenly simply even finally first'.split(
    ' ',
  ),
);

/** How a verb of "I" reads of somebody else; verbs that do not change stand with themselves. */
const VERBS: ReadonlyMap<string, string> = new Map(
  (
    "am=is was=was were=was have=has haven't=has_not havent=has_not don't=does_not dont=does_not can't=cannot cant=cannot cannot=cannot can=can " +
    "couldn't=could_not couldnt=could_not could=could won't=will_not wont=will_not will=will would=would wouldn't=would_not didn't=did_not didnt=did_not " +
    "wasn't=was_not wasnt=was_not had=had hadn't=had_not did=did do=does go=goes try=tries must=must should=should may=may might=might " +
    'want=wants need=needs use=uses see=sees own=owns live=lives think=thinks hope=hopes know=knows owe=owes work=works pay=pays get=gets keep=keeps ' +
    'receive=receives wait=waits feel=feels find=finds wonder=wonders understand=understands like=likes prefer=prefers wish=wishes expect=expects suspect=suspects ' +
    'lost=lost bought=bought paid=paid got=got sent=sent made=made took=took gave=gave found=found broke=broke left=left went=went came=came saw=saw told=told ' +
    'said=said wrote=wrote thought=thought felt=felt kept=kept put=put set=set cut=cut spent=spent sold=sold forgot=forgot spoke=spoke chose=chose hit=hit ' +
    'read=read hurt=hurt fell=fell swallowed=swallowed stood=stood'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [of = '', told = ''] = pair.split('=');
      return [of, told.replaceAll('_', ' ')];
    }),
);

/** Completes "<name> …": "was charged twice", "says their lamp arrived broken". Null where the sentence is not plain. */
export function toldOf(sentence: string): string | null {
  const plain = plainOf(sentence);
  if (plain === '' || sentence.includes('?') || QUOTES_ITSELF.test(plain)) return null;
  const subject = SUBJECT.exec(plain);
  const rest = subject ? plain.slice(subject[0].length) : plain;
  const predicate = predicateOf(rest, subject !== null);
  if (predicate !== null) return predicate;
  return subject === null && OF_THEIRS.test(plain) ? `says ${inPerson(lowerFirst(plain), THIRD)}` : null;
}

/** "Me: …" and "Google: …": a talk that is told word for word. */
const QUOTES_ITSELF = /^[A-Z]\w+: /;

/** The sentence as its writer hears it back: "you were charged twice", "your lamp arrived broken"; null as above. */
export function toldBack(sentence: string): string | null {
  const plain = plainOf(sentence);
  if (plain === '') return null;
  const asked = ASKED.exec(sentence.includes('?') ? plain.replace(/\?$/, '') : plain)?.groups;
  const rest = asked?.['rest']?.replace(NEXT_THOUGHT, '');
  if (rest !== undefined && !rest.includes('?'))
    return `${asked?.['may'] === undefined ? 'you asked us to' : 'you would like to'} ${inPerson(lowerFirst(rest), SECOND)}`;
  if (sentence.includes('?')) return null;
  if (TELLS_ALONE.has(plain.split(' ')[0]?.toLowerCase() ?? '')) return `you ${inPerson(lowerFirst(plain), SECOND)}`;
  if ((!SUBJECT.test(plain) && !OF_THEIRS.test(plain)) || QUOTES_ITSELF.test(plain)) return null;
  return lowerFirst(
    inPerson(plain.replace(/^(?:(?:well|so|and|but|also|because|hi|hello|ok|okay)[\s,]+)+/i, ''), SECOND),
  );
}

/** "Can I …", "could you …", and requests in the imperative. */
const ASKED =
  /^(?:(?:(?<may>(?:can|could|may) (?:i|we))|(?:can|could|would|will) (?:you|u)) (?:please |also |just )*(?<rest>\w.*)|(?:please )?(?<rest>(?:cancel|refund|send|resend|change|close|delete|replace|reset|stop|block|unlock|book|reschedule|schedule|reserve|return|exchange|fix|remove|repair)\b.*))$/i;
/** Up to here a request goes; what follows is another thought. */
const NEXT_THOUGHT = /, (?:but|and|so|because|i|we|it|they|you)\b.*$| because\b.*$/i;

/** Without greeting, handles, links, and the mark at its end; contractions of "I" are written out. */
function plainOf(sentence: string): string {
  return sentence
    .replaceAll(/@\w+|<url>|https?:\S+/g, ' ')
    .replaceAll(/[\p{Extended_Pictographic}\u{FE0F}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|thanks|thank you|please|yes|no|sorry)\b[\s,.!:-]*)+/i,
      '',
    )
    .replace(/^(?:since|as|because) [^,]{3,60}, (?=(?:i|we|my|our)\b)/i, '')
    .replace(/\b(?:and |, )?my name(?:['’]s| is)\b.*$/i, '')
    .replaceAll(/\b(i|we)['’]?(?:m|re)\b(?=\s)/gi, '$1 am')
    .replace(INTRODUCTION, '')
    .replaceAll(/\b(i|we)['’]?ve\b/gi, '$1 have')
    .replaceAll(/\b(i|we)['’]d\b/gi, '$1 would')
    .replaceAll(/\b(i|we)['’]ll\b/gi, '$1 will')
    .replace(/[\s.!,;:]+$/, '')
    .replace(/[,\s]+(?:please|pls|plz|thanks|thank you)$/i, '');
}

/** "I am Sarah Brown and …": who it is stands elsewhere. */
const INTRODUCTION = /^(?:[Ii] am|[Tt]his is) [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,| and| but|$)\s*/;

function predicateOf(rest: string, hasSubject: boolean): string | null {
  const words = rest.split(' ');
  let at = 0;
  while (at < words.length && ADVERBS.has((words[at] ?? '').toLowerCase())) at += 1;
  const verb = (words[at] ?? '').toLowerCase().replaceAll('’', "'");
  const told = VERBS.get(verb) ?? (hasSubject && /[a-z]{2}ed$/.test(verb) ? verb : undefined);
  // Without "I" a verb in its plain form is a request: "have been waiting" tells, "get my money" asks.
  if (told === undefined || (!hasSubject && !TELLS_ALONE.has(verb))) return null;
  const before = words.slice(0, at).map((word) => word.toLowerCase());
  return [...before, told, inPerson(words.slice(at + 1).join(' '), THIRD)].filter((word) => word !== '').join(' ');
}

const TELLS_ALONE: ReadonlySet<string> = new Set(
  "have haven't havent can't cant cannot couldn't couldnt didn't didnt don't dont was wasn't lost bought paid got sent broke forgot".split(
    ' ',
  ),
);

type Person = Readonly<Record<string, string>>;

const THIRD: Person = {
  i: 'they',
  we: 'they',
  my: 'their',
  our: 'their',
  mine: 'theirs',
  ours: 'theirs',
  me: 'them',
  us: 'them',
  myself: 'themselves',
  ourselves: 'themselves',
  your: 'our',
  yours: 'ours',
  you: 'we',
  'am i': 'are they',
  'i am': 'they are',
  'i was': 'they were',
  'we are': 'they are',
  'i have': 'they have',
  'to you': 'to us',
  'from you': 'from us',
  'by you': 'by us',
  'with you': 'with us',
  'for you': 'for us',
};

const SECOND: Person = {
  i: 'you',
  we: 'you',
  my: 'your',
  our: 'your',
  mine: 'yours',
  ours: 'yours',
  me: 'you',
  us: 'you',
  myself: 'yourself',
  ourselves: 'yourselves',
  your: 'our',
  yours: 'ours',
  you: 'we',
  'am i': 'are you',
  'i am': 'you are',
  'we am': 'you are',
  'i was': 'you were',
  'we are': 'you are',
  'to you': 'to us',
  'from you': 'from us',
  'by you': 'by us',
  'with you': 'with us',
  'for you': 'for us',
};

const PRONOUNS =
  /\b(?:am i|i am|we am|we are|i was|i have|(?:to|from|by|with|for) you|i|we|my|our|mine|ours|me|us|myself|ourselves|your|yours|you)\b(?!['’]\w)/gi;

/** All at once, so that no word is turned twice. */
function inPerson(text: string, person: Person): string {
  return text.replaceAll(PRONOUNS, (found) => {
    // The country is not "us", and "US" no pronoun.
    if (found === 'US') return found;
    const key = found.toLowerCase();
    return (
      person[key] ??
      key
        .split(' ')
        .map((word) => person[word] ?? word)
        .join(' ')
    );
  });
}

function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z' ’]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
