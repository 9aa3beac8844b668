import { GAP_CLAUSE } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';
import type { LeadForm } from './leads.ts';

/** How a wish was put: with a lead, as a question, or by telling what is wrong. */
export type WishForm = LeadForm | 'ask' | 'report';

/** A wish as part of a sentence about the customer, in at most `most` words; the lead `before` is not said again. */
export function sayWish(
  tokens: Tokens,
  form: WishForm,
  start: number,
  last: number,
  most: number,
  before: string,
): { claim: string; lead: string } {
  if (form === 'ask' || form === 'report') {
    const end = clip(tokens, start, last, most - 2, false);
    const words = tokens.text.slice(tokens.from[start], tokens.to[end]).replaceAll('"', "'").replace(/\s+/g, ' ');
    const lead = form === 'ask' ? 'asks:' : 'says:';
    return { claim: `${lead === before ? '' : `${lead} `}"${words}${end < last ? '…' : ''}"`, lead };
  }
  const lead = form === 'do' ? 'wants to' : form === 'know' ? 'wants to know' : 'wants';
  const how =
    form === 'know' && (tokens.words[start - 2] === 'how' || tokens.words[start - 3] === 'how') ? 'how to' : '';
  const said = lead === before ? (form === 'do' ? 'to' : '') : lead;
  const end = clip(tokens, start, last, most - lead.split(' ').length - (how === '' ? 0 : 2), true);
  return { claim: [said, how, turned(tokens, start, end)].filter((p) => p !== '').join(' '), lead };
}

/** The last word to say: not more than `most`, and where possible the end of a clause. */
function clip(tokens: Tokens, start: number, last: number, most: number, atStops: boolean): number {
  let end = Math.min(last, start + Math.max(3, most) - 1);
  if (atStops) {
    for (let i = start + 3; i <= end; i++) {
      if (STOPS.some((stop) => stop.split(' ').every((w, k) => tokens.words[i + k] === w))) {
        end = i - 1;
        break;
      }
    }
  }
  if (end === last && atStops) while (end > start && tokens.words[end] === 'please') end--;
  if (end >= last - 1) return end;
  for (let i = end; i > start + 4; i--) if (tokens.gaps[i] === GAP_CLAUSE) return i - 1;
  while (end > start && (tokens.words[end] === 'please' || tokens.words[end] === 'thanks')) end--;
  while (end > start + 2 && DANGLING.has(tokens.words[end] ?? '')) end--;
  return end;
}

const DANGLING = new Set(
  'a an the to of in on at for with and or but my your his her their our from by is are was be that which who as if so i'.split(
    ' ',
  ),
);

const TURNED: Readonly<Record<string, string>> = {
  my: 'their',
  mine: 'theirs',
  me: 'them',
  i: 'they',
  im: 'they are',
  ive: 'they have',
  id: 'they would',
  ill: 'they will',
  am: 'are',
  our: 'their',
  we: 'they',
  us: 'them',
  myself: 'themselves',
  ours: 'theirs',
  were: 'were',
};

/** The words as written with the first person turned into the third. */
function turned(tokens: Tokens, start: number, end: number): string {
  let out = '';
  let from = tokens.from[start] ?? 0;
  for (let i = start; i <= end; i++) {
    const other = TURNED[tokens.words[i] ?? ''];
    const isNumberId =
      tokens.words[i] === 'id' &&
      (tokens.text.slice(tokens.from[i], tokens.to[i]) === 'ID' ||
        !tokens.text.slice(tokens.from[i], tokens.to[i]).includes("'"));
    if (other === undefined || isNumberId) continue;
    out += tokens.text.slice(from, tokens.from[i]) + other;
    from = tokens.to[i] ?? from;
  }
  out += tokens.text.slice(from, tokens.to[end]);
  return out.replace(/\s+/g, ' ').trim();
}

/** Here a wish ends and something else begins. */
const STOPS = [
  'my name is',
  'because',
  'but',
  'as i',
  'since',
  'thanks',
  'thank',
  'so that',
  'im so',
  'i am so',
  'and my name',
  'my name',
];
