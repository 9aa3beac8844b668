export type {
  Body,
  EntityKind,
  Input,
  Json,
  JournalEntry,
  Outcome,
  OutboxEffect,
  Reducer,
  Ref,
  Send,
  StoredEntry,
} from './entity.ts';
export { WAKE } from './entity.ts';
export type {
  Choice,
  ConversationEntry,
  Disposition,
  FloorHolder,
  HandoffReason,
  Order,
  Profile,
  ProfileSource,
  SaidMessage,
  SentimentState,
  Trajectory,
  TriggerKind,
} from './journal.ts';
export type {
  AgentStatus,
  NobodyReason,
  OfferOutcome,
  PresenceBody,
  QueueBody,
  ToConversationBody,
} from './protocol.ts';
export type { Tier } from './workspace.ts';
