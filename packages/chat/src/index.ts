export { BatonChat, defineBatonChat } from './element.tsx';
export { ChatRefusal, MAX_MESSAGE_LENGTH } from './contract.ts';
export type {
  ChatChoice,
  ChatConnection,
  ChatEvent,
  ChatFloor,
  ChatMessage,
  ChatSend,
  ChatSpeaker,
  ChatTransport,
} from './contract.ts';
export { languageTag } from './model/language-tag.ts';
export { chatStrings } from './strings.ts';
export type { ChatStrings } from './strings.ts';
