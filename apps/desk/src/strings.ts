// Every text of the desk, in the language of the page.
import type { AgentStatus, Disposition, HandoffReason, Tier } from '@baton/handoff';
import { inLanguage, locale } from '@baton/ui';
import type { DeskLoss as Loss } from '@baton/wire';

export const strings = inLanguage({
  title: 'Desk',
  notReached: 'The server cannot be reached. What you wrote is kept; try again in a moment.',
  signedOff: 'You were signed out. Sign in again to continue.',

  noTeam: 'You are in no team yet',
  noTeamText: 'An administrator adds you to a team in the settings, by the address you sign in with.',
  startTitle: 'Your desk',
  startText: 'Once you start you are available, and customers who wait for your teams are offered to you.',
  startWork: 'Start working',
  signOnTitle: 'Who are you?',
  signOnText: 'Choose your name to sign in. Teams, languages and skills come from the workspace.',
  signOnSearch: 'Find your name',
  nobodyFound: 'No one by that name',
  nobodyFoundText: 'People are added in the workspace document.',
  lead: 'Lead',
  loadingAgents: 'Loading agents',
  retry: 'Try again',

  status: 'Your status',
  signOff: 'Sign out',
  signOffTitle: (held: number) =>
    held === 1 ? 'You still have an open conversation' : `You still have ${held} open conversations`,
  signOffText:
    'If you sign out now, your customers are told and colleagues are asked to take over. Close or transfer what you can.',
  signOffAnyway: 'Sign out anyway',
  stay: 'Stay',
  shortcuts: 'Keyboard shortcuts',
  muted: 'Sound is off',
  unmuted: 'Sound is on',
  theme: { light: 'Light', dark: 'Dark', system: 'System' },
  themeLabel: 'Colours',
  me: (name: string) => `${name}: settings`,
  load: (load: number, limit: number) => `${load} of ${limit} conversations`,

  lost: (since: string) => `Not connected since ${since}`,
  lostText: 'Trying again. What you write is kept; if it lasts, your conversations are offered to colleagues.',
  backAgain: 'Your desk is connected again.',
  awayTitle: (since: string | null) => (since === null ? 'You are away' : `You have been away since ${since}`),
  awayLapses: (names: readonly string[]) =>
    `Two offers in a row ran out${names.length === 0 ? '' : ` (${names.join(', ')})`}. Nothing more is offered to you until you choose a status.`,
  awayConnection: 'Your desk was not connected. Nothing is offered to you until you choose a status.',
  awayHeld: 'The conversations you hold stay yours.',
  wentAway: 'You are set to “away”',
  backToAvailable: 'I am available',

  lists: 'Work lists',
  conversations: 'Conversations',
  promised: 'Follow-ups',
  queue: 'Queue',
  offered: 'Offered to you',
  yours: 'Your conversations',
  noConversations: 'No conversations',
  noConversationsText: 'Offers appear here.',
  noConversationsNow: (status: string) => `Nothing is offered to you while you are on “${status}”.`,
  noPromises: 'No follow-ups',
  noPromisesText: 'Tickets and callbacks for your teams appear here, earliest due first.',
  noQueue: 'Nobody is waiting',
  noTeams: 'You belong to no team',
  unread: (count: number) => `${count} unread`,
  unknownCustomer: 'Name not known',
  typing: 'is typing',
  justNow: 'now',
  days: (days: number) => `${days} d`,
  answerDue: 'Answer due',
  you: 'You',

  firstWord: 'First reply',
  resolution: 'Resolution',
  sla: (name: string, left: string) => `${name}: ${left} left`,
  slaLate: (name: string, left: string) => `${name}: late by ${left}`,
  slaDone: (name: string) => `${name}: in time`,
  slaDoneLate: (name: string) => `${name}: was late`,

  offerTitle: (customer: string | null) => `${customer ?? 'A customer'} needs a person`,
  messageTitle: (customer: string | null) => `${customer ?? 'The customer'} wrote`,
  nudgeTitle: (customer: string | null, why: 'first-word' | 'silence') =>
    why === 'first-word'
      ? `${customer ?? 'The customer'} is waiting for your first reply`
      : `${customer ?? 'The customer'} is waiting for your answer`,
  nudgeText: {
    'first-word': 'Send the opening, or the conversation will be offered to a colleague.',
    silence: 'If you do not reply, your lead is told and a colleague takes over.',
  },
  withdrawn: (customer: string | null) =>
    `${customer ?? 'The customer'} is no longer waiting: they left the queue or chose another option.`,

  losses: 'No longer with you',
  lossTitle: ({ why, customerName }: Pick<Loss, 'why' | 'customerName'>) =>
    why === 'offer'
      ? `The offer from ${customerName ?? 'a customer'} ran out`
      : why === 'closed'
        ? `${customerName ?? 'A customer'}’s conversation was closed automatically`
        : `${customerName ?? 'A customer'} is no longer with you`,
  lossShort: {
    'first-word': 'No first reply',
    silence: 'No answer',
    connection: 'Not connected',
    closed: 'Closed automatically',
    moved: 'Moved',
    offer: 'Offer ran out',
  },
  lossWhy: {
    'first-word': 'You had accepted, and no first message came. The customer was told that a colleague takes over.',
    silence: 'The customer’s message stayed unanswered too long. They were told that a colleague takes over.',
    connection: 'Your desk was disconnected for too long. The customer was told that a colleague takes over.',
    closed: 'The customer stopped replying.',
    moved: 'It was reassigned.',
    offer: 'The time to accept ran out before you answered.',
  },
  lossHappened: 'What happened',
  lossWhen: 'When',
  lossNow: 'Now',
  lossNext: 'What you need to do',
  lossNowWith: (name: string) => `With ${name}`,
  lossNowOffered: (name: string) => `Offered to ${name}`,
  lossNowWaiting: (team: string | null) => (team === null ? 'Waits for an agent' : `Waits for ${team}`),
  lossNowBot: 'With the bot',
  lossNowEnded: 'Has ended',
  lossNothingToDo: {
    talk: 'Nothing is left to do. Whoever takes it can see the whole conversation, including your part.',
    offer: 'Nothing is left to do. After two in a row you are set to “away”.',
    closed: 'Nothing is left to do. If they write again, the conversation picks up from there.',
  },
  lossDraft: 'Your unsent message',
  copy: 'Copy',
  copied: 'Copied',
  understood: 'Understood',

  timeToAccept: 'Time left',
  accept: 'Accept',
  decline: 'Not now',
  offerHeading: (team: string | null) => (team === null ? 'A customer needs a person' : `A customer needs ${team}`),
  offerHint: 'If the time runs out, the next agent is asked.',

  noSelection: 'Choose a conversation',
  noSelectionText: 'Offers open automatically.',
  idleReady: 'Ready for the next customer',
  idleReadyText: (teams: readonly string[]) =>
    teams.length === 0
      ? 'You belong to no team yet.'
      : `The next conversation for ${listed(teams)} opens here automatically.`,
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
  trace: 'Way through the flow',
  talk: 'Talk',
  showCard: 'Show the card',
  message: 'Your message',
  messagePlaceholder: 'Write to the customer',
  writeTo: 'Who you write to',
  toCustomer: 'Reply',
  note: 'Internal note',
  notePlaceholder: 'Write to your colleagues; @ names one of them',
  noteKeep: 'Add note',
  noteHint: 'Only colleagues see this. The customer never does.',
  colleagues: 'Colleagues',
  replies: 'Saved replies',
  looking: 'Read only',
  standsWith: {
    bot: () => 'With the bot',
    queue: () => 'Waiting in the queue',
    agent: (name: string | null) => (name === null ? 'With an agent' : `With ${name}`),
    nobody: () => 'Has ended',
  },
  backToTalk: 'Back to your conversation',
  alertOpen: 'Open',
  find: 'Find a conversation',
  findWords: 'A word that was said, or its number',
  findNow: 'Find',
  findFailed: 'The search did not work. Try again in a moment.',
  findCount: (count: number) =>
    count === 0 ? 'Nothing found that you may see.' : count === 1 ? '1 conversation' : `${count} conversations`,
  earlier: 'Other conversations',
  earlierNone: 'None that you may see.',
  earlierLoading: 'Looking for other conversations',
  earlierFailed: 'Other conversations could not be loaded.',
  opening: 'Opening from the card. Change what you like.',
  openingReset: 'Reset to the opening from the card',
  send: 'Send',
  onChannel: (channel: string) => `Goes out on ${channel}.`,
  channelLength: (length: number, most: number, messages: number, smsParts: number) =>
    `${length.toLocaleString(locale())} of ${most.toLocaleString(locale())} characters${messages > 1 ? `, in ${messages} messages` : ''}${smsParts > 1 ? `, ${smsParts} SMS parts` : ''}`,
  windowEnds: (channel: string, minutes: number) =>
    `${channel} takes your answers for ${minutes >= 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`} more. The time begins again when the customer writes.`,
  windowClosed: (channel: string) => `${channel} takes no answers now`,
  windowClosedText:
    'Too much time has passed since the customer wrote. What you send goes as an approved template or by another way that is set up, such as mail to the address they gave; where there is none, you are told here.',
  channelMessages: (channel: string) => `What the customer sees on ${channel}`,
  sendHint: 'Enter to send, Shift+Enter for a new line, / for a saved reply',
  sending: 'Sending',
  newest: 'Jump to latest',
  quoted: 'Added to your message',
  passOn: 'Transfer',
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

  passTitle: 'Transfer this conversation',
  passText: 'The customer goes to the front of the queue, and the next agent sees everything, including your note.',
  team: 'Team',
  teamChoose: 'Choose a team',
  passNote: 'What should the next agent know?',
  passNow: 'Transfer',
  leadTeam: 'Leads',
  teamFree: (free: number, until: string | null) => `${free} available${until === null ? '' : `, until ${until}`}`,
  teamFull: (here: number) => `${here} signed on, nobody free: the customer waits`,
  teamEmpty: (back: string | null) => `Nobody there${back === null ? '' : ` until ${back}`}: it would come back to you`,

  hold: 'Hold',
  holdTitle: 'Put this conversation on hold',
  holdText: 'The customer is told how long you need. The conversation stays with you and stays open.',
  holdFor: 'How long do you need?',
  holdMinutes: (minutes: number) => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`),
  holdNote: 'What are you waiting for?',
  holdNow: 'Hold',
  heldUntil: (time: string) => `On hold until ${time}`,
  heldText: 'The customer knows, and nothing is closed before then.',
  heldOver: 'Hold is over',
  heldOverText: (time: string) => `The customer was told to expect you by ${time}.`,

  consult: 'Ask a colleague',
  consultTitle: 'Ask a colleague',
  consultText:
    'They can read this conversation and answer in a note. It stays with you, and the customer sees none of it.',
  consultWho: 'Colleague',
  consultChoose: 'Choose a colleague',
  consultQuestion: 'What do you want to know?',
  consultMissing: 'Write your question.',
  consultNow: 'Ask',
  consultLoading: 'Loading colleagues',
  consultDone: (name: string) => `${name} was asked`,

  tags: 'Tags',
  tagAdd: 'Add a tag',
  tagRemove: (tag: string) => `Remove the tag ${tag}`,
  tagAll: 'Any or none',
  tagFilter: 'Tag',

  abuse: 'Report abuse',
  abuseTitle: 'Report abuse',
  abuseText: 'What you choose is written down with your name and reason, also in the audit log.',
  abuseAct: 'What should be done?',
  abuseActs: {
    flag: 'Flag',
    warn: 'Warn the customer',
    escalate: 'Hand to the lead',
    block: 'Block the customer',
    unblock: 'Unblock the customer',
  },
  abuseHints: {
    flag: 'Marks the conversation for colleagues and leads. The customer is not told.',
    warn: 'The customer is asked to stay respectful, in their language, and told that the conversation ends otherwise.',
    escalate: 'The conversation goes to your leads with your note.',
    block:
      'The customer is told, the conversation ends, and nothing more is taken from them for as long as you choose.',
    unblock: 'The customer can write again.',
  },
  abuseReason: 'Reason',
  abuseReasons: {
    insults: 'Insults',
    threats: 'Threats',
    harassment: 'Harassment',
    spam: 'Spam',
    other: 'Another reason',
  },
  abuseDays: 'For how long?',
  abuseDaysFor: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  abuseForGood: 'Until a lead unblocks them',
  abuseNote: 'What happened?',
  abuseStands: { flagged: 'Flagged', warned: 'Warned', escalated: 'With the lead', blocked: 'Blocked' },

  giveBackTitle: 'Hand back to the bot',
  giveBackText: 'The bot continues with the customer. You leave the conversation.',
  giveBackNote: 'What has been done, and what is left?',
  giveBackNow: 'Hand back',

  promiseKinds: { ticket: 'Ticket', callback: 'Callback', 'on-call': 'On call', 'next-word': 'Next update' },
  dueAt: (time: string) => `Due ${time}`,
  /** In the customer's zone, and true on the day it was said: quoted, never shown as the time itself. */
  toldCustomer: (text: string, at: string) => `Customer was told “${text}” (${at})`,
  leftToDue: (left: string) => `${left} left`,
  lateBy: (left: string) => `late by ${left}`,
  urgent: 'Urgent',
  claimedBy: (name: string) => `Taken by ${name}`,
  claimedByYou: 'Taken by you',
  claim: 'Take it',
  answerLabel: 'Your answer',
  answerHint: (contact: string | null) =>
    contact === null ? 'Goes into the chat; there is no other contact.' : `Goes into the chat and to ${contact}.`,
  answerSend: 'Send the answer',
  done: 'Done',
  doneHint: 'Marks the follow-up as done.',
  callReached: 'Reached',
  callReachedHint: 'You have spoken: the call is done.',
  callNoAnswer: 'No answer',
  callNoAnswerHint: 'The customer is told, and gets another call in half an hour; after three in writing.',
  callWrongNumber: 'Wrong number',
  callWrongNumberHint: 'The customer is asked for the right one.',
  cannotKeep: {
    'no-team': 'Cannot be kept: the team is gone',
    nobody: 'Cannot be kept: nobody is in the team',
    closed: 'Cannot be kept: the team is away then',
  },
  answered: 'The answer was sent. Mark the follow-up as done when nothing is left to do.',

  waitingSince: (time: string) => `waits ${time}`,
  offeredTo: (name: string) => `Offered to ${name}`,
  oneWaits: '1 waiting',
  waiting: (count: number) => `${count} waiting`,

  alertTaken: 'Acknowledge',

  keys: {
    accept: 'Accept the first offer',
    decline: 'Decline the first offer',
    next: 'Next conversation',
    previous: 'Previous conversation',
    write: 'Write',
    note: 'Write an internal note',
    reply: 'Insert a saved reply',
    mention: 'Name a colleague in a note',
    close: 'Close the conversation',
    pass: 'Transfer the conversation',
    hold: 'Put the conversation on hold',
    giveBack: 'Hand back to the bot',
    consult: 'Ask a colleague',
    tag: 'Add a tag',
    abuse: 'Report abuse',
    find: 'Find a conversation',
    help: 'Show this list',
  },
});

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(names);
}

export const statusWords = inLanguage<Record<AgentStatus, string>>({
  available: 'Available',
  busy: 'Busy',
  break: 'Break',
  meeting: 'In a meeting',
  away: 'Away',
  offline: 'Offline',
});

export const statusHints = inLanguage<Partial<Record<AgentStatus, string>>>({
  busy: 'Critical conversations only',
  break: 'No offers',
  meeting: 'No offers',
});

export const tierWords = inLanguage<Record<Tier, string>>({
  critical: 'Critical',
  high: 'High',
  standard: 'Standard',
  low: 'Low',
});

export const dispositionWords = inLanguage<Record<Disposition, string>>({
  solved: 'Solved',
  unsolved: 'Not solved',
  'follow-up': 'Follow-up needed',
  'customer-left': 'Customer left',
});

/** I10. */
export const reasonWords = inLanguage<Record<HandoffReason, { label: string; hint: string }>>({
  'knowledge-gap': { label: 'Knowledge gap', hint: 'The bot had no article on this' },
  'phrasing-gap': { label: 'Phrasing gap', hint: 'It had an article but did not recognise the question' },
  'trust-gap': { label: 'Trust gap', hint: 'The answer was right but the customer did not trust it' },
  complexity: { label: 'Complexity', hint: 'Too much for a bot' },
  preference: { label: 'Customer preference', hint: 'Wanted a person from the start' },
  policy: { label: 'Policy', hint: 'A topic that always goes to a person' },
});
