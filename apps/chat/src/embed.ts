// The one line for a customer's site: <script src="https://…/chat/embed.js" data-flow="standard-handoff" defer></script>
import { mountChat } from './mount.ts';

// Read at once: `currentScript` is null in any callback.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { flow, lang, theme, botName, customerId, signature, open } = script.dataset;
  const start = () =>
    mountChat(document.body, {
      origin: new URL(script.src).origin,
      flow: flow ?? 'standard-handoff',
      language: lang ?? (document.documentElement.lang || navigator.language),
      open: open !== undefined,
      ...(theme !== undefined && { theme }),
      ...(botName !== undefined && { botName }),
      ...(customerId !== undefined && { customerId }),
      ...(signature !== undefined && { signature }),
    });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
