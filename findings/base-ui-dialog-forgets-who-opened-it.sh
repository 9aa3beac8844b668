#!/usr/bin/env bash
# Guess: a Base UI dialog gives the focus back to what had it before the dialog opened, with an autoFocus field inside or not.
# @base-ui/react 1.9.0 with react 19: it looks at what has the focus in an effect, when React has already moved the focus into the
# field. What it remembers lies inside the dialog and is gone when it closes, so the focus goes to the newest entry of a list that all
# dialogs of the page share: the button from which an *earlier, other* dialog was opened.
# Output: "without autoFocus: step" and "with autoFocus: publish".
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
echo '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund @base-ui/react@1.9.0 react@19.2.0 react-dom@19.2.0 jsdom@27.0.0 >/dev/null
cat > try.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><button id="publish">Publish</button><button id="step">Step</button><div id="root"></div>', {
  pretendToBeVisual: true,
  url: 'http://localhost/',
});
for (const key of Object.getOwnPropertyNames(window)) if (!(key in globalThis)) globalThis[key] = window[key];
globalThis.window = window;
globalThis.document = window.document;
globalThis.IS_REACT_ACT_ENVIRONMENT = false;
const { createElement: h } = await import('react');
const { createRoot } = await import('react-dom/client');
const { Dialog } = await import('@base-ui/react/dialog');
const rest = () => new Promise((done) => setTimeout(done, 120));
const root = createRoot(document.getElementById('root'));
const dialog = (autoFocus) =>
  h(Dialog.Root, { key: String(autoFocus), open: true, modal: 'trap-focus' },
    h(Dialog.Portal, null, h(Dialog.Popup, null, h(Dialog.Title, null, 'A title'), h('input', { autoFocus }))));
async function openAndClose(from, autoFocus) {
  document.getElementById(from).focus();
  root.render(dialog(autoFocus));
  await rest();
  root.render(null);
  await rest();
  return document.activeElement.id || document.activeElement.tagName;
}
await openAndClose('publish', false);
const without = await openAndClose('step', false);
await openAndClose('publish', false);
const withIt = await openAndClose('step', true);
console.log(`without autoFocus: ${without}`);
console.log(`with autoFocus: ${withIt}`);
process.exit(without === 'step' && withIt === 'publish' ? 0 : 1);
JS
node try.mjs
