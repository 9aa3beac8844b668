export { choiceKey, readChoiceKey, type Press } from './render/choice-key.ts';
export { renderFor, type RenderContext } from './render/render-for.ts';
export type { ShownChoice, ShownMessage, ShownRow } from './render/shown-message.ts';
export { splitText, type Fits } from './render/split-text.ts';
export { isWindowOpen, windowEndsAt, type Speaker } from './parts/reply-window.ts';
export { furtherOf, type ReceiptStatus } from './parts/receipt-order.ts';
export { plainOptOutWord, smsOptOutWord, type OptOutWord } from './parts/opt-out-words.ts';
