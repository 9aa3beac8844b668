// What kind of matter a conversation is about, as far as the customer's words tell: what an agent does next hangs on it.
import type { ContextCore, CustomerLine } from './core-shape.ts';

/** Kinds of matters for which there is a next step of their own. */
export type MatterKind =
  | 'missing'
  | 'damaged'
  | 'wrong-item'
  | 'charged-twice'
  | 'misused'
  | 'cancel-order'
  | 'reschedule'
  | 'refund'
  | 'replace'
  | 'login'
  | 'failing'
  | 'booking'
  | 'price'
  | 'search';

const GOODS =
  'lamp|rug|table|chair|sofa|vase|plate|cup|mug|shelf|mirror|glass|desk|bed|curtain|cushion|parcel|package|box|item|order|delivery|shoes?|shirt|dress|jacket|tent|boots?|phone|kettle|blanket|frame';

/** The first that fits is meant; English. */
const KINDS: readonly (readonly [MatterKind, RegExp])[] = [
  [
    'charged-twice',
    /\b(?:charged|billed|debited|paid|took|taken|charge)\b.{0,40}\b(?:twice|double|two times|\d+ times|again)\b|\bdouble[- ]charge|\btwo charges\b/i,
  ],
  [
    'misused',
    /\bhack(?:ed|er)|\b(?:some(?:one|body)|thie(?:f|ves))\b.{0,30}\b(?:account|card|money|stole|withdrew|transferred|used|logged)|\b(?:lost|stolen)\b.{0,15}\b(?:card|wallet)\b|\bfraud|\bnot recogni[sz]e|n['’]t recogni[sz]e|\bsuspicious (?:activity|charge|login)/i,
  ],
  ['refund', /\brefund|\bmoney back\b|\breimburs/i],
  ['replace', /\b(?:a|the) (?:new one|replacement)\b|\b(?:replace|exchange|swap)(?:d|ment)?\b/i],
  [
    'wrong-item',
    /\bwrong (?:item|size|colou?r|product|model|one|order|thing|lamp|rug|shoes?)\b|\bsent (?:me )?the wrong\b|\bnot what i ordered\b/i,
  ],
  [
    'damaged',
    new RegExp(
      `\\b(?:arrived|came|delivered|received|got)\\b.{0,30}\\b(?:broken|damaged|torn|cracked|smashed|scratched|shattered|dented|ripped|stained|in pieces|hole|crack|scratch|dent)\\b|\\b(?:${GOODS})\\b.{0,15}\\b(?:is|was|are|were|has|have)\\b.{0,12}\\b(?:broken|damaged|torn|cracked|smashed|scratched|shattered|dented|ripped|stained|hole)`,
      'i',
    ),
  ],
  [
    'missing',
    /\b(?:parcel|package|order|delivery|item|shoes?|it|lamp|rug|pack|card|ticket)s?\b.{0,40}\b(?:never|not|n['’]t|still|yet to)\b.{0,20}\b(?:arriv|deliver|come\b|came\b|here\b|receiv|turned up)|\b(?:never|not|n['’]t)\b.{0,12}\b(?:receiv|arriv|delivered)|\b(?:lost|missing|late|delayed)\b.{0,12}\b(?:parcel|package|order|delivery)|\b(?:parcel|package|order|delivery)\b.{0,20}\b(?:lost|missing|late|delayed|stuck)|\bwhere(?:['’]s| is| are)\b.{0,12}\b(?:order|parcel|package|delivery|stuff|lamp|rug|item)/i,
  ],
  ['cancel-order', /\bcancel(?:led)?\b(?!.{0,25}\b(?:subscription|contract|membership|account|plan|card|policy)\b)/i],
  [
    'reschedule',
    /\b(?:change|move|reschedule|switch|shift)\b.{0,25}\b(?:date|time|day|appointment|booking|delivery|address|slot|viewing|meeting)\b/i,
  ],
  [
    'login',
    /\b(?:log|sign|get)(?:ging|ned|ting)?[- ]?(?:in|into|on)(?:to)?\b.{0,30}\b(?:account|n['’]t|cannot|can not|app|site|profile)|\b(?:can['’]?t|cannot|unable to|not able to)\b.{0,12}\b(?:log|sign|get) ?in|\bpassword\b|\blocked out\b|\bverif(?:y|ication)\b/i,
  ],
  [
    'booking',
    /\b(?:book|reserve|schedule|view|make|arrange|set up|need|get|want|like)\b.{0,25}\b(?:room|table|appointment|viewing|meeting|ride|hotel|flight|slot|visit|reservation|taxi|apartment)\b/i,
  ],
  [
    'failing',
    /\bcrash|\bfreez|\bfrozen\b|\berrors?\b|\b(?:not|n['’]t|never|stopped|stops?) (?:work|connect|open|load|start|turn|respond|sync|charg|print)|\bkeeps? \w+ing\b|\bbuffering\b|\bblack screen\b|\bvanished\b|\bcan['’]?t (?:get online|play|connect|open|load)\b/i,
  ],
  ['price', /\b(?:price|pricing|quote|discount|upgrade|subscription plan|how much)\b/i],
  ['search', /\b(?:search(?:ing)?|look(?:ing)? for|find|recommend|rating|ratings|information|directions|weather)\b/i],
];

/** Of what is open; null where nothing is told in English. */
export function matterKindOf(core: ContextCore): MatterKind | null {
  return matterKindIn(openLines(core).map(({ text }) => text));
}

/** The same of messages, oldest first. */
export function matterKindIn(texts: readonly string[]): MatterKind | null {
  for (const [kind, form] of KINDS) if (texts.some((text) => form.test(text))) return kind;
  return null;
}

function openLines(core: ContextCore): CustomerLine[] {
  return [core.firstQuestion, ...core.recent].filter((line) => line !== null).filter((line) => !line.isSettled);
}

const NUMBER = 'a|an|one|two|three|four|five|six|seven|ten|several|a few|\\d+';
const UNIT = 'minutes?|hours?|days?|nights?|weeks?|months?|years?';
const DAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SINCE: readonly RegExp[] = [
  new RegExp(
    `\\bsince (?:yesterday|last \\w+|this \\w+|(?:the )?(?:update|morning|weekend)|${DAY}|\\d[\\w.:-]*(?: \\w+)?)`,
    'i',
  ),
  new RegExp(`\\bfor (?:the last |over |more than |about |almost )?(?:${NUMBER}) (?:${UNIT})(?: now)?\\b`, 'i'),
  new RegExp(`\\b(?:${NUMBER}) (?:${UNIT}) ago\\b`, 'i'),
  /\b(?:since )?(?:yesterday|last night|this morning)\b/i,
];

/** Troubles that last: for the others a day named is one that is wished for. */
const LASTING: ReadonlySet<MatterKind> = new Set([
  'missing',
  'damaged',
  'wrong-item',
  'charged-twice',
  'misused',
  'login',
  'failing',
]);

/** Since when a trouble lasts, in the customer's words with the message they stand in. */
export function sinceWhen(core: ContextCore): { text: string; messageId: string } | null {
  const kind = matterKindOf(core);
  if (kind === null || !LASTING.has(kind)) return null;
  for (const { text, messageId } of openLines(core))
    for (const form of SINCE) {
      const found = form.exec(text)?.[0];
      if (found !== undefined) return { text: found.charAt(0).toLowerCase() + found.slice(1), messageId };
    }
  return null;
}

/** "…, sorry, I meant 10423": said behind a number that was wrong. */
const CORRECTED =
  /^[\s,;.!–-]*(?:(?:oh|oops|no|sorry|wait|pardon)[\s,.!–-]+)*(?:i mean|i meant|make that|correction|it'?s actually|actually)[\s,:–-]*(?:it'?s |order |number |no\.? |#)*(?<id>(?=[\w-]*\d)[A-Za-z0-9-]{3,20})\b/i;

/** The number of an order or the like that is written out, whether the profile knows it or not; of a corrected one the right one. */
export function orderNumberIn(core: ContextCore): { name: string; id: string; messageId: string } | null {
  for (const line of openLines(core).toReversed()) {
    const found =
      /\b(?<name>order|booking|ticket|invoice|ride)(?: (?:number|no\.?|id|nr\.?))?[ #:]+(?<id>(?=[\w-]*\d)[A-Za-z0-9-]{3,20})\b/i.exec(
        line.text,
      )?.groups;
    const { name, id } = found ?? {};
    if (name === undefined || id === undefined) continue;
    const after = line.text.slice(line.text.indexOf(id) + id.length);
    return { name: name.toLowerCase(), id: CORRECTED.exec(after)?.groups?.['id'] ?? id, messageId: line.messageId };
  }
  return null;
}
