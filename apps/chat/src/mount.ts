import { BatonChat, defineBatonChat, languageTag, wearTheme } from '@baton/chat';
import type { ChatSettings, NewVisitor } from '@baton/wire';
import { chatSettings, WebsiteRefused } from './chat-settings.ts';
import { createHttpTransport } from './http-transport.ts';
import { keepOpen, wasOpen } from './kept-open.ts';
import { thisPage, watchOpenings } from './openings.ts';
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

/** Who is signed in on the host page. */
export interface KnownCustomer {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
}

export interface MountedChat {
  readonly element: BatonChat;
  /**
   * The host page's customer signed in, or another one did. What was said before is out of sight from here. Without a signature it is
   * what anybody could say of themselves.
   */
  identify: (customer: KnownCustomer, signature?: string) => void;
  /** Nobody who uses this browser next sees what was said. */
  forget: () => void;
  open: () => void;
  close: () => void;
}

interface Who {
  customerId?: string | undefined;
  about?: NewVisitor['about'];
  signature?: string | undefined;
}

/** Milliseconds before the settings are asked for again; doubled each time. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;

/**
 * Puts the chat on a page and keeps it going: over reloads, changes of pages, lost conversations and new starts.
 *
 * @param place where it is put as a button with a panel; or a `<baton-chat>` of the page's own, which keeps its place and attributes
 */
export function mountChat(place: HTMLElement, options: MountOptions): MountedChat {
  defineBatonChat();
  const { origin, flow, theme, botName, talk, test = false } = options;
  const language = languageTag(options.language);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isOwnElement = place instanceof BatonChat;
  const chat = isOwnElement ? place : new BatonChat();
  if (!isOwnElement) chat.mode = 'launcher';
  chat.lang = language;
  if (botName) chat.setAttribute('bot-name', botName);

  let who: Who = { customerId: options.customerId, signature: options.signature };
  let saved = savedFor(who, talk);
  if (options.open || wasOpen()) chat.open = true;

  function become(next: Who): void {
    if (JSON.stringify(next) === JSON.stringify(who)) return;
    who = next;
    saved = savedFor(who, talk);
    connect();
  }

  function connect(more: { opening?: string; anew?: true } = {}): void {
    const { customerId, about, signature } = who;
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
      ...(about !== undefined && { about }),
      ...(signature !== undefined && { signature }),
      ...more,
    });
  }

  let stopOpenings = (): void => undefined;
  function wear(settings: ChatSettings): void {
    chat.terms = { notice: settings.notice, consent: settings.consent };
    wearTheme(chat, settings.theme);
    if (theme) chat.setAttribute('theme', theme);
    if (!botName) chat.setAttribute('bot-name', settings.assistant);
    if (chat.mode !== 'launcher' || chat.open || chat.transport?.hasBegun?.() === true) return;
    stopOpenings = watchOpenings(settings.openings, thisPage(), ({ words }) => {
      if (words === null) chat.openQuietly();
      else chat.teaser = words;
    });
  }

  chat.addEventListener('baton-chat-open-change', () => {
    // Whoever has opened or closed it decides from here on.
    stopOpenings();
    chat.teaser = null;
  });
  chat.addEventListener('baton-chat-restart', () => {
    saved.write(flow, null);
    connect({ anew: true });
  });

  // Whoever is in a conversation finds it on the next page as they left it.
  addEventListener('pagehide', () => {
    if (chat.transport?.hasBegun?.() === true) keepOpen(chat.open);
  });

  let isShown = false;
  function show(settings: ChatSettings | null): void {
    if (!isShown) connect();
    if (settings) wear(settings);
    if (!isShown && !isOwnElement) place.append(chat);
    isShown = true;
  }
  function settle(wait = FIRST_WAIT): void {
    chatSettings(origin, language).then(show, (error: unknown) => {
      // Told to whoever looks after the website; its visitors see a page without a chat.
      if (error instanceof WebsiteRefused) return console.error(error.message);
      // A house that cannot be reached has a chat that says so, and settings later.
      show(null);
      setTimeout(() => settle(Math.min(wait * 2, LONGEST_WAIT)), wait);
    });
  }
  settle();

  return {
    element: chat,
    identify: ({ id, ...about }, signature) =>
      become({ customerId: id, ...(Object.keys(about).length > 0 && { about }), signature }),
    forget: () => {
      saved.forgetAll();
      keepOpen(false);
      who = {};
      saved = savedFor(who, talk);
      chat.open = false;
      connect();
    },
    open: () => (chat.open = true),
    close: () => (chat.open = false),
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
