// `batonChat.signedIn(id, signature)` and `batonChat.signedOut()` tell it who is there when the page is not loaded anew.
// The one line for a customer's site: <script src="https://…/chat/embed.js" data-flow="standard-handoff" defer></script>
import { mountChat, type MountedChat } from './mount.ts';

declare global {
  interface Window {
    batonChat?: Pick<MountedChat, 'signedIn' | 'signedOut'>;
  }
}

// Read at once: `currentScript` is null in any callback.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { flow, lang, theme, botName, customerId, signature, open } = script.dataset;
  const start = () => {
    const { signedIn, signedOut } = mountChat(document.body, {
      origin: new URL(script.src).origin,
      flow: flow ?? 'standard-handoff',
      language: lang ?? (document.documentElement.lang || navigator.language),
      open: open !== undefined,
      ...(theme !== undefined && { theme }),
      ...(botName !== undefined && { botName }),
      ...(customerId !== undefined && { customerId }),
      ...(signature !== undefined && { signature }),
    });
    window.batonChat = { signedIn, signedOut };
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
