// The one line for a customer's site: <script src="https://…/chat/embed.js" data-flow="standard-handoff" defer></script>
// A <baton-chat> of the page's own is filled where it stands; a page without one gets a button in its corner.
// `batonChat.identify({ id }, signature)` and `batonChat.forget()` tell it who is there when the page is not loaded anew.
import { mountChat, type MountedChat } from './mount.ts';

declare global {
  interface Window {
    batonChat?: Pick<MountedChat, 'identify' | 'forget' | 'open' | 'close'>;
  }
}

// Read at once: `currentScript` is null in any callback.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { flow, lang, theme, botName, customerId, signature, open } = script.dataset;
  const start = () => {
    const own = document.querySelector<HTMLElement>('baton-chat');
    const {
      identify,
      forget,
      open: show,
      close,
    } = mountChat(own ?? document.body, {
      origin: new URL(script.src).origin,
      flow: own?.getAttribute('flow') ?? flow ?? 'standard-handoff',
      language: lang ?? (document.documentElement.lang || navigator.language),
      open: open !== undefined,
      ...(theme !== undefined && { theme }),
      ...(botName !== undefined && { botName }),
      ...(customerId !== undefined && { customerId }),
      ...(signature !== undefined && { signature }),
    });
    window.batonChat = { identify, forget, open: show, close };
    window.dispatchEvent(new Event('baton-chat-ready'));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
