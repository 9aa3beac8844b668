// What the replay says.
import type { ReplayEnd } from '@baton/insights';
import { inLanguage, locale } from '@baton/ui';

const ends: Readonly<Record<ReplayEnd, string>> = {
  person: 'Agent',
  queue: 'Queue only',
  ticket: 'Ticket',
  callback: 'Callback',
  'on-call': 'On-call',
  'self-service': 'Self-service',
  bot: 'Bot alone',
  open: 'No ending',
};
const triggers: Readonly<Record<string, string>> = {
  explicit: 'Asked for a person',
  frustration: 'Frustration',
  policy: 'Policy topic',
  'low-confidence': 'Low confidence',
  returning: 'Came back',
  flow: 'The flow',
};
const plain: Readonly<Record<string, string>> = {
  answered: 'Answered',
  checked: 'Answered, then asked whether it helped',
  offered: 'Offered a person',
  callback: 'Booked a callback',
  connected: 'An agent accepted',
  'bot failed': 'The bot failed',
};

export const replayStrings = inLanguage({
  title: 'Replay',
  lead: 'Plays recorded conversations through the live version and through the draft: the customers’ messages, the bot’s answers, the clock and the agents as they were. Only the first difference of each counts: after it the customer would have written something else.',
  flow: 'Flow',
  demoFlow: 'Draft to hold against the standard handoff',
  amount: 'Conversations',
  newest: (count: number) => `The newest ${count.toLocaleString(locale())}`,
  start: 'Replay against the draft',
  stop: 'Stop',
  progress: 'Replayed',
  playing: (played: number, all: number) => `${played} of ${all} replayed`,
  failed: (because: string) => `The draft cannot be replayed: ${because}`,
  noFlow: 'No flow to replay',
  noFlowText: 'Make a flow first; conversations of the live version are replayed against its draft.',
  nothing: 'No recorded conversations in this period',
  nothingText: 'Choose a longer period, or another flow.',
  notPlayed: (count: number) => `${count} could not be replayed.`,
  same: (count: number) => `None of ${count} conversations goes another way in the draft.`,
  of: (count: number, changed: number) => `Of ${count}, ${changed} go another way:`,
  earlier: (count: number) => `${count} handed over earlier`,
  later: (count: number) => `${count} handed over later`,
  newly: (count: number) => `${count} handed over that were not`,
  noLonger: (count: number) => `${count} no longer handed over`,
  lost: (count: number, end: string) => `${count} no longer end with ${end.toLowerCase()}`,
  deadEnds: (count: number) => (count === 1 ? '1 dead end' : `${count} dead ends`),
  table: 'How they end now, and in the draft',
  tableHint: 'Rows: the live version. Columns: the draft. Pick a number to see its conversations.',
  cell: (count: number, before: string, after: string) => `${count}: ${before} now, ${after} in the draft`,
  changedTitle: (count: number) =>
    count === 1 ? '1 conversation goes another way' : `${count} conversations go another way`,
  columns: ['Conversation', 'Turn', 'Now', 'In the draft', 'Ends now', 'Ends in the draft'],
  ends,
  decision: (is: string | null): string => {
    if (is === null) return 'Nothing more';
    const [what = '', ...rest] = is.split(' ');
    if (what === 'triggered') return `Trigger: ${triggers[rest[0] ?? ''] ?? rest[0] ?? ''}`;
    if (what === 'queued') return `Joined the queue of ${rest[0] ?? ''}`;
    if (what === 'ticket' && rest.length > 0) return `Opened a ticket with ${rest[0] ?? ''}`;
    if (what === 'paged') return `Alerted on-call of ${rest[0] ?? ''}`;
    if (what === 'nobody') return 'Said that nobody is free';
    if (what === 'solved') return 'Solved by self-service';
    return plain[is] ?? is;
  },
  dialog: (number: string) => `Conversation ${number}`,
  dialogText: 'Everything after the first difference is grey: the customer would have written something else.',
  unknown: (turn: number) =>
    `From message ${turn} on the bot was asked something that was not asked then; today’s articles answered.`,
  now: 'Live version',
  draft: 'Draft',
  differs: 'Differs from here',
});
