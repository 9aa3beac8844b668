/**
 * What these button ids mean in every flow. A step that waits for its own buttons may use them as it likes: there they lead where
 * they are drawn.
 */
export const reservedChoices = {
  /** Asks for a person, as the always visible button does (T2). */
  person: 'person',
  yes: 'yes',
  no: 'no',
} as const;
