import type { Task } from './predictions.ts';
import type { Row } from './kit.ts';

/** What a first attempt would do: a handful of seed phrases and expressions. Every figure is shown beside these floors. */
export function floorPredictions(task: Task, rows: readonly Row[]): { id: string }[] {
  return rows.map((row) => ({ id: row.id, ...floor(task, row) }));
}

function floor(task: Task, row: Row): Record<string, unknown> {
  const text = row.text ?? '';
  switch (task) {
    case 'explicit':
      return {
        score:
          /\b(talk|speak|connect|transfer)\b.*\b(agent|human|person|representative|manager|someone)\b|\b(real person|live agent|customer service)\b/i.test(
            text,
          )
            ? 1
            : 0,
      };
    case 'policy':
      return {
        labels: TOPICS.filter(([, expression]) => expression.test(text)).map(([label]) => label),
        ...amount(text),
      };
    case 'routing':
      return { label: (CATEGORIES.find(([, expression]) => expression.test(text)) ?? ['other'])[0] };
    case 'language':
      return { label: /[\u{250}-\u{10ffff}]/u.test(text) ? 'xx' : 'en' };
    case 'reply':
      return {
        label: /^(?:yes|ok|si|ja|oui|sim)\b/i.test(text)
          ? 'yes'
          : /^(?:no|nein|non|nee)\b/i.test(text)
            ? 'no'
            : 'other',
      };
    case 'implicit':
      return { turn_scores: seedScores(row) };
    case 'components':
      return {
        score:
          row.component === 'rephrase3'
            ? 0
            : SWEAR.test(text) ||
                /^(no|nope|wrong)\W*$/i.test(text) ||
                /\b(bad|angry|terrible|hate|worst|stupid)\b/i.test(text)
              ? 1
              : 0,
      };
  }
}

const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['account_security', /\b(hack|fraud|stolen|unauthori[sz]ed|compromised|suspicious)/i],
  ['refund_chargeback', /\b(refund|chargeback|money back|reimburse)/i],
  ['cancellation', /\b(cancel|close|delete|terminate)\b.*\b(account|subscription|plan)\b/i],
  ['medical_safety', /\b(doctor|medicine|medication|allerg|side effect|dosage|injur)/i],
];

const CATEGORIES: readonly (readonly [string, RegExp])[] = [
  ['account_security', /\b(password|hack|fraud|stolen|lost|pin)\b/i],
  ['cancellation', /\b(cancel|close|terminate|delete)\b/i],
  ['billing', /\b(refund|bill|invoice|charged?|payment|fee)\b/i],
  ['technical', /\b(error|not working|broken|crash|doesn.t work|failed|declined|update)\b/i],
  ['sales', /\b(buy|purchase|price|cost|quote|order|apply|open)\b/i],
];

const SWEAR = /\b(fuck\w*|shit|damn|goddamn|bloody|hell|crap|stupid|idiot)\b/i;

function amount(text: string): { amount?: number } {
  const found = /\$\s?(\d+(?:\.\d+)?)/.exec(text)?.[1];
  return found === undefined ? {} : { amount: Number(found) };
}

/** One point each: strong language or capitals, a one-word negative, a collapse in length, a repeated opening. */
function seedScores(row: Row): number[] {
  const scores: number[] = [];
  const seen: string[] = [];
  let points = 0;
  let longest = 0;
  for (const turn of row.turns ?? []) {
    if (turn.role !== 'customer') continue;
    const words = turn.text.split(/\s+/);
    if (SWEAR.test(turn.text) || /\b[A-Z]{4,}\b/.test(turn.text)) points++;
    if (/^(no|nope|wrong)\W*$/i.test(turn.text.trim())) points++;
    if (longest >= 8 && words.length === 1) points++;
    const opening = words.slice(0, 3).join(' ').toLowerCase();
    if (words.length >= 3 && seen.includes(opening)) points++;
    seen.push(opening);
    longest = Math.max(longest, words.length);
    scores.push(points / (points + 2));
  }
  return scores;
}
