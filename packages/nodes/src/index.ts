export { nodeKinds } from './node-kinds.ts';
export { messageLibrary } from './library/message-library.ts';
export { withVoices } from './library/with-voices.ts';
