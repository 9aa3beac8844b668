export { batonApp, conversationRef, type AppFacts, type BatonAppOptions } from './app.ts';
export { INPUT_FAILED } from './contract.ts';
export type { App, Clock, Delivery, EntityReducer, FailureReport, Host, Origin } from './contract.ts';
export { conversationReducer } from './conversation/conversation-reducer.ts';
export type { ConversationFacts } from './conversation/facts.ts';
export type { ConversationBody, ConversationReply } from './conversation/inputs.ts';
export type { ConversationEffect } from './conversation/outbox.ts';
export type { ConversationState } from './conversation/state.ts';
export { HostError, type HostErrorCode } from './host-error.ts';
