export type { Addition, ArticleRef, BotAction, ContextCore, CustomerLine } from './context-core.ts';
export { addToCore, emptyCore } from './context-core.ts';
export type { ContextPackage, PackageDraft, SentimentColour } from './context-package.ts';
export { addEntry, emptyPackage, finishPackage, packageOf, sentimentColour } from './context-package.ts';
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
export { calmWords } from './calm-words.ts';
export { isThanks } from './courtesy.ts';
export type { Figure, FigureId, InsightQuestion, ReasonCount } from './insights.ts';
export { confidenceTiers, expectedRate, insights, reasons, usedContext } from './insights.ts';
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
export { emailIn, ownContactIn, phoneIn, withoutContact, type Contact } from './contact-in.ts';
export type { OpeningStyle } from './opening.ts';
export { openingStyle } from './opening.ts';
export type { ProfilePart, ProfileView } from './profile-view.ts';
export { addProfile, newestOrder, trustedProfile, viewProfile } from './profile-view.ts';
export type { PromiseFacts, PromiseState, PromiseStatus } from './promise-status.ts';
export { byDueTime, promiseStatus } from './promise-status.ts';
export type { PromiseRules } from './promises.ts';
export { promiseTime } from './promises.ts';
export type {
  AgentStatus,
  BodyOf,
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
export { skilledAgents } from './queue-match.ts';
export { queueReducer } from './queue.ts';
export type { Booking, KnownAgent, QueueOffer, QueueState, Waiting } from './queue-state.ts';
export { higherTier, inOrder } from './queue-state.ts';
export type { ConversationRecord, PromiseRecord, TransferRecord } from './record.ts';
export { addToRecord, emptyRecord, recordOf } from './record.ts';
export type { Route, RouteQuestion, Severity } from './routing.ts';
export { routeOf, somebodyHas, staffedTeam, tierOf, tierOfTopic } from './routing.ts';
export type { ClockState, SlaClock, SlaTimes } from './sla.ts';
export { slaClocks, slaIssues } from './sla.ts';
export type { SlotRequest } from './slots.ts';
export { freeSlots, isSlotFree } from './slots.ts';
export type { ConversationSummary, NextStep, Summarise, SummaryEvidence } from './summarise.ts';
export { matterIn, ruleSummary } from './summarise.ts';
export type { TimeTextOptions } from './time-text.ts';
export {
  cityOf,
  formatAppointment,
  formatDay,
  formatPromise,
  formatSpan,
  formatTime,
  formatUntil,
  formatWait,
} from './time-text.ts';
export type { Mark, Speaker, TranscriptLine } from './transcript.ts';
export { attemptText, outcomeText, wordsOfId } from './transcript-strings.ts';
export type { MaySay, QueueFacts } from './truth.ts';
export { isLongWait, maySay } from './truth.ts';
export { isOnlyAnger, isSmallTalk, saysSomething } from './says-something.ts';
export type { Want, WantOf } from './want.ts';
export { isWorthReading, ruleWantOf } from './want.ts';
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
