// node apps/server/tools/cards.ts [--kit FOLDER] [--show]: the card and the agent's opening for thirty dialogues of the kit and ten
// talks of our own, and the share that was rated right, free of invention, and fit to send unedited. A text that has changed since it was
// rated counts for nothing until it is read again; `--show` prints all of them for that. The last line is one JSON object.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWant } from '@baton/conversation';
import { finishPackage, packageOf, ruleSummary } from '@baton/handoff';
import type { ContextPackage, ConversationEntry, Profile } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import { prepare } from '@baton/signals';
import { openingText } from '../src/desk/opening.ts';

interface Dialogue {
  id: string;
  name?: string;
  orders?: NonNullable<Profile['orders']>;
  turns: { role: 'customer' | 'agent' | 'bot'; text: string }[];
}

interface Rating {
  id: string;
  /** The sentence says what the customer wants, and the step fits it. */
  right: boolean;
  /** Something is said that no message says. */
  invented: boolean;
  /** The opening could be sent as it stands. */
  sendable: boolean;
  /** Of summary, steps and opening, as they were read. */
  hash: string;
}

const START = Date.UTC(2026, 10, 30, 9);
const TURN_MS = 20_000;
const reader = prepare({});

function entriesOf({ turns, name = 'Ada Brook', orders }: Dialogue): ConversationEntry[] {
  const profile: Profile = { name, ...(orders ? { orders } : {}) };
  const entries: ConversationEntry[] = [{ type: 'profile', at: START, source: 'signed', verified: true, profile }];
  let memory = reader.empty;
  let isAsked = false;
  for (const [i, { role, text }] of turns.entries()) {
    const at = START + TURN_MS * (i + 1);
    if (role !== 'customer') {
      entries.push({ type: 'said', at, messageId: `s-${i}`, speaker: 'bot', floorVersion: 1, message: { text } });
      isAsked = text.includes('?');
      continue;
    }
    const read = reader.read({ text, at, profile: {}, awaiting: { kind: isAsked ? 'question' : 'nothing' } }, memory);
    memory = read.memory;
    const { frustration, explicit, policy, category, urgent, isQuestion, language } = read.signals;
    entries.push({
      type: 'customer',
      at,
      messageId: `m-${i}`,
      text,
      signals: {
        score: frustration.score,
        state: frustration.state,
        trajectory: frustration.trajectory,
        added: [],
        explicit: explicit.asked,
        topics: policy.map(({ topic }) => topic),
        category: category.id,
        language: language.code,
        urgent,
        isQuestion,
      },
    });
    isAsked = false;
  }
  const at = START + TURN_MS * (turns.length + 1);
  entries.push({ type: 'triggered', at, trigger: 'explicit', node: 'help', because: 'asked for a person', quotes: [] });
  return entries;
}

function textsOf(dialogue: Dialogue): string[] {
  const card: ContextPackage = finishPackage(packageOf(entriesOf(dialogue)), ruleSummary({ wantOf: readWant }));
  const opening = { card, agentName: 'Noor', teamName: 'Customer care', voice: 'neutral', fallbackLanguage: 'en' };
  return [
    `SUMMARY  ${card.top.summary}`,
    ...card.bottom.nextSteps.map(({ kind, text }) => `${kind === 'do' ? 'DO      ' : 'AVOID   '} ${text}`),
    `OPENING  ${openingText(messageLibrary, opening)}`,
  ];
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function dialoguesIn(file: string): Dialogue[] {
  return linesOf(file).map((line) => JSON.parse(line));
}

const at = process.argv.indexOf('--kit');
const kit = resolve(at < 0 ? join(import.meta.dirname, '../../../../shared/detect') : (process.argv[at + 1] ?? ''));
const theirs = join(kit, 'dev', 'replay_dialogues.jsonl');
const dialogues = [
  ...(existsSync(theirs) ? dialoguesIn(theirs).slice(0, 30) : []),
  ...dialoguesIn(join(import.meta.dirname, 'card-talks.jsonl')),
];
const ratings = new Map(
  linesOf(join(import.meta.dirname, 'card-ratings.jsonl')).map((line): [string, Rating] => {
    const rating: Rating = JSON.parse(line);
    return [rating.id, rating];
  }),
);

const figures = { cards: dialogues.length, rated: 0, right: 0, invented: 0, sendable: 0 };
for (const dialogue of dialogues) {
  const texts = textsOf(dialogue);
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);
  const rating = ratings.get(dialogue.id);
  const isCurrent = rating?.hash === hash;
  if (rating && isCurrent) {
    figures.rated++;
    figures.right += Number(rating.right);
    figures.invented += Number(rating.invented);
    figures.sendable += Number(rating.sendable);
  }
  if (!process.argv.includes('--show')) continue;
  console.log(`\n== ${dialogue.id} ${hash}${isCurrent ? '' : ' (not rated as it stands)'}`);
  for (const { role, text } of dialogue.turns) if (role === 'customer') console.log(`   > ${text}`);
  for (const text of texts) console.log(`   ${text}`);
}
console.log(JSON.stringify(figures));
