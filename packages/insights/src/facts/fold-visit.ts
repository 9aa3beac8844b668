// I13: which drawn steps a conversation went through, how long it stood there, and where its customer left.
import type { ConversationEntry } from '@baton/handoff';
import type { VisitFact } from './facts.ts';
import type { TalkChanges, TalkFold } from './fold-state.ts';

/** Steps of one conversation that are told apart; a longer way is a loop that tells nothing new. */
const MOST_STEPS = 200;
const MOST_WAITS = 20;

/** Takes an entry into the visits of the present run; at its end they are handed out. */
export function foldVisit(fold: TalkFold, entry: ConversationEntry, changes: TalkChanges): void {
  switch (entry.type) {
    case 'path': {
      const { rest } = fold;
      const isOnward = rest !== null && entry.nodes[0] === rest.node;
      if (rest) waited(fold, rest, entry.at);
      let came = isOnward ? rest.node : '';
      entry.nodes.forEach((node, index) => {
        if (index > 0 || !isOnward) visit(fold, node, came);
        came = node;
      });
      const last = entry.nodes.at(-1);
      if (last !== undefined) fold.rest = { node: last, at: entry.at };
      break;
    }
    case 'closed':
      if (entry.disposition === 'customer-left' && fold.rest) leave(fold, fold.rest.node);
      break;
    case 'ended':
      over(fold, changes);
      break;
    case 'floor':
      if (entry.holder === 'nobody') over(fold, changes);
      break;
    default:
  }
}

function over(fold: TalkFold, changes: TalkChanges): void {
  if (fold.visits.length > 0) changes.runs.push(fold.visits);
  fold.visits = [];
  fold.rest = null;
}

function visit(fold: TalkFold, node: string, came: string): void {
  const known = fold.visits.find((one) => one.node === node && one.came === came);
  if (known) known.visits += 1;
  else if (fold.visits.length < MOST_STEPS) fold.visits.push({ node, came, visits: 1, left: 0, waits: [] });
}

function newestOf(fold: TalkFold, node: string): VisitFact | undefined {
  return fold.visits.findLast((one) => one.node === node);
}

function waited(fold: TalkFold, rest: { node: string; at: number }, at: number): void {
  const one = newestOf(fold, rest.node);
  if (one && one.waits.length < MOST_WAITS) one.waits.push(at - rest.at);
}

function leave(fold: TalkFold, node: string): void {
  const one = newestOf(fold, node);
  if (one) one.left += 1;
}
