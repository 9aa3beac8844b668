// Every text of the desk. For agents, in English.
import type { AgentStatus, Disposition, HandoffReason, Tier } from '@baton/handoff';
import type { DeskLoss as Loss } from '@baton/wire';

export const strings = {
  title: 'Desk',
  notReached: 'The server cannot be reached. What you wrote is kept; try again in a moment.',
  signedOff: 'You were signed off. Sign on again to go on.',

  signOnTitle: 'Who are you?',
  signOnText: 'Choose yourself to sign on. Teams, languages and skills come from the workspace.',
  signOnSearch: 'Find your name',
  nobodyFound: 'Nobody of that name',
  nobodyFoundText: 'People are added in the workspace document.',
  lead: 'Lead',
  loadingAgents: 'Looking up who works here',
  retry: 'Try again',

  status: 'Your status',
  signOff: 'Sign off',
  signOffTitle: (held: number) =>
    held === 1 ? 'You still hold a conversation' : `You still hold ${held} conversations`,
  signOffText:
    'If you sign off now, the customers are told, and colleagues are asked to take over. Close or pass on what you can.',
  signOffAnyway: 'Sign off anyway',
  stay: 'Stay',
  shortcuts: 'Keyboard shortcuts',
  muted: 'Sound is off',
  unmuted: 'Sound is on',
  theme: { light: 'Light', dark: 'Dark', system: 'As the device' },
  themeLabel: 'Colours',
  me: (name: string) => `${name}: settings`,
  load: (load: number, limit: number) => `${load} of ${limit} conversations`,

  lost: (since: string) => `Not connected since ${since}`,
  lostText: 'Trying again. What you write is kept; if it lasts, your conversations are offered to colleagues.',
  backAgain: 'Your desk is connected again.',
  awayTitle: (since: string | null) => (since === null ? 'You are away' : `You are away since ${since}`),
  awayLapses: (names: readonly string[]) =>
    `Two offers in a row ran out${names.length === 0 ? '' : ` (${names.join(', ')})`}. Nothing more is offered to you until you choose a status.`,
  awayConnection: 'Your desk was not connected. Nothing is offered to you until you choose a status.',
  awayHeld: 'The conversations you hold stay yours.',
  wentAway: 'You are set to “away”',
  backToAvailable: 'I am available',

  lists: 'What is to be done',
  conversations: 'Talks',
  promised: 'Promised',
  queue: 'Queue',
  offered: 'Offered to you',
  yours: 'Your conversations',
  noConversations: 'No conversations',
  noConversationsText: 'Offers appear here.',
  noConversationsNow: (status: string) => `Nothing is offered to you while you are on “${status}”.`,
  noPromises: 'Nothing is promised',
  noPromisesText: 'Tickets and callbacks of your teams appear here, the earliest first.',
  noQueue: 'Nobody is waiting',
  noTeams: 'You belong to no team',
  unread: (count: number) => `${count} unread`,
  unknownCustomer: 'Name not known',
  typing: 'is typing',
  justNow: 'now',
  answerDue: 'Answer due',
  you: 'You',

  firstWord: 'First word',
  resolution: 'Solution',
  sla: (name: string, left: string) => `${name}: ${left} left`,
  slaLate: (name: string, left: string) => `${name}: late by ${left}`,
  slaDone: (name: string) => `${name}: in time`,
  slaDoneLate: (name: string) => `${name}: was late`,

  offerTitle: (customer: string | null) => `${customer ?? 'A customer'} needs a person`,
  messageTitle: (customer: string | null) => `${customer ?? 'The customer'} wrote`,
  nudgeTitle: (customer: string | null, why: 'first-word' | 'silence') =>
    why === 'first-word'
      ? `${customer ?? 'The customer'} waits for your first word`
      : `${customer ?? 'The customer'} waits for your answer`,
  nudgeText: {
    'first-word': 'Send the opening, or the conversation is offered to a colleague.',
    silence: 'If none comes, your lead is told and a colleague takes over.',
  },
  withdrawn: (customer: string | null) =>
    `${customer ?? 'The customer'} no longer waits: they left the line or chose another way.`,

  losses: 'No longer with you',
  lossTitle: ({ why, customerName }: Pick<Loss, 'why' | 'customerName'>) =>
    why === 'offer'
      ? `The offer from ${customerName ?? 'a customer'} ran out`
      : why === 'closed'
        ? `${customerName ?? 'A customer'} was closed for you`
        : `${customerName ?? 'A customer'} is no longer with you`,
  lossShort: {
    'first-word': 'No first word',
    silence: 'No answer',
    connection: 'Not connected',
    closed: 'Closed for you',
    moved: 'Moved',
    offer: 'Offer ran out',
  },
  lossWhy: {
    'first-word': 'You had accepted, and no first message came. The customer was told that a colleague takes over.',
    silence: 'The customer’s message stayed unanswered too long. They were told that a colleague takes over.',
    connection: 'Your desk was not connected for too long. The customer was told that a colleague takes over.',
    closed: 'The customer did not write any more.',
    moved: 'Somebody gave it to others.',
    offer: 'The time to accept was over before you answered.',
  },
  lossHappened: 'What happened',
  lossWhen: 'When',
  lossNow: 'Now',
  lossNext: 'For you',
  lossNowWith: (name: string) => `With ${name}`,
  lossNowOffered: (name: string) => `Offered to ${name}`,
  lossNowWaiting: (team: string | null) => (team === null ? 'Waits for an agent' : `Waits for ${team}`),
  lossNowBot: 'With the bot',
  lossNowEnded: 'Has ended',
  lossNothingToDo: {
    talk: 'Nothing is left to do. Whoever takes it has the whole talk, your part included.',
    offer: 'Nothing is left to do. After two in a row you are set to “away”.',
    closed: 'Nothing is left to do. If they write again, they are welcome back.',
  },
  lossDraft: 'You had not sent',
  copy: 'Copy',
  copied: 'Copied',
  understood: 'Understood',

  timeToAccept: 'Time left',
  accept: 'Accept',
  decline: 'Not now',
  offerHeading: (team: string | null) => (team === null ? 'A customer needs a person' : `A customer needs ${team}`),
  offerHint: 'If the time runs out, the next agent is asked.',

  noSelection: 'Choose a conversation',
  noSelectionText: 'Offers open by themselves.',
  idleReady: 'Ready for the next customer',
  idleReadyText: (teams: readonly string[]) =>
    teams.length === 0
      ? 'You belong to no team yet.'
      : `The next conversation for ${listed(teams)} opens here by itself.`,
  idleNot: (status: string) => `You are on “${status}”`,
  idleNotText: 'No conversation is offered to you.',
  idleBusyText: 'Only critical conversations are offered to you.',
  idleWaiting: 'Waiting for your teams',
  idleColleagues: 'Colleagues available',
  idlePromised: 'Promised',
  idleNextDue: (left: string) => `next due in ${left}`,
  idleLate: 'one is late',
  back: 'Back to the list',
  card: 'Card',
  talk: 'Talk',
  showCard: 'Show the card',
  message: 'Your message',
  messagePlaceholder: 'Write to the customer',
  opening: 'Opening from the card. Change what you like.',
  openingReset: 'Take the opening from the card',
  send: 'Send',
  sendHint: 'Enter sends, Shift and Enter starts a line',
  sending: 'Sending',
  newest: 'To the newest',
  quoted: 'Taken into your message',
  passOn: 'Pass on',
  giveBack: 'Back to the bot',
  wrapUp: 'Close',
  more: 'More',

  closeTitle: (number: string) => `Close ${number}`,
  closeText: 'The customer gets a closing message with your summary.',
  disposition: 'How did it end?',
  reason: 'Why did it need a person?',
  effort: 'How hard was it for you?',
  optional: 'optional',
  effortLow: 'Easy',
  effortHigh: 'Hard',
  effortOf: (effort: number) => `${effort} of 5`,
  summary: 'Summary',
  summaryHint: 'The customer reads it: what was done, and what comes next.',
  summaryMissing: 'Say in a sentence what was done.',
  reasonMissing: 'Choose a reason: it shows what the bot should learn.',
  closeNow: 'Close the conversation',
  cancel: 'Cancel',

  passTitle: 'Pass this conversation on',
  passText: 'The customer keeps the place at the front, and the next agent sees everything, your note included.',
  team: 'Team',
  teamChoose: 'Choose a team',
  passNote: 'What should the next agent know?',
  passNow: 'Pass on',
  leadTeam: 'Leads',

  giveBackTitle: 'Hand back to the bot',
  giveBackText: 'The bot goes on with the customer. You leave the conversation.',
  giveBackNote: 'What is settled, what is left?',
  giveBackNow: 'Hand back',

  promiseKinds: { ticket: 'Ticket', callback: 'Callback', 'on-call': 'On call', 'next-word': 'Next word' },
  dueAt: (time: string) => `Due ${time}`,
  /** In the customer's zone, and true on the day it was said: quoted, never shown as the time itself. */
  toldCustomer: (text: string, at: string) => `Customer was told “${text}” (${at})`,
  leftToDue: (left: string) => `${left} left`,
  lateBy: (left: string) => `late by ${left}`,
  urgent: 'Urgent',
  claimedBy: (name: string) => `Taken by ${name}`,
  claimedByYou: 'Taken by you',
  claim: 'I take it',
  answerLabel: 'Your answer',
  answerHint: (contact: string | null) =>
    contact === null ? 'Goes into the chat; there is no other address.' : `Goes into the chat and to ${contact}.`,
  answerSend: 'Send the answer',
  done: 'Done',
  doneHint: 'Marks the promise as kept.',
  answered: 'The answer is sent. Mark the promise as done when nothing is left.',

  waitingSince: (time: string) => `waits ${time}`,
  offeredTo: (name: string) => `Offered to ${name}`,
  oneWaits: '1 waiting',
  waiting: (count: number) => `${count} waiting`,

  alertTaken: 'I have it',

  keys: {
    accept: 'Accept the first offer',
    decline: 'Decline the first offer',
    next: 'Next conversation',
    previous: 'Conversation before',
    write: 'Write',
    close: 'Close the conversation',
    pass: 'Pass it on',
    help: 'Show this list',
  },
};

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

export const statusWords: Record<AgentStatus, string> = {
  available: 'Available',
  busy: 'Busy',
  break: 'Break',
  meeting: 'In a meeting',
  away: 'Away',
  offline: 'Offline',
};

export const statusHints: Partial<Record<AgentStatus, string>> = {
  busy: 'Critical conversations only',
  break: 'No offers',
  meeting: 'No offers',
};

export const tierWords: Record<Tier, string> = { critical: 'Critical', high: 'High', standard: 'Standard', low: 'Low' };

export const dispositionWords: Record<Disposition, string> = {
  solved: 'Solved',
  unsolved: 'Not solved',
  'follow-up': 'Follow-up needed',
  'customer-left': 'Customer left',
};

/** I10. */
export const reasonWords: Record<HandoffReason, { label: string; hint: string }> = {
  'knowledge-gap': { label: 'Knowledge gap', hint: 'The bot had no article for it' },
  'phrasing-gap': { label: 'Phrasing gap', hint: 'It had one and did not recognise the question' },
  'trust-gap': { label: 'Trust gap', hint: 'The answer was right and not believed' },
  complexity: { label: 'Complexity', hint: 'Too much for a bot' },
  preference: { label: 'Customer preference', hint: 'Wanted a person from the start' },
  policy: { label: 'Policy', hint: 'A topic that always goes to a person' },
};
