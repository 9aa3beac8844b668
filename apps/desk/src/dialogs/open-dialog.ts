/** The dialog that stands over the desk, or null. */
export type OpenDialog =
  | { kind: 'close' | 'pass' | 'giveBack' | 'hold' | 'consult' | 'abuse'; conversation: string }
  | { kind: 'find' | 'help' | 'signOff' }
  | null;
