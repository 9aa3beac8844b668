export { channelAccounts, channelCheck, waysOn } from './channels.ts';
export type { ChannelAccounts, ChannelCheck, WaysOn } from './channels.ts';
export {
  apiKeyList,
  auditLine,
  auditPage,
  forgotten,
  invitation,
  invitationSeen,
  madeApiKey,
  newApiKey,
  passwordByToken,
  passwordChange,
  personChange,
  personList,
  personSummary,
  role,
  scope,
  sentLink,
  sessionState,
  setUp,
  signIn,
  tokenNamed,
} from './access.ts';
export type {
  ApiKey,
  AuditLine,
  AuditPage,
  Invitation,
  PersonSummary,
  Role,
  Scope,
  SentLink,
  SessionState,
} from './access.ts';
export {
  begunConversation,
  chatEvent,
  chatMessage,
  customerMessage,
  MOST_MESSAGE_CHARACTERS,
  newConversation,
} from './conversations.ts';
export type {
  ChatEvent,
  ChatMessage,
  ChatSpeaker,
  ChatState,
  CustomerMessage,
  NewConversation,
} from './conversations.ts';
export { done, serverTime, type ServerTime } from './common.ts';
export { demoChange, demoHours, demoState, type DemoHours, type DemoState } from './demo.ts';
export {
  agentList,
  begunSession,
  conversationRead,
  deskEvents,
  deskView,
  foundConversations,
  type AgentToChoose,
  type ConversationRead,
  type DeskConversation,
  type DeskLoss,
  type DeskOffer,
  type DeskPromise,
  type DeskQueue,
  type DeskView,
  type SlaClock,
  type TalkSummary,
} from './desk.ts';
export {
  agentMessage,
  alertNamed,
  closing,
  handingBack,
  holding,
  lossNamed,
  offerNamed,
  ownStatus,
  passing,
  promiseAnswer,
  promiseNamed,
  readUpTo,
  signOn,
  usedCard,
} from './desk-acts.ts';
export {
  createdFlow,
  flowCheck,
  flowEvents,
  flowList,
  flowSummary,
  newFlow,
  partList,
  publishedFlow,
  publishNote,
  savedDraft,
  versionList,
  versionSummary,
  type FlowCheck,
  type FlowPart,
  type FlowSummary,
  type NewFlow,
  type VersionSummary,
} from './flows.ts';
export { made } from './made.ts';
export { acknowledgement, acknowledgementLink, outboxItem, outboxList, type OutboxItem } from './outbox.ts';
export { refusal, refusalIn } from './refusal.ts';
export { knowledgeOf, savedWorkspace } from './workspace.ts';
export {
  article,
  articleList,
  articleQuestion,
  holidayList,
  holidayPlaces,
  triedAnswer,
  workspaceHistory,
  workspaceVersion,
  type HolidayPlaces,
  type KnowledgeArticle,
  type TriedAnswer,
  type WorkspaceVersion,
} from './settings.ts';
