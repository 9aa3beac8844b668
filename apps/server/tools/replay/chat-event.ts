/** The parts of the customer's stream that a script looks at. */
export type ChatEvent = { seq: number; at: number } & (
  | { type: 'message'; from: 'customer' | 'bot' | 'queue' | 'agent' | 'notice' }
  | { type: 'typing' }
  | { type: 'state'; ended?: boolean }
);
