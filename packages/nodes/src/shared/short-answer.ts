import { isThanks } from '@baton/handoff';
// Short answers in words, for steps whose wait is a choice and where a plain yes still means something.
const YES =
  /^(yes|yep|yeah|yup|sure|ok|okay|it did|it does|that did|solved|done|works?|great|perfect|thanks|thank you|si|sí|ja|oui|sim)\b/i;
const NO = /^(no|nope|nothing|none|that[’']?s (all|it)|all good|nein|nichts|nada|non|rien|não|nao)\b/i;
const DISAGREES = /^(?:no|nope|nah|wrong|not (?:really|quite|helpful|at all)|nein|non|não|nao)(?![\p{L}])/iu;
const LONGEST = 6;

/** A short answer that agrees. */
export function agrees(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && YES.test(text.trim());
}

/** A short answer that something was not right. */
export function disagrees(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && DISAGREES.test(text.trim()) && !isThanks(text);
}

/** A short answer that there is nothing more. */
export function saysNo(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && NO.test(text.trim());
}
