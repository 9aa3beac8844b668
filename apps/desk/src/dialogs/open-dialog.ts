/** The dialog that stands over the desk, or null. */
export type OpenDialog =
  | { kind: 'close' | 'pass' | 'giveBack' | 'hold'; conversation: string }
  | { kind: 'find' | 'help' | 'signOff' }
  | null;
