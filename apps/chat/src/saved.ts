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
  /** An id of this browser, made at the first conversation: who has no account stays in the same arm of a test. */
  device: () => string;
  /** Forgets what was kept for anybody else: another account, or nobody in particular (A5). */
  forgetOthers: () => void;
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

/**
 * Keeps the conversation of each flow and customer in the browser; where storing is forbidden, for as long as the page is open.
 * A browser is no customer: on a shared computer nobody is shown what another one wrote.
 */
export function savedConversations(storage: () => Storage, options: SavedOptions = {}): SavedConversations {
  const { customer = '', talk, changes } = options;
  const memory = new Map<string, string>();
  const ofCustomer = `:${encodeURIComponent(customer)}`;
  const ofTalk = talk === undefined ? '' : `:${encodeURIComponent(talk)}`;
  const keyOf = (flow: string) => `${PREFIX}${encodeURIComponent(flow)}${ofCustomer}${ofTalk}`;

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
      const made = random(16);
      put(DEVICE, made);
      return made;
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
    forgetOthers: () => {
      try {
        const all = storage();
        const names = Array.from({ length: all.length }, (_, index) => all.key(index) ?? '');
        for (const name of names) if (name.startsWith(PREFIX) && !isOwn(name)) all.removeItem(name);
      } catch {
        // What is kept in memory alone was never anybody else's.
      }
    },
  };

  function isOwn(name: string): boolean {
    const [, , whose] = name.split(':');
    return whose !== undefined && `:${whose}` === ofCustomer;
  }
}

function parse(text: string | null): SavedConversation | null {
  const value = objectIn(text);
  if (value === null || !('id' in value) || !('token' in value)) return null;
  const { id, token } = value;
  return typeof id === 'string' && typeof token === 'string' ? { id, token } : null;
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
