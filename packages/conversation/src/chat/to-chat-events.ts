// What the customer sees of a journal. A pure fold: the same entries give the same events, so a page that resumes misses and repeats nothing.
import type { ConversationEntry, SaidMessage, SentFile } from '@baton/handoff';
import type { ChatEvent, ChatState } from '@baton/wire';
import { clientIdOf } from './client-id.ts';

export interface NumberedEntry {
  readonly seq: number;
  readonly entry: ConversationEntry;
}

/** What of the entries before decides how the next one looks. */
export interface ChatFold {
  readonly state: ChatState;
  /** The bot was asked and has not answered: its dots move. */
  readonly botThinks: boolean;
}

/** The fold before the first entry: the bot has the floor and nobody types. */
export const CHAT_BEGINNING: ChatFold = { state: { floor: 'bot' }, botThinks: false };

/** What stands in the place of words where somebody sent files alone. */
export function fileNames(files: readonly SentFile[]): string {
  return files.map(({ name }) => name).join(', ');
}

/**
 * The events of these entries, at most one for each, with its seq. Entries that are nobody's business but the house's give none.
 *
 * @param teamName the name customers know a team by
 */
export function toChatEvents(
  entries: readonly NumberedEntry[],
  teamName: (team: string) => string,
  from: ChatFold = CHAT_BEGINNING,
): { events: ChatEvent[]; fold: ChatFold } {
  const events: ChatEvent[] = [];
  let fold = from;
  for (const { seq, entry } of entries) {
    const state = stateAfter(fold.state, entry, teamName);
    const message = messageOf(entry, state);
    const base = { seq, at: entry.at };
    if (message) events.push({ ...base, ...message });
    else if (state !== fold.state) events.push({ ...base, type: 'state', ...state });
    fold = { state, botThinks: thinksAfter(fold.botThinks, entry) };
  }
  return { events, fold };
}

type MessageEvent = Omit<Extract<ChatEvent, { type: 'message' }>, 'seq' | 'at'>;

function messageOf(entry: ConversationEntry, state: ChatState): MessageEvent | null {
  if (entry.type === 'customer') {
    const clientId = clientIdOf(entry.messageId);
    return {
      type: 'message',
      id: entry.messageId,
      from: 'customer',
      message: withFiles({ text: entry.text, ...(entry.files === undefined ? {} : { files: entry.files }) }),
      ...(clientId === undefined ? {} : { clientId }),
    };
  }
  if (entry.type !== 'said') return null;
  return {
    type: 'message',
    id: entry.messageId,
    from: entry.speaker,
    ...(entry.agent ? { name: entry.agent.name, ...(state.agent ? { team: state.agent.team } : {}) } : {}),
    message: withFiles(entry.message),
  };
}

/** Whose text is nothing but the names of the files says them once. */
function withFiles(message: SaidMessage): SaidMessage {
  const { files, text } = message;
  return files !== undefined && text === fileNames(files) ? { ...message, text: '' } : message;
}

/** The same object when nothing changed that a customer can see. */
function stateAfter(state: ChatState, entry: ConversationEntry, teamName: (team: string) => string): ChatState {
  switch (entry.type) {
    case 'started':
      return { ...state };
    case 'floor':
      return {
        floor: entry.holder,
        ...(entry.holder === 'agent' && state.agent ? { agent: state.agent } : {}),
        ...(state.ticket ? { ticket: state.ticket } : {}),
        ...(entry.holder === 'nobody' ? { ended: true } : {}),
      };
    case 'connected':
      return { ...withoutPlace(state), agent: { name: entry.agent.name, team: teamName(entry.team) } };
    case 'position':
      return { ...state, position: entry.position, waitSeconds: entry.waitSeconds };
    case 'leftQueue':
      return state.position === undefined ? state : withoutPlace(state);
    case 'agentLost':
    case 'returned': {
      const { agent: _, ...rest } = state;
      return rest;
    }
    case 'ticket':
      return { ...state, ticket: entry.number };
    // Closed by an agent is not over yet: the flow still sums up and asks for anything else.
    case 'ended':
      return state.ended ? state : { ...withoutPlace(state), ended: true };
    case 'customerReturned': {
      const { ended: _, ...rest } = state;
      return rest;
    }
    default:
      return state;
  }
}

function withoutPlace(state: ChatState): ChatState {
  const { position: _, waitSeconds: __, ...rest } = state;
  return rest;
}

function thinksAfter(thinks: boolean, entry: ConversationEntry): boolean {
  if (entry.type === 'asked') return true;
  if (entry.type === 'answered' || entry.type === 'botFailed')
    return entry.type === 'answered' && entry.late ? thinks : false;
  return entry.type === 'floor' && entry.holder !== 'bot' ? false : thinks;
}
