import type {
  ChatChoice,
  ChatConnection,
  ChatEvent,
  ChatFile,
  ChatFloor,
  ChatMessage,
  ChatSend,
  ChatSpeaker,
  QueuedSend,
} from '../contract.ts';

/** A message that has come, from whomever. */
export interface Line {
  id: string;
  seq: number;
  at: number;
  from: ChatSpeaker;
  name: string | null;
  team: string | null;
  message: ChatMessage;
  clientId: string | null;
}

/** A message of the customer's that the stream has not brought back yet. */
export interface Outgoing {
  send: ChatSend;
  /** What is shown meanwhile. */
  text: string;
  files?: ChatFile[];
  at: number;
  state: 'sending' | 'sent' | 'failed';
  /** Why it was refused, when trying again cannot help. */
  refusal: string | null;
}

/** All that the view shows; changed only by the functions below. */
export interface Talk {
  lastSeq: number;
  lines: readonly Line[];
  outgoing: readonly Outgoing[];
  typing: 'bot' | 'agent' | null;
  floor: ChatFloor;
  agent: { name: string; team: string } | null;
  position: number | null;
  waitSeconds: number | null;
  ended: boolean;
  ticket: string | null;
  connection: ChatConnection;
  /** Id of the first message that came while nobody looked. */
  unreadFrom: string | null;
  unread: number;
  /** The customer has agreed to what is asked for before the first message (S6). */
  agreed: boolean;
}

export const newTalk: Talk = {
  lastSeq: 0,
  lines: [],
  outgoing: [],
  typing: null,
  floor: 'bot',
  agent: null,
  position: null,
  waitSeconds: null,
  ended: false,
  ticket: null,
  connection: 'connecting',
  unreadFrom: null,
  unread: 0,
  agreed: false,
};

/** One event of the stream. `watched` tells whether the customer sees the end of the conversation now. */
export function receive(talk: Talk, event: ChatEvent, watched: boolean): Talk {
  if (event.seq !== 0 && event.seq <= talk.lastSeq) return talk;
  const now = { ...talk, lastSeq: Math.max(talk.lastSeq, event.seq) };
  switch (event.type) {
    case 'reset':
      return { ...newTalk, connection: talk.connection, outgoing: talk.outgoing, agreed: talk.agreed };
    case 'message':
      return receiveMessage(now, event, watched);
    case 'typing':
      return { ...now, typing: event.on ? event.from : now.typing === event.from ? null : now.typing };
    case 'state':
      return {
        ...now,
        floor: event.floor,
        agent: event.agent ?? (event.floor === 'agent' ? now.agent : null),
        position: event.position ?? null,
        waitSeconds: event.waitSeconds ?? null,
        ended: event.ended ?? false,
        ticket: event.ticket ?? now.ticket,
        typing: event.ended ? null : now.typing,
      };
  }
}

function receiveMessage(talk: Talk, event: ChatEvent & { type: 'message' }, watched: boolean): Talk {
  const line: Line = {
    id: event.id,
    seq: event.seq,
    at: event.at,
    from: event.from,
    name: event.name ?? null,
    team: event.team ?? null,
    message: event.message,
    clientId: event.clientId ?? null,
  };
  const lines = [...talk.lines, line];
  if (event.from === 'customer') {
    return { ...talk, lines, outgoing: talk.outgoing.filter((out) => out.send.clientId !== event.clientId) };
  }
  const typing = talk.typing === event.from ? null : talk.typing;
  if (watched) return { ...talk, lines, typing };
  return { ...talk, lines, typing, unreadFrom: talk.unreadFrom ?? line.id, unread: talk.unread + 1 };
}

/** The customer has seen the end: the count goes, the dividing line stays until they write. */
export function markSeen(talk: Talk): Talk {
  return talk.unread === 0 ? talk : { ...talk, unread: 0 };
}

export function addOutgoing(talk: Talk, send: ChatSend, text: string, at: number, files?: ChatFile[]): Talk {
  const out: Outgoing = { send, text, at, ...(files && { files }), state: 'sending', refusal: null };
  return { ...talk, outgoing: [...talk.outgoing, out], unreadFrom: null, unread: 0 };
}

/** What a page before this one could not deliver. */
export function takeUp(talk: Talk, waiting: readonly QueuedSend[]): Talk {
  const outgoing = waiting.map((one): Outgoing => ({ ...one, state: 'sending', refusal: null }));
  return { ...talk, outgoing: [...outgoing, ...talk.outgoing] };
}

/** What is still to be delivered; what was refused is no use to the next page. */
export function stillToSend(talk: Talk): QueuedSend[] {
  return talk.outgoing.flatMap(({ send, text, files, at, refusal }) =>
    refusal === null ? [{ send, text, at, ...(files && { files }) }] : [],
  );
}

/** Whether the customer has said anything here. */
export function hasSpoken(talk: Talk): boolean {
  return talk.outgoing.length > 0 || talk.lines.some(({ from }) => from === 'customer');
}

export function setOutgoing(
  talk: Talk,
  clientId: string,
  state: Outgoing['state'],
  refusal: string | null = null,
): Talk {
  const outgoing = talk.outgoing.map((out) => (out.send.clientId === clientId ? { ...out, state, refusal } : out));
  return { ...talk, outgoing };
}

export function dropOutgoing(talk: Talk, clientId: string): Talk {
  return { ...talk, outgoing: talk.outgoing.filter((out) => out.send.clientId !== clientId) };
}

export function setConnection(talk: Talk, connection: ChatConnection): Talk {
  // Who was typing when the line broke may have stopped long ago.
  return { ...talk, connection, typing: connection === 'open' ? talk.typing : null };
}

export interface Replies {
  /** The message whose choices can be taken now. */
  openOn: string | null;
  /** Message id → the choice that was taken. */
  used: ReadonlyMap<string, string>;
}

/**
 * Which quick replies can be taken and which were. A set is open until the customer says something, the next set comes,
 * or the floor passes from who offered it to an agent.
 */
export function quickReplies(talk: Talk): Replies {
  const said = talk.lines.filter((line) => line.from === 'customer' || line.message.choices?.length);
  const answers = talk.outgoing.map((out) => ({ text: out.text, choice: out.send.choice?.id }));
  const used = new Map<string, string>();
  let open: Line | null = null;
  for (const turn of [...said, ...answers]) {
    if ('from' in turn && turn.from !== 'customer') {
      open = turn;
      continue;
    }
    const text = 'text' in turn ? turn.text : turn.message.text;
    const id = 'choice' in turn ? turn.choice : undefined;
    const taken: ChatChoice | undefined = open?.message.choices?.find((offered) =>
      id === undefined ? offered.label === text : offered.id === id,
    );
    if (open && taken) used.set(open.id, taken.id);
    open = null;
  }
  const passedOn = open !== null && talk.floor === 'agent' && open.from !== 'agent';
  return { openOn: open === null || passedOn || talk.ended ? null : open.id, used };
}
