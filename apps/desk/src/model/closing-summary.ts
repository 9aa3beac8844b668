// A first draft of what the customer reads at the end: their matter in their own words, and the last thing the agent told them.
import type { ContextPackage } from '@baton/handoff';

const MOST = 180;

export function closingSummary(card: ContextPackage): string {
  // The first of them is the opening: it says what will be done, not what was.
  const said =
    card.bottom.transcript
      .filter(({ speaker }) => speaker === 'agent')
      .slice(1)
      .at(-1)?.text ?? '';
  const matter = card.evidence[0]?.quote.trim() ?? '';
  const about = matter === '' ? '' : `About “${clipped(matter)}”: `;
  return said === '' ? '' : `${about}${clipped(withoutQuestion(said))}`;
}

/** A question to the customer settles nothing, so it does not belong into what was settled. */
function withoutQuestion(text: string): string {
  const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [text];
  const settled = sentences.filter((sentence) => !sentence.trim().endsWith('?')).join('');
  return settled.trim() === '' ? text : settled.trim();
}

function clipped(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > MOST ? `${plain.slice(0, MOST - 1).trimEnd()}…` : plain;
}
