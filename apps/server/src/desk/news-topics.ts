// Whose desk an entry may change: without it every desk would look anew at every word of every conversation with the bot.
import type { ConversationEntry, StoredEntry, Workspace } from '@baton/handoff';
import { conversationEntry } from '../journal/conversation-entry.ts';
import { EVERYBODY, type Topic } from '../house.ts';

/** The teams and agents that a conversation has had to do with since it was last the bot's alone. */
interface Business {
  readonly topics: ReadonlySet<Topic>;
  /** Begun before this process: nobody knows who has it, until an entry says so. */
  readonly isUnknown: boolean;
}

const NOBODY: Business = { topics: new Set(), isUnknown: false };
const UNKNOWN: Business = { topics: new Set(), isUnknown: true };
/** Conversations remembered; of others everybody is told until they are known again. */
const MOST = 20_000;

/** Names, for entries in order of commit, whom they may concern; nobody where they stay between the bot and a customer. */
export function newsTopics(workspace: () => Workspace): (entries: readonly StoredEntry[]) => readonly Topic[] {
  const known = new Map<string, Business>();

  function keep(conversation: string, business: Business): void {
    known.delete(conversation);
    known.set(conversation, business);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
  }

  function ofConversation(conversation: string, entry: ConversationEntry): readonly Topic[] {
    const before = known.get(conversation) ?? (entry.type === 'started' ? NOBODY : UNKNOWN);
    const after = businessAfter(before, entry);
    keep(conversation, after);
    if (PROMISES.has(entry.type) || before.isUnknown) return [EVERYBODY];
    return [...before.topics, ...after.topics];
  }

  return (entries) => {
    const topics = new Set<Topic>();
    for (const stored of entries) {
      const { kind, key } = stored.ref;
      const entry = conversationEntry(stored);
      if (entry) for (const topic of ofConversation(key, entry)) topics.add(topic);
      else if (kind === 'queue') topics.add(`team:${key}`);
      else if (kind === 'presence') for (const topic of ofAgent(workspace(), key)) topics.add(topic);
    }
    return topics.has(EVERYBODY) ? [EVERYBODY] : [...topics];
  };
}

/** What is promised stands at the desks of whoever may keep it, also after the talk. */
const PROMISES: ReadonlySet<string> = new Set<ConversationEntry['type']>([
  'promised',
  'ticket',
  'callbackBooked',
  'promiseClaimed',
  'promiseKept',
  'promiseWithdrawn',
  'callMade',
]);

function businessAfter(before: Business, entry: ConversationEntry): Business {
  switch (entry.type) {
    case 'started':
      return NOBODY;
    case 'queued':
      return also(before, [`team:${entry.team}`]);
    case 'offered':
    case 'connected':
      return also(before, [`team:${entry.team}`, `agent:${entry.agent.id}`]);
    case 'offerEnded':
      return also(before, [`agent:${entry.agent}`]);
    case 'passed':
      return also(before, [`team:${entry.toTeam}`, `agent:${entry.agent}`]);
    case 'ended':
    case 'customerReturned':
      return NOBODY;
    default:
      return before;
  }
}

function also(before: Business, more: readonly Topic[]): Business {
  return { topics: new Set([...before.topics, ...more]), isUnknown: false };
}

function ofAgent(workspace: Workspace, agent: string): readonly Topic[] {
  const teams = workspace.agents.find(({ id }) => id === agent)?.teams ?? [];
  return [`agent:${agent}`, ...teams.map((team): Topic => `team:${team}`)];
}
