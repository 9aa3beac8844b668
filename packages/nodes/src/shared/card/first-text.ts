import type { LocalText } from '@baton/flow';

/** A text in the first language it was written in; empty when there is none. */
export function firstText(text: LocalText): string {
  return Object.values(text).find((one) => one !== '') ?? '';
}
