import { BatonChat, defineBatonChat, languageTag } from '@baton/chat';
import { createHttpTransport } from './http-transport.ts';
import { savedConversations } from './saved.ts';
import { transportStrings } from './strings.ts';

export interface MountOptions {
  origin: string;
  flow: string;
  language: string;
  open: boolean;
  theme?: string;
  botName?: string;
  /** Not proof of anything: a server raises no priority and reveals no account by it (X10). */
  customerId?: string;
  /** Keeps this talk apart from others with the same flow on this device, such as that of an older version. */
  talk?: string;
  /** The host page's signature of `customerId`: with it the server believes the id (X10). */
  signature?: string;
  /** Somebody tries the flow out: left out of every figure. */
  test?: boolean;
}

export interface MountedChat {
  readonly element: BatonChat;
  /** The host page's customer signed in, or another one did. What was said before is out of sight from here. */
  signedIn: (customerId: string, signature?: string) => void;
  /** Nobody who uses this browser next sees what was said. */
  signedOut: () => void;
}

type Who = Pick<MountOptions, 'customerId' | 'signature'>;

/** Puts the chat on a page as a button with a panel, and keeps it going: over reloads, lost conversations and new starts. */
export function mountChat(place: HTMLElement, options: MountOptions): MountedChat {
  defineBatonChat();
  const { origin, flow, open, theme, botName, talk, test = false } = options;
  const language = languageTag(options.language);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const chat = new BatonChat();
  chat.mode = 'launcher';
  chat.lang = language;
  chat.open = open;
  if (theme) chat.setAttribute('theme', theme);
  if (botName) chat.setAttribute('bot-name', botName);

  let who: Who = options;
  let saved = savedFor(who, talk);

  function become(next: Who): void {
    if (next.customerId === who.customerId && next.signature === who.signature) return;
    who = next;
    saved = savedFor(who, talk);
    connect();
  }

  function connect(more: { opening?: string; anew?: true } = {}): void {
    const { customerId, signature } = who;
    chat.transport = createHttpTransport({
      origin,
      flow,
      language,
      zone,
      test,
      saved,
      onGone: () => connect({ opening: transportStrings(language).gone }),
      onElsewhere: () => connect(),
      onPageClosing: (tell) => {
        addEventListener('pagehide', tell);
        return () => removeEventListener('pagehide', tell);
      },
      ...(customerId !== undefined && { customerId }),
      ...(signature !== undefined && { signature }),
      ...more,
    });
  }

  chat.addEventListener('baton-chat-restart', () => {
    saved.write(flow, null);
    connect({ anew: true });
  });
  connect();
  place.append(chat);
  return {
    element: chat,
    signedIn: (customerId, signature) => become({ customerId, ...(signature !== undefined && { signature }) }),
    signedOut: () => become({}),
  };
}

/** A5: kept by customer, not by browser. */
function savedFor({ customerId }: Who, talk: string | undefined) {
  const saved = savedConversations(() => localStorage, { customer: customerId, talk, changes: fromOtherTabs });
  saved.forgetOthers();
  return saved;
}

/** The browser tells a tab what the others have stored, never what it stored itself. */
function fromOtherTabs(onChange: (key: string | null) => void): () => void {
  const told = ({ key }: StorageEvent): void => onChange(key);
  addEventListener('storage', told);
  return () => removeEventListener('storage', told);
}
