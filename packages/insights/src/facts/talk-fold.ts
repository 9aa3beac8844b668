// A conversation's journal, folded into facts: one entry at a time, each in constant time. The fold is plain JSON and is kept until
// the conversation is over, so that a restart goes on where it was.
import type { ConversationEntry } from '@baton/handoff';
import { foldAnswer } from './fold-answer.ts';
import { foldCase } from './fold-case.ts';
import type { TalkChanges, TalkFold } from './fold-state.ts';
import { foldVisit } from './fold-visit.ts';

/** Takes one more entry into the fold, in place, and adds what it changed to `changes`. */
export function foldEntry(fold: TalkFold, seq: number, entry: ConversationEntry, changes: TalkChanges): void {
  const before = fold.talk.cases;
  const isChanged = foldTalk(fold, entry, changes);
  foldAnswer(fold, seq, entry, changes);
  foldCase(fold, seq, entry, changes);
  foldVisit(fold, entry, changes);
  if (isChanged || before !== fold.talk.cases) changes.talk = { ...fold.talk };
}

/** True when something changed that a figure is filtered or counted by. */
function foldTalk(fold: TalkFold, entry: ConversationEntry, changes: TalkChanges): boolean {
  const { talk, known } = fold;
  switch (entry.type) {
    case 'started':
      talk.at = entry.at;
      talk.flow = entry.flow.id;
      talk.version = entry.flow.version;
      talk.channel = entry.channel;
      talk.language = entry.language;
      talk.test = entry.test === true;
      if (entry.unit) {
        talk.unitKind = entry.unit.kind;
        talk.unit = entry.unit.id;
      }
      return false;
    case 'profile': {
      const { name, email, phone, accountId, orders, customerId } = entry.profile;
      fold.known = {
        name: known.name || name !== undefined,
        email: known.email || email !== undefined,
        phone: known.phone || phone !== undefined,
        account: known.account || (accountId !== undefined && entry.verified),
        order: known.order || (orders !== undefined && orders.length > 0 && entry.verified),
      };
      if (customerId === undefined || !entry.verified || talk.customer === customerId) return false;
      talk.customer = customerId;
      return talk.messages > 0;
    }
    case 'customer': {
      if (entry.automatic) return false;
      const { language, category, messages } = talk;
      talk.messages += 1;
      if (entry.escapeHatch) talk.button += 1;
      if (entry.signals.category !== 'other') talk.category = entry.signals.category;
      else talk.category ??= 'other';
      talk.language = entry.signals.language || talk.language;
      talk.mood = entry.signals.state;
      talk.endedAt = null;
      return messages === 0 || language !== talk.language || category !== talk.category;
    }
    case 'tagged':
      return foldTag(fold, entry.tag, entry.at, changes);
    case 'promised':
      fold.promises = [
        ...fold.promises.filter(({ id }) => id !== entry.promiseId),
        { id: entry.promiseId, kind: entry.kind, at: entry.at, dueAt: entry.dueAt, keptAt: null, withdrawn: false },
      ];
      changes.promises.add(entry.promiseId);
      return talk.messages === 0;
    case 'promiseKept':
    case 'promiseWithdrawn': {
      const promise = fold.promises.find(({ id }) => id === entry.promiseId);
      if (!promise) return false;
      if (entry.type === 'promiseKept') promise.keptAt ??= entry.at;
      else promise.withdrawn = true;
      changes.promises.add(entry.promiseId);
      return false;
    }
    case 'floor':
      if (entry.holder !== 'nobody') return false;
      talk.endedAt = entry.at;
      return true;
    default:
      return false;
  }
}

const EXPERIMENT = /^experiment\/([^/]+)\/(.+)$/;

function foldTag(fold: TalkFold, tag: string, at: number, changes: TalkChanges): boolean {
  const [, experiment, arm] = EXPERIMENT.exec(tag) ?? [];
  if (experiment === undefined || arm === undefined) return false;
  if (fold.exposures.some((one) => one.experiment === experiment)) return false;
  const exposure = { experiment, arm, at };
  fold.exposures.push(exposure);
  changes.exposures.push(exposure);
  if (fold.talk.arm !== '') return false;
  fold.talk.arm = `${experiment}/${arm}`;
  return fold.talk.messages > 0;
}
