import type { QueuedSend } from '@baton/chat/contract';

/** What a reload needs to go on with a conversation. */
export interface SavedConversation {
  id: string;
  token: string;
}

export interface SavedConversations {
  read: (flow: string) => SavedConversation | null;
  write: (flow: string, conversation: SavedConversation | null) => void;
  /** The secret that a conversation was asked for with and has not been answered to yet. */
  claimed: (flow: string) => string | null;
  /** The same, made if there is none: every tab of this browser asks with it (A5). */
  claim: (flow: string) => string;
  /** Calls back when another tab has begun, ended or dropped a conversation of this flow; returns how to stop. */
  watch: (flow: string, onChange: () => void) => () => void;
  /** An id of this browser: who has no account stays in the same arm of a test. Made for this page alone until it is kept. */
  device: () => string;
  /** The first message is on its way: from here on the browser may keep things. */
  keepDevice: () => void;
  /** What could not be delivered yet, of every tab. */
  queued: (flow: string) => readonly QueuedSend[];
  /** Puts what this tab has still to deliver in the place of what it had. */
  queue: (flow: string, waiting: readonly QueuedSend[]) => void;
  /** Forgets what was kept for anybody else: another account, or nobody in particular (A5). */
  forgetOthers: () => void;
  /** Forgets whoever was here, and the browser's own id. */
  forgetAll: () => void;
}

export interface SavedOptions {
  /** Who the page says is there; empty for a visitor. */
  customer?: string | undefined;
  /** Keeps this talk apart from others with the same flow on this device, such as that of an older version. */
  talk?: string | undefined;
  /** Calls back with the key that another tab has changed, or null when it changed all; returns how to stop. */
  changes?: (onChange: (key: string | null) => void) => () => void;
}

const DEVICE = 'baton-chat-device';
const PREFIX = 'baton-chat:';
/** More than anybody writes while a line is down. */
const MOST_QUEUED = 50;

/**
 * Keeps the conversation of each flow and customer in the browser; where storing is forbidden, for as long as the page is open.
 * A browser is no customer: on a shared computer nobody is shown what another one wrote.
 */
export function savedConversations(storage: () => Storage, options: SavedOptions = {}): SavedConversations {
  const { customer = '', talk, changes } = options;
  const memory = new Map<string, string>();
  let madeDevice = '';
  /** Ids of messages that this tab has had in hand; the others are of other tabs. */
  const own = new Set<string>();
  const ofCustomer = `:${encodeURIComponent(customer)}`;
  const ofTalk = talk === undefined ? '' : `:${encodeURIComponent(talk)}`;
  const keyOf = (flow: string) => `${PREFIX}${encodeURIComponent(flow)}${ofCustomer}${ofTalk}`;

  const queueOf = (flow: string) => `${keyOf(flow)}#queue`;

  function get(key: string): string | null {
    try {
      return storage().getItem(key);
    } catch {
      return memory.get(key) ?? null;
    }
  }

  function put(key: string, text: string | null): void {
    try {
      if (text === null) storage().removeItem(key);
      else storage().setItem(key, text);
    } catch {
      if (text === null) memory.delete(key);
      else memory.set(key, text);
    }
  }

  return {
    device: () => {
      const kept = get(DEVICE);
      if (kept !== null && kept.length >= 8 && kept.length <= 64) return kept;
      return (madeDevice ||= random(16));
    },
    keepDevice: () => {
      if (get(DEVICE) !== madeDevice && madeDevice !== '') put(DEVICE, madeDevice);
    },
    queued: (flow) => {
      const waiting = queueIn(get(queueOf(flow)));
      for (const { send } of waiting) own.add(send.clientId);
      return waiting;
    },
    queue: (flow, waiting) => {
      for (const { send } of waiting) own.add(send.clientId);
      const others = queueIn(get(queueOf(flow))).filter(({ send }) => !own.has(send.clientId));
      const all = [...others, ...waiting].slice(-MOST_QUEUED);
      put(queueOf(flow), all.length === 0 ? null : JSON.stringify(all));
    },
    read: (flow) => parse(get(keyOf(flow))),
    write: (flow, conversation) => put(keyOf(flow), conversation && JSON.stringify(conversation)),
    claimed: (flow) => claimIn(get(keyOf(flow))),
    claim: (flow) => {
      const kept = claimIn(get(keyOf(flow)));
      if (kept !== null) return kept;
      const made = random(32);
      put(keyOf(flow), JSON.stringify({ claim: made }));
      return made;
    },
    watch: (flow, onChange) =>
      changes?.((key) => {
        if (key === null || key === keyOf(flow)) onChange();
      }) ?? (() => undefined),
    forgetOthers: () => forget((name) => !isOwn(name)),
    forgetAll: () => {
      madeDevice = '';
      put(DEVICE, null);
      forget(() => true);
    },
  };

  function forget(isGone: (name: string) => boolean): void {
    for (const name of memory.keys()) if (name.startsWith(PREFIX) && isGone(name)) memory.delete(name);
    try {
      const all = storage();
      const names = Array.from({ length: all.length }, (_, index) => all.key(index) ?? '');
      for (const name of names) if (name.startsWith(PREFIX) && isGone(name)) all.removeItem(name);
    } catch {
      // Where storing is forbidden there is nothing else to forget.
    }
  }

  function isOwn(name: string): boolean {
    const whose = name.split(':')[2]?.split('#', 1)[0];
    return whose !== undefined && `:${whose}` === ofCustomer;
  }
}

function parse(text: string | null): SavedConversation | null {
  const value = objectIn(text);
  if (value === null || !('id' in value) || !('token' in value)) return null;
  const { id, token } = value;
  return typeof id === 'string' && typeof token === 'string' ? { id, token } : null;
}

function queueIn(text: string | null): readonly QueuedSend[] {
  const value = objectIn(text);
  return Array.isArray(value) ? value.filter(isQueued) : [];
}

function isQueued(value: unknown): value is QueuedSend {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'send' in value &&
    typeof value.send === 'object' &&
    value.send !== null &&
    'clientId' in value.send &&
    typeof value.send.clientId === 'string'
  );
}

function claimIn(text: string | null): string | null {
  const value = objectIn(text);
  return value !== null && 'claim' in value && typeof value.claim === 'string' ? value.claim : null;
}

/** Null as well for what somebody else has written there. */
function objectIn(text: string | null): object | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** crypto.randomUUID exists on https pages only; customers' sites may be plain http. */
function random(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
