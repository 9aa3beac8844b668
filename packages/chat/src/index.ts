export { BatonChat, defineBatonChat } from './element.tsx';
export { ChatRefusal, MAX_MESSAGE_LENGTH } from './contract.ts';
export type {
  ChatChoice,
  ChatConnection,
  ChatEvent,
  ChatFile,
  ChatFiles,
  ChatFloor,
  ChatMessage,
  ChatQueue,
  ChatSend,
  ChatSpeaker,
  ChatTerms,
  ChatTransport,
  QueuedSend,
} from './contract.ts';
export { languageTag } from './model/language-tag.ts';
export { chatLanguages, chatStrings } from './strings.ts';
export type { ChatStrings } from './strings.ts';
export { wearTheme } from './theme.ts';
export type { ChatLooks } from './theme.ts';
