// A month that never was, to look around in before there is one of one's own. Kept apart from everything that is measured, and named as
// what it is on every page.
import { DatabaseSync } from 'node:sqlite';
import type { ConversationEntry, Workspace } from '@baton/handoff';
import type { ExperimentShown, VersionMark } from '@baton/wire';
import { sqliteSql, sqliteSteps } from '../../store/sqlite-sql.ts';
import { experimentsOn, type KeptExperiment } from '../experiments/experiments.ts';
import { factSchema } from '../facts/fact-tables.ts';
import { factWriter } from '../facts/fact-writer.ts';
import { insightStore } from '../insight-store.ts';
import type { FactReads } from '../reads/fact-reads.ts';
import { factReads } from '../reads/reads-on.ts';
import { madeUpEntries, madeUpMonths } from './made-up-months.ts';
import type { MadeTalk } from './months.ts';

const DAY = 24 * 3_600_000;
const DAYS = 63;
const TALKS = 5_000;
export const DEMO_FLOW = 'standard-handoff';
const BATCH = 500;

export interface DemoMonth {
  readonly reads: FactReads;
  readonly versions: readonly VersionMark[];
  /** The one that runs in it, as it stands. */
  experiment(now: number): Promise<ExperimentShown>;
  /** Of a conversation of the demo; empty for any other. */
  entriesOf(conversation: string): readonly ConversationEntry[];
  close(): void;
}

/** The steps of the standard flow that made-up conversations walk, by the part they play. */
export const STEPS = {
  start: 'start',
  bot: 'ask',
  gate: 'gate',
  answer: 'answer',
  check: 'check',
  offer: 'offer-unsure',
  ask: 'asks',
  topics: 'money-topics',
  upset: 'upset',
  hours: 'hours',
  line: 'transfer',
  updates: 'queue',
  closed: 'after',
  ticket: 'ticket',
  callback: 'callback',
  help: 'help',
  closing: 'closing',
  end: 'end',
};

const QUESTIONS = {
  billing: ['Why was I charged twice?', 'When is my card charged?', 'Can I change the address on my invoice?'],
  technical: [
    'The lamp flickers when it is dimmed',
    'My lantern does not charge any more',
    'The app does not find my lamp',
  ],
  sales: ['Do you ship to Norway?', 'Is there a discount for twenty lamps?', 'Is the oak lantern back in stock?'],
  returns: [
    'How do I return a lamp I bought in the sale?',
    'Can I return a sale lamp after 30 days?',
    'Who pays for sending a sale lamp back?',
    'Where do I get the label for a return?',
    'Can I swap a sale lamp for another colour?',
  ],
};

/** Nine weeks up to now: in the last ten days a sale brings questions about returns that the bot does not know. */
export function demoMonth(workspace: Workspace, now: number): DemoMonth {
  const from = now - DAYS * DAY;
  const sale = now - 10 * DAY;
  const second = now - 38 * DAY;
  const talks = madeUpMonths({
    seed: 41,
    from,
    to: now - 2 * 3_600_000,
    talks: TALKS,
    customers: 2_600,
    flows: [
      {
        id: DEMO_FLOW,
        versions: [
          { version: 1, at: from - 30 * DAY },
          { version: 2, at: second },
          { version: 3, at: sale },
        ],
        steps: STEPS,
        experiment: { name: 'transition-message', arms: ['usual', 'personal'], from: second },
      },
    ],
    teams: workspace.teams.slice(0, 4).map(({ id }) => id),
    agents: workspace.agents.slice(0, 8).map(({ id }) => id),
    categories: ['billing', 'technical', 'sales', 'returns', 'returns'],
    questions: QUESTIONS,
    knows: (at, category) => (category === 'returns' && at >= sale ? 0.12 : 0.93),
    busy: (at) => (at >= sale ? 1.3 : 1),
  });
  const database = new DatabaseSync(':memory:');
  database.exec(factSchema('sqlite'));
  const write = factWriter();
  const run = sqliteSteps(database);
  const entries = madeUpEntries(talks).filter(({ entry }) => entry.at <= now);
  database.exec('BEGIN');
  for (let at = 0; at < entries.length; at += BATCH) run(write(entries.slice(at, at + BATCH)));
  database.exec('COMMIT');
  const byId = new Map<string, MadeTalk>(talks.map((talk) => [talk.id, talk]));
  const mark = (version: number, at: number, note: string): VersionMark => ({
    flow: DEMO_FLOW,
    name: 'Standard handoff',
    version,
    at,
    note,
  });
  const sql = sqliteSql(database);
  const experiments = experimentsOn(sql, insightStore(sql));
  return {
    reads: factReads(sql),
    versions: [
      mark(1, from - 30 * DAY, 'First version'),
      mark(2, second, 'Test the transfer message'),
      mark(3, sale, 'Announce the autumn sale'),
    ],
    experiment: (at) => experiments.show(wordingTest(second, now), 'Standard handoff', at),
    entriesOf: (conversation) => byId.get(conversation)?.entries.filter(({ at }) => at <= now) ?? [],
    close: () => database.close(),
  };
}

/** The test of the transfer message that runs since the second version. */
function wordingTest(startedAt: number, now: number): KeptExperiment {
  return {
    experiment: 'transition-message',
    flow: DEMO_FLOW,
    node: STEPS.start,
    arms: [
      { id: 'usual', label: 'Usual words', weight: 50 },
      { id: 'personal', label: 'Who comes and what is ready', weight: 50 },
    ],
    primary: 'abandonment',
    planned: 6_000,
    startedAt,
    endsAt: now + 24 * DAY,
    method: 'split',
    blockHours: 2,
    sharesAgents: true,
    state: 'running',
    endedAt: null,
    decided: null,
  };
}
