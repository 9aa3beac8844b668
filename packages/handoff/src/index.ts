export type { Addition, ArticleRef, BotAction, ContextCore, CustomerLine, Reading } from './context/core-shape.ts';
export { addToCore, emptyCore } from './context/context-core.ts';
export type { ContextPackage, PackageDraft, SentimentColour } from './context/context-package.ts';
export {
  addEntry,
  emptyPackage,
  finishPackage,
  packageOf,
  readingsOf,
  sentimentColour,
} from './context/context-package.ts';
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
export { CLOCK_SET_BACK, WAKE } from './entity.ts';
export type { HandoffFacts } from './facts.ts';
export type { Calendar, Opening } from './times/hours.ts';
export {
  addBusinessDays,
  dateAt,
  isBusinessDay,
  isOpen,
  momentOf,
  nextClosing,
  nextOpening,
  openSeconds,
} from './times/hours.ts';
export { calmWords } from './words/calm-words.ts';
export { isThanks } from './words/courtesy.ts';
export type {
  CallOutcome,
  Choice,
  ConversationEntry,
  Disposition,
  FloorHolder,
  HandoffReason,
  AbuseAct,
  AbuseReason,
  LeadAct,
  Order,
  Profile,
  ProfileSource,
  SaidMessage,
  SentFile,
  SentimentState,
  Trajectory,
  TriggerKind,
  UnitKind,
} from './journal.ts';
export type { PresenceEntry, PresenceSlot, PresenceState } from './queue/presence.ts';
export { isSignedOn, presenceReducer, takesOffers } from './queue/presence.ts';
export type { MatterKind } from './context/matter.ts';
export { matterKindIn } from './context/matter.ts';
export { toldBack, toldOf } from './context/retell.ts';
export type { OpeningStyle } from './context/opening.ts';
export { openingStyle } from './context/opening.ts';
export type { ProfilePart, ProfileView } from './context/profile-view.ts';
export { addProfile, newestOrder, trustedProfile, viewProfile } from './context/profile-view.ts';
export type { PromiseFacts, PromiseState, PromiseStatus } from './times/promise-status.ts';
export { byDueTime, promiseStatus } from './times/promise-status.ts';
export type { OutlookFacts, WhyLost } from './times/promise-outlook.ts';
export { whyLost } from './times/promise-outlook.ts';
export type { PromiseRules } from './times/promises.ts';
export { promiseTime } from './times/promises.ts';
export type {
  AgentStatus,
  BodyOf,
  NobodyReason,
  OfferOutcome,
  PresenceBody,
  QueueBody,
  ToConversationBody,
  WidenStep,
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
} from './workspace/lookup.ts';
export type { Secret, SecretKind } from './words/mask/secret.ts';
export { findSecrets, mask } from './words/mask/mask.ts';
export { mayShowChat, textIn } from './workspace/chat-rules.ts';
export type { ChatOpening, ChatRules, ChatTheme, TextByLanguage } from './workspace/chat-rules.ts';
export { ownWords, shippedVoices } from './workspace/voices.ts';
export type { ShippedVoice, VoiceWords } from './workspace/voices.ts';
export { withVipRules } from './context/with-vip-rules.ts';
export type { VipRules } from './workspace/vip-rules.ts';
export type { HandoffIssue } from './workspace/parse-workspace.ts';
export { parseWorkspace } from './workspace/parse-workspace.ts';
export type { QueueEntry } from './queue/queue-draft.ts';
export { secondsAskedFor } from './words/asks-for-time.ts';
export { higherTier } from './queue/queue-order.ts';
export type { PlaceInLine } from './queue/queue-wait.ts';
export { placeInLine } from './queue/queue-wait.ts';
export { skilledAgents } from './queue/queue-match.ts';
export { queueReducer } from './queue/queue.ts';
export { freeCallTimes } from './queue/queue-slots.ts';
export type { Booking, KnownAgent, QueueOffer, QueueState, Waiting } from './queue/queue-state.ts';
export type { Route, RouteQuestion, Severity } from './queue/routing.ts';
export { routeOf, somebodyHas, staffedTeam, tierOf, tierOfTopic } from './queue/routing.ts';
export type { ClockState, SlaClock, SlaTimes } from './times/sla.ts';
export { slaClocks, slaIssues } from './times/sla.ts';
export type { SlotRequest } from './times/slots.ts';
export { freeSlots, isSlotFree } from './times/slots.ts';
export type { ConversationSummary, NextStep, Summarise, SummaryEvidence } from './context/summarise.ts';
export { matterIn, ruleSummary } from './context/summarise.ts';
export type { TimeTextOptions } from './times/time-text.ts';
export {
  cityOf,
  formatAppointment,
  formatDay,
  formatPromise,
  formatSpan,
  formatTime,
  formatUntil,
  formatWait,
} from './times/time-text.ts';
export type { Mark, Speaker, TranscriptLine } from './context/transcript.ts';
export { attemptText, outcomeText, wordsOfId } from './context/transcript-strings.ts';
export type { MaySay, QueueFacts } from './queue/truth.ts';
export { isLongWait, maySay } from './queue/truth.ts';
export { isOnlyAnger, isSmallTalk, saysSomething } from './words/says-something.ts';
export type { Want, WantOf } from './context/want.ts';
export { isWorthReading, ruleWantOf } from './context/want.ts';
export type {
  Agent,
  Category,
  Customer,
  Holiday,
  Hours,
  Reply,
  Span,
  Team,
  Tier,
  Topic,
  Weekday,
  Workspace,
} from './workspace/workspace.ts';
export { tier, workspace } from './workspace/workspace.ts';
