// Journals of conversations that never were: for a demo month, and to hold the figures against a second reckoning. The same seed always
// gives the same months.
import type { ConversationEntry, StoredEntry } from '@baton/handoff';
import { diceOf } from './dice.ts';
import { MadeUpTalk } from './made-up-talk.ts';
import type { MadeTalk, Months } from './months.ts';

/** All conversations of the months, by the time they began. */
export function madeUpMonths(months: Months): MadeTalk[] {
  const dice = diceOf(months.seed);
  const starts: number[] = [];
  while (starts.length < months.talks) {
    const at = Math.floor(months.from + dice.next() * (months.to - months.from));
    const hour = new Date(at).getUTCHours();
    const daily = 0.25 + 0.75 * Math.sin((Math.PI * ((hour + 20) % 24)) / 24) ** 2;
    if (dice.next() < (daily * (months.busy?.(at) ?? 1)) / 3) starts.push(at);
  }
  return starts.toSorted((a, b) => a - b).map((at, i) => madeUpTalk(months, i, at));
}

/** The entries of all of them by their time, as a host hands them out. */
export function madeUpEntries(talks: readonly MadeTalk[]): StoredEntry[] {
  return talks
    .flatMap(({ id, entries }) => entries.map((entry, i) => storedEntry(id, i + 1, entry)))
    .toSorted((a, b) => a.entry.at - b.entry.at);
}

function storedEntry(key: string, seq: number, entry: ConversationEntry): StoredEntry {
  return { ref: { kind: 'conversation', key }, seq, entry: asEntry(entry) };
}

/** As a host keeps it, which knows of the fields of an entry only that they are JSON. */
function asEntry(entry: ConversationEntry): StoredEntry['entry'] {
  return { ...Object.fromEntries(Object.entries(entry)), type: entry.type, at: entry.at };
}

/** One of them. */
function madeUpTalk(months: Months, index: number, start: number): MadeTalk {
  const dice = diceOf(months.seed * 7919 + index);
  const flow = dice.of(months.flows);
  const version = flow.versions.findLast(({ at }) => at <= start)?.version ?? flow.versions[0]?.version ?? 1;
  const talk = new MadeUpTalk(`t${String(index).padStart(7, '0')}`, start, dice, months, flow, version);
  return talk.play();
}
