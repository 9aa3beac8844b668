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
}

/** Puts the chat on a page as a button with a panel, and keeps it going: over reloads, lost conversations and new starts. */
export function mountChat(place: HTMLElement, options: MountOptions): BatonChat {
  defineBatonChat();
  const { origin, flow, open, theme, botName, customerId, signature, talk } = options;
  const language = languageTag(options.language);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const saved = savedConversations(() => localStorage, talk);
  const chat = new BatonChat();
  chat.mode = 'launcher';
  chat.lang = language;
  chat.open = open;
  if (theme) chat.setAttribute('theme', theme);
  if (botName) chat.setAttribute('bot-name', botName);

  function connect(opening?: string): void {
    chat.transport = createHttpTransport({
      origin,
      flow,
      language,
      zone,
      saved,
      onGone: () => connect(transportStrings(language).gone),
      onPageClosing: (tell) => {
        addEventListener('pagehide', tell);
        return () => removeEventListener('pagehide', tell);
      },
      ...(customerId !== undefined && { customerId }),
      ...(signature !== undefined && { signature }),
      ...(opening !== undefined && { opening }),
    });
  }

  chat.addEventListener('baton-chat-restart', () => {
    saved.write(flow, null);
    connect();
  });
  connect();
  place.append(chat);
  return chat;
}
