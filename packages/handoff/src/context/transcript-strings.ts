// What is written into the transcript for things that were done rather than said. For agents, in English.
import type { AbuseAct, AbuseReason, ConversationEntry, Disposition, LeadAct } from '../journal.ts';
import type { NobodyReason } from '../protocol.ts';
import { formatSpan } from '../times/time-text.ts';

const ATTEMPTS: { readonly [what: string]: string } = {
  'offer-person': 'a person to talk to',
  callback: 'a callback',
  ticket: 'a ticket',
  'self-service': 'help to do it themselves',
  'on-call': 'the colleague on call',
  answer: 'an answer',
};

const OUTCOMES: { readonly [outcome: string]: string } = {
  offered: 'Offered',
  accepted: 'Accepted',
  declined: 'Declined',
  'did-not-apply': 'Did not apply',
  failed: 'Failed',
  done: 'Done',
  answered: 'Answered',
  unsure: 'Answered, not sure',
  'not-said': 'Not sure, gave no answer',
};

const DISPOSITIONS: Record<Disposition, string> = {
  solved: 'solved',
  unsolved: 'not solved',
  'follow-up': 'follow-up needed',
  'customer-left': 'the customer left',
};

const NOBODY: Record<NobodyReason, string> = {
  closed: 'The team is closed',
  'nobody-signed-on': 'No one on the team is signed in',
  'all-full': 'Everyone on the team is at capacity',
  'all-lapsed': 'No one took the offer',
  'no-skill': 'No one on the team has the skills',
  'no-team': 'The team no longer exists',
};

/** An attempt in readable words: "self-service: track-parcel" is one too. What a customer asked is shown as it is. */
export function attemptText(what: string): string {
  const [kind = '', part] = what.split(': ', 2);
  const known = ATTEMPTS[kind];
  if (known !== undefined) return part === undefined ? known : `${known}: ${wordsOfId(part)}`;
  return ID.test(what) ? wordsOfId(what) : what;
}

/** Names of teams, tags and steps that only their id is known of: "technical-support" is read "technical support". */
export function wordsOfId(id: string): string {
  return ID.test(id) ? id.replaceAll(/[-_]+/g, ' ') : id;
}

const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** How an attempt to help ended, in words for an agent. */
export function outcomeText(outcome: string): string {
  return OUTCOMES[outcome] ?? outcome;
}

/** The line of an entry that is no message, or null when agents need not read it. */
export function lineText(entry: ConversationEntry): string | null {
  switch (entry.type) {
    case 'tried':
      return `${outcomeText(entry.outcome)}: ${attemptText(entry.what)}`;
    case 'notDelivered':
      if (entry.instead !== undefined)
        return `Sent by ${channelWord(entry.instead)}: ${channelWord(entry.channel)} took it no more (${entry.reason})`;
      return `${NOT_DELIVERED[entry.why]} (${channelWord(entry.channel)}${entry.reason === '' ? '' : `: ${entry.reason}`})`;
    case 'answered':
      return entry.late ? 'The bot answered too late, so its answer was not sent' : null;
    case 'botFailed':
      return 'The bot could not be reached';
    case 'triggered':
      return `Handoff: ${entry.because}`;
    case 'nobody':
      return NOBODY[entry.reason];
    case 'connected':
      return `${entry.agent.name} joined after ${formatSpan(entry.waitedSeconds)}`;
    case 'offerEnded':
      return entry.outcome === 'lapsed' || entry.outcome === 'declined' ? `An offer was ${PAST[entry.outcome]}` : null;
    case 'agentLost':
      return LOST[entry.why];
    case 'passed':
      return `Transferred to ${wordsOfId(entry.toTeam)}${entry.note === '' ? '' : `: ${entry.note}`}`;
    case 'returned':
      return `Handed back to the bot${entry.note === '' ? '' : `: ${entry.note}`}`;
    case 'leadAlerted':
      return `The lead was alerted: ${ALERTS[entry.why] ?? wordsOfId(entry.why)}`;
    case 'abuse':
      return `${ABUSE[entry.act]} by ${entry.by.name}: ${ABUSE_REASONS[entry.reason]}${entry.note === '' ? '' : ` (${entry.note})`}`;
    case 'leadActed':
      return leadText(entry.by, entry.act);
    case 'ticket':
      return `Ticket ${entry.number} was opened`;
    case 'callMade':
      return CALLS[entry.outcome];
    case 'callbackBooked':
      return 'A callback was booked';
    case 'paged':
      return entry.level === 'first' ? 'The colleague on call was alerted' : 'The backup on call was alerted';
    case 'deskAsked':
      return `Handed over to ${wordsOfId(entry.desk)}`;
    case 'deskOpened':
      return `Ticket ${entry.ticket} was opened in ${wordsOfId(entry.desk)}`;
    case 'deskJoined':
      return `${entry.agent.name} answered after ${formatSpan(entry.waitedSeconds)}`;
    case 'deskFailed':
      return `${wordsOfId(entry.desk)} did not take it: ${entry.reason}`;
    case 'deskLeft':
      return DESK_LEFT[entry.why];
    case 'pageAcknowledged':
      return 'The alert was acknowledged';
    case 'promised':
      return `Promised: ${entry.text}`;
    case 'promiseKept':
      return 'The promise was kept';
    case 'promiseWithdrawn':
      return WITHDRAWN[entry.why];
    case 'closed':
      return `Closed: ${entry.summary === '' ? DISPOSITIONS[entry.disposition] : entry.summary}`;
    case 'customerLeft':
      return 'The customer left';
    case 'customerReturned':
      return 'The customer came back';
    case 'rated':
      return `Rated ${entry.score} of ${entry.of}`;
    default:
      return null;
  }
}

const ABUSE: Record<AbuseAct, string> = {
  flagged: 'Flagged',
  warned: 'The customer was warned',
  escalated: 'Handed to the lead',
  blocked: 'The customer was blocked',
  unblocked: 'The customer was unblocked',
};

const ABUSE_REASONS: Record<AbuseReason, string> = {
  insults: 'insults',
  threats: 'threats',
  harassment: 'harassment',
  spam: 'spam',
  other: 'another reason',
};

/** I15: what a lead did; a whisper is for the agent alone, and customers never read this line. */
function leadText(by: string, act: LeadAct): string {
  switch (act.type) {
    case 'whisper':
      return `${by} whispers to you: ${act.text}`;
    case 'join':
      return `${by} joined as lead`;
    case 'move':
      return `${by} moved it to ${wordsOfId(act.team)}`;
    case 'tier':
      return `${by} changed its priority from ${act.before} to ${act.tier}`;
    case 'reassign':
      return `${by} gave it to ${wordsOfId(act.agent)}`;
  }
}

const CHANNELS: Readonly<Record<string, string>> = { sms: 'SMS', whatsapp: 'WhatsApp' };

function channelWord(channel: string): string {
  return CHANNELS[channel] ?? wordsOfId(channel);
}

const NOT_DELIVERED = {
  'window-closed': 'Not delivered: the customer has not written for too long, so this channel takes no answer',
  'opted-out': 'Not delivered: the customer wants no messages on this channel',
  unreachable: 'Not delivered: the customer cannot be reached on this channel',
  refused: 'Not delivered: the channel refused the message',
  unknown: 'It is not known whether this was delivered; it was not sent again',
} as const;

const DESK_LEFT = {
  closed: 'Closed at the other help desk',
  declined: 'Closed at the other help desk without an answer',
  'too-long': 'Nobody at the other help desk answered in time',
  silent: 'The other help desk stopped replying',
  failed: null,
  'customer-left': null,
} as const;

const LOST = {
  'first-word': 'The agent sent no first message',
  silence: 'The agent stopped replying',
  connection: 'The agent’s connection was lost',
} as const;

const WITHDRAWN = {
  replaced: 'The promise was replaced by another one',
  'customer-left': 'The promise was dropped: the customer left',
  'gone-on': 'The booking was cancelled: the conversation had moved on',
  cancelled: 'The customer cancelled the call',
} as const;

const ALERTS: { readonly [why: string]: string } = {
  'agent-silent': 'the agent has been silent',
  'desk-failed': 'a help desk did not take a ticket',
  'promise-late': 'a promise is overdue',
};

const PAST = { lapsed: 'not answered in time', declined: 'declined' } as const;

const CALLS = {
  reached: 'The customer was called',
  'no-answer': 'The customer was called and did not answer',
  'wrong-number': 'The customer was called on a wrong number',
} as const;
