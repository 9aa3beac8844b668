// An agent who asks for time owes the next word, and has mostly said by when (A11).

const COUNT = String.raw`(\d{1,3}|an?|one|two|three|five|ten|fifteen|twenty|thirty|half an)`;
const STATED = new RegExp(
  String.raw`\b(?:about |around |some |within |in |another |up to |for )?${COUNT}(?:\s*(?:-|–|to)\s*(\d{1,3}))?\s*(sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?)\b`,
  'i',
);
/** Words that say: it is my turn now. */
const ASKS = [
  /\b(?:please )?(?:hold|hang) on\b/i,
  /\bbear with (?:me|us)\b/i,
  /\b(?:one|a|just a|give me a|wait a) (?:moment|minute|second|sec|mo|bit)\b/i,
  /\b(?:give me|give us|allow me|allow us|i need|we need|need|this (?:will )?takes?|it (?:will |might |may )?takes? me|i want) (?:about |around |some |another |a few |a little |up to |until )*(?:\d+|time|moments?|minutes?|one|two|three|five|ten|fifteen|twenty|thirty|half an hour|an hour|longer)\b/i,
  /\b(?:i|we)(?:['’]ll| will| need to| have to| must| am going to|['’]m going to|['’]m just going to) (?:just |quickly |now )?(?:check|look|find out|ask|call|ring|speak to|talk to|get|fetch|see|dig|chase|verify|confirm|be (?:right )?back|get back|come back|come right back|return)\b/i,
  /\blet me (?:just |quickly )?(?:check|look|find out|ask|call|ring|speak|see|dig|chase|verify|confirm|get)\b/i,
  /\b(?:i|we)(?:['’]m| am|['’]re| are) (?:just |now |still )?(?:checking|looking into|looking at|looking up|asking|waiting for|finding out|chasing|working on)\b/i,
  /\b(?:be|come|get) (?:right |straight )?back (?:to you|with you|in|soon|shortly)\b/i,
  /\bplease (?:wait|stay|be patient)\b/i,
];
const TIMES: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'half an': 0.5,
};

/** Said without a time. */
const UNSTATED_SECONDS = 60;
const MOST_SECONDS = 8 * 3600;

/** For how many seconds an agent's message asks the customer to wait; null when it leaves the next word to the customer. */
export function secondsAskedFor(text: string): number | null {
  if (!ASKS.some((words) => words.test(text))) return null;
  const stated = STATED.exec(text);
  if (!stated) return UNSTATED_SECONDS;
  const [, count = '1', upTo, unit = 'minutes'] = stated;
  const number = Number(upTo ?? count);
  const many = Number.isNaN(number) ? (TIMES[count.toLowerCase()] ?? 1) : number;
  const each = /^s/i.test(unit) ? 1 : /^h/i.test(unit) ? 3600 : 60;
  return Math.min(MOST_SECONDS, Math.max(60, many * each));
}
