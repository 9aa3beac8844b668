// What a customer's page is sent: the same shapes as in `packages/chat/src/contract.ts`, which this room may not import.
import type { FloorHolder, SaidMessage } from '@baton/handoff';

export interface ChatState {
  floor: FloorHolder;
  agent?: { name: string; team: string };
  position?: number | null;
  waitSeconds?: number | null;
  ended?: boolean;
  ticket?: string;
}

export type ChatEvent = { seq: number; at: number } & (
  | {
      type: 'message';
      id: string;
      from: 'customer' | 'bot' | 'queue' | 'agent' | 'notice';
      name?: string;
      team?: string;
      message: SaidMessage;
      clientId?: string;
    }
  | { type: 'typing'; from: 'bot' | 'agent'; on: boolean }
  /** The page has seen more than there is: everything comes again from the beginning. */
  | { type: 'reset' }
  | ({ type: 'state' } & ChatState)
);
