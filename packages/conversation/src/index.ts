export { batonApp, conversationRef, type AppFacts, type BatonAppOptions } from './app.ts';
export type { ConversationBody, ConversationReply } from './bodies.ts';
/** What a customer's page is sent; `@baton/wire` has its shape. */
export type { ChatEvent } from '@baton/wire';
export { inputIdOf } from './chat/client-id.ts';
export { CHAT_BEGINNING, toChatEvents, fileNames, type ChatFold } from './chat/to-chat-events.ts';
export { conversationReducer } from './conversation-reducer.ts';
export type { ConversationFacts, LiveVersion } from './facts.ts';
export type { ConversationEffect } from './outgoing.ts';
export type { ConversationState, Route } from './state.ts';
export { blockedPhrase } from './words/abuse-phrases.ts';
export { readWant } from './words/read-want.ts';
export { renderMessage, type RenderScope } from './words/render-message.ts';
export { valueOf } from './words/system-variables.ts';
export { workspaceNews, type WorkspaceNews } from './workspace-news.ts';
