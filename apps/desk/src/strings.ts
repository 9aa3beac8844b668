// Every text of the desk. For agents, in English.
import type { AgentStatus, Disposition, HandoffReason, Tier } from '@baton/handoff';

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
  shortcuts: 'Keyboard shortcuts',
  muted: 'Sound is off',
  unmuted: 'Sound is on',
  theme: { light: 'Light', dark: 'Dark', system: 'As the device' },
  themeLabel: 'Colours',
  me: (name: string) => `${name}: settings`,
  load: (load: number, limit: number) => `${load} of ${limit} conversations`,

  lost: 'The connection is lost. Trying again; customers are told when it takes too long.',
  awayLapses: 'You are on “away”, because two offers in a row were not answered. Choose a status to go on.',
  awayConnection: 'You were put on “away” while your desk was not connected. Choose a status to go on.',
  backToAvailable: 'I am available',

  lists: 'What is to be done',
  conversations: 'Talks',
  promised: 'Promised',
  queue: 'Queue',
  offered: 'Offered to you',
  yours: 'Your conversations',
  noConversations: 'No conversations',
  noConversationsText: 'Offers appear here as soon as a customer needs one of your teams.',
  noConversationsAway: 'Set your status to “Available” to be offered conversations.',
  noPromises: 'Nothing is promised',
  noPromisesText: 'Tickets and callbacks of your teams appear here, the earliest first.',
  noQueue: 'Nobody is waiting',
  noTeams: 'You belong to no team',
  unread: (count: number) => `${count} unread`,
  unknownCustomer: 'Name not known',
  taken: (customer: string | null) =>
    `${customer ?? 'A customer'} is with somebody else now. What was written is in the talk.`,
  typing: 'is typing',
  justNow: 'now',
  you: 'You',
  bot: 'Bot',
  ticket: 'Ticket',

  firstWord: 'First word',
  resolution: 'Resolved by',
  sla: (name: string, left: string) => `${name}: ${left} left`,
  slaLate: (name: string, left: string) => `${name}: late by ${left}`,
  slaDone: (name: string) => `${name}: in time`,
  slaDoneLate: (name: string) => `${name}: was late`,

  offerTitle: (customer: string | null) => `${customer ?? 'A customer'} needs a person`,
  messageTitle: (customer: string | null) => `${customer ?? 'The customer'} wrote`,
  timeToAccept: 'Time left',
  accept: 'Accept',
  decline: 'Not now',
  offerKeys: 'Alt A: accept, Alt N: not now',
  offerHint: 'Read the card, then accept. If the time runs out, the next agent is asked.',
  forTeam: (team: string) => `For ${team}`,

  noSelection: 'Choose a conversation',
  noSelectionText: 'Or wait: an offer opens by itself.',
  back: 'Back to the list',
  card: 'Card',
  talk: 'Talk',
  showCard: 'Show the card',
  message: 'Your message',
  messagePlaceholder: 'Write to the customer',
  opening: 'Opening from the card. Change what you like.',
  openingReset: 'Take the opening',
  send: 'Send',
  sendHint: 'Enter sends, Shift and Enter starts a line',
  sending: 'Sending',
  quoted: 'Taken into your message',
  passOn: 'Pass on',
  giveBack: 'Back to the bot',
  wrapUp: 'Close',
  more: 'More',

  closeTitle: (number: string) => `Close ${number}`,
  closeText: 'The customer gets a closing message with your summary.',
  disposition: 'How did it end?',
  reason: 'Why did it need a person?',
  effort: 'How hard was it?',
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
  due: (text: string) => `Due ${text}`,
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
  alerts: 'Alerts',

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
