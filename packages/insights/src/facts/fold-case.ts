// I0: where a case begins, which way it goes, when its customer left, and how it ended.
import type { ConversationEntry } from '@baton/handoff';
import { asksAgain } from './asks-again.ts';
import type { CaseFact, LeavingPhase, LeavingSign } from './facts.ts';
import type { OpenCase, TalkChanges, TalkFold } from './fold-state.ts';

/** What the step that offers a person notes as tried. */
const OFFER = 'offer-person';
/** What is tried without anybody's help (A4). */
const HELPED_BY_PERSON = new Set([OFFER, 'ticket', 'callback', 'on-call', 'wait']);

/** Takes an entry into the case that is open, begins one, or ends it. */
export function foldCase(fold: TalkFold, seq: number, entry: ConversationEntry, changes: TalkChanges): void {
  if (entry.type === 'triggered') {
    fold.trigger = { kind: entry.trigger, topic: entry.topic ?? null, node: entry.node };
  }
  if (!fold.open && begins(entry)) begin(fold, seq, entry, changes);
  const last = fold.cases.at(-1);
  if (last) {
    if (fold.open) during(fold, last, fold.open, entry, changes);
    // What is measured or rated after the close belongs to the case before it.
    else after(fold, last, entry, changes);
  }
  // What led nowhere before the end is no reason for what comes after it.
  if (entry.type === 'closed' || entry.type === 'returned' || entry.type === 'ended') fold.trigger = null;
}

/** I0: the ask, the policy topic or the yes; without any of them, the place in line, the ticket, the call or the alert itself. */
function begins(entry: ConversationEntry): boolean {
  switch (entry.type) {
    case 'triggered':
      return entry.trigger === 'explicit' || entry.trigger === 'policy';
    case 'tried':
      return entry.what === OFFER && entry.outcome === 'accepted';
    case 'queued':
    case 'ticket':
    case 'callbackBooked':
    case 'paged':
      return true;
    default:
      return false;
  }
}

function begin(fold: TalkFold, seq: number, entry: ConversationEntry, changes: TalkChanges): void {
  const { trigger } = fold;
  const n = fold.cases.length + 1;
  fold.cases.push({
    n,
    seq,
    at: entry.at,
    node: 'node' in entry && typeof entry.node === 'string' ? entry.node : (trigger?.node ?? ''),
    team: null,
    tier: null,
    agent: null,
    trigger: trigger?.kind ?? 'flow',
    topic: trigger?.topic ?? null,
    way: 'none',
    alternative: false,
    reasonAtQueue: null,
    reasonAtClose: null,
    leftAt: null,
    leftPhase: null,
    leftBy: null,
    acceptedAt: null,
    firstWordSeconds: null,
    contextUsed: null,
    closedAt: null,
    disposition: null,
    activeSeconds: null,
    effort: null,
    score: null,
    categoryAtClose: null,
    backAt: null,
  });
  fold.open = {
    english: false,
    openingKept: false,
    middle: false,
    quoted: false,
    askedAgain: false,
    offered: false,
    nobody: false,
    solvedAlone: false,
  };
  fold.trigger = null;
  fold.talk.cases = n;
  changes.turns = true;
  changes.cases.add(n);
}

function during(fold: TalkFold, one: CaseFact, open: OpenCase, entry: ConversationEntry, changes: TalkChanges): void {
  const change = (fields: Partial<CaseFact>): void => {
    Object.assign(one, fields);
    changes.cases.add(one.n);
  };
  const isServed = one.firstWordSeconds !== null;
  switch (entry.type) {
    // Another topic on the way raises the same case.
    case 'triggered':
      if (one.topic === null && entry.topic !== undefined) change({ topic: entry.topic });
      fold.trigger = null;
      break;
    case 'queued':
      change({
        team: entry.team,
        tier: entry.tier,
        way: one.way === 'none' ? 'queue' : one.way,
        reasonAtQueue: one.reasonAtQueue ?? entry.reason,
      });
      open.nobody = false;
      break;
    case 'ticket':
      goes('ticket', entry.team);
      break;
    case 'callbackBooked':
      goes('callback', entry.team);
      break;
    case 'paged':
      goes('on-call', entry.team);
      break;
    case 'tried':
      if (entry.outcome === 'done' && !HELPED_BY_PERSON.has(entry.what)) open.solvedAlone = true;
      break;
    case 'nobody':
      open.nobody = true;
      break;
    case 'offered':
      open.offered = true;
      break;
    case 'offerEnded':
      open.offered = false;
      break;
    case 'leftQueue':
      if (entry.why === 'alternative' && !isServed) change({ alternative: true });
      if (entry.why === 'customer-left') leaves(entry.at, 'button');
      break;
    case 'customerLeft':
      leaves(entry.at, 'button');
      break;
    case 'customerPage':
      if (!entry.open) leaves(entry.since, entry.by);
      else comesBack();
      break;
    case 'customer':
      if (!entry.automatic) comesBack();
      break;
    case 'connected':
      change({ agent: one.agent ?? entry.agent.id, acceptedAt: one.acceptedAt ?? entry.at });
      break;
    case 'firstWord':
      if (isServed) break;
      changes.turns = true;
      open.english = fold.talk.language.startsWith('en');
      open.openingKept = entry.openingKept;
      change({ firstWordSeconds: (entry.at - one.at) / 1000, contextUsed: contextUsed() });
      break;
    case 'cardUsed':
      if (entry.part === 'middle') open.middle = true;
      if (entry.part === 'quoted') open.quoted = true;
      if (isServed) change({ contextUsed: contextUsed() });
      break;
    case 'said':
      if (entry.speaker !== 'agent' || open.askedAgain || !asksAgain(entry.message.text, fold.known)) break;
      open.askedAgain = true;
      if (isServed) change({ contextUsed: contextUsed() });
      break;
    case 'agentFocus':
      change({ activeSeconds: (one.activeSeconds ?? 0) + entry.seconds });
      break;
    case 'rated':
      change({ score: (entry.score / entry.of) * 5 });
      break;
    case 'closed':
      if (entry.disposition === 'customer-left' && entry.by !== 'agent') leaves(entry.at, 'silence');
      change({
        closedAt: entry.at,
        disposition: entry.disposition,
        reasonAtClose: entry.reason,
        effort: entry.effort ?? null,
        ...(one.way === 'none' && open.solvedAlone ? { way: 'self-service' as const } : {}),
      });
      ends();
      break;
    case 'returned':
    case 'ended':
      change({
        closedAt: entry.at,
        ...(one.way === 'none' && open.solvedAlone ? { way: 'self-service' as const } : {}),
      });
      ends();
      break;
    default:
  }

  function goes(way: 'ticket' | 'callback' | 'on-call', team: string): void {
    if (one.way === 'none') change({ way, team: one.team ?? team });
    else if (one.way !== way && !isServed) change({ alternative: true });
  }
  function leaves(at: number, by: LeavingSign): void {
    if (isServed || one.leftAt !== null) return;
    change({ leftAt: Math.max(at, one.at), leftBy: by, leftPhase: phaseOf(one, open) });
  }
  // Who only looked at another page has not left.
  function comesBack(): void {
    if (one.leftAt !== null) change({ leftAt: null, leftBy: null, leftPhase: null });
  }
  function contextUsed(): boolean | null {
    // The question for what is known already is recognised in English alone.
    if (!open.english) return null;
    return (open.openingKept || open.middle || open.quoted) && !open.askedAgain;
  }
  function ends(): void {
    one.categoryAtClose = fold.talk.category;
    changes.turns = true;
    fold.isBack = false;
    fold.open = null;
  }
}

function after(fold: TalkFold, one: CaseFact, entry: ConversationEntry, changes: TalkChanges): void {
  switch (entry.type) {
    case 'rated':
      one.score = (entry.score / entry.of) * 5;
      break;
    case 'agentFocus':
      one.activeSeconds = (one.activeSeconds ?? 0) + entry.seconds;
      break;
    case 'customerReturned':
      fold.isBack = true;
      return;
    case 'customer': {
      if (!fold.isBack || entry.automatic) return;
      fold.isBack = false;
      // I6: who comes back with another matter has had this one solved. What names no matter is about the one before.
      const { category } = entry.signals;
      if (one.backAt !== null || (category !== 'other' && category !== one.categoryAtClose)) return;
      one.backAt = entry.at;
      changes.turns = true;
      break;
    }
    default:
      return;
  }
  changes.cases.add(one.n);
}

function phaseOf(one: CaseFact, open: OpenCase): LeavingPhase {
  if (one.acceptedAt !== null) return 'accepted';
  if (one.way !== 'queue') return 'bot';
  if (open.offered) return 'offer';
  return open.nobody ? 'nobody' : 'line';
}
