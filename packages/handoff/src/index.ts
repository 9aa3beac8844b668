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
  WakeBody,
} from './entity.ts';
export { WAKE } from './entity.ts';
export type { HandoffFacts } from './facts.ts';
export type { Calendar, Opening } from './hours.ts';
export { addBusinessDays, isBusinessDay, isOpen, nextClosing, nextOpening, openSeconds } from './hours.ts';
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
export type { PresenceEntry, PresenceSlot, PresenceState } from './presence.ts';
export { isSignedOn, presenceReducer, takesOffers } from './presence.ts';
export type { PromiseRules } from './promises.ts';
export { promiseTime } from './promises.ts';
export type {
  AgentStatus,
  NobodyReason,
  OfferOutcome,
  PresenceBody,
  QueueBody,
  ToConversationBody,
} from './protocol.ts';
export {
  agentOf,
  calendarById,
  calendarOf,
  languageSkill,
  membersOf,
  onCallAt,
  profileOf,
  skillsOf,
  teamOf,
} from './lookup.ts';
export type { Secret, SecretKind } from './mask.ts';
export { findSecrets, mask } from './mask.ts';
export type { HandoffIssue } from './parse-workspace.ts';
export { parseWorkspace } from './parse-workspace.ts';
export type { QueueEntry } from './queue.ts';
export { queueReducer } from './queue.ts';
export type { Booking, KnownAgent, QueueOffer, QueueState, Waiting } from './queue-state.ts';
export { higherTier, inOrder } from './queue-state.ts';
export type { SlotRequest } from './slots.ts';
export { freeSlots, isSlotFree } from './slots.ts';
export type { TimeTextOptions } from './time-text.ts';
export { formatAppointment, formatDay, formatPromise, formatTime, formatWait } from './time-text.ts';
export type {
  Agent,
  Category,
  Customer,
  Holiday,
  Hours,
  Span,
  Team,
  Tier,
  Topic,
  Weekday,
  Workspace,
} from './workspace.ts';
export { tier, workspace } from './workspace.ts';
