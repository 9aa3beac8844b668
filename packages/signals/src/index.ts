export { isAnswer, tells } from './answers/answer.ts';
export type { Answer, Tell } from './answers/answer.ts';
export { readAnswer } from './answers/read-answer.ts';
export type { LanguageNamer } from './languages.ts';
export { prepare } from './prepare.ts';
export { defaultBands, defaultUnsureBelow, defaultWeights } from './settings.ts';
export { stateOf } from './frustration.ts';
export { PatternError } from './text/patterns.ts';
export type {
  Amount,
  Awaiting,
  Category,
  Evidence,
  FrustrationSignal,
  Note,
  PolicyReading,
  PolicyTopicId,
  ReadInput,
  Reader,
  SentimentState,
  SignalMemory,
  SignalProfile,
  SignalSettings,
  Signals,
  Trajectory,
} from './contract.ts';
export { MOST_WORDS_OF_WANT, wantOf } from './want/want.ts';
export type { Turn, Want, WantEvidence } from './want/want.ts';
export { explainBatch, explainConversation, explainMessage, parseConversation, parseMessages } from './try-it.ts';
export type { BatchExplanation, ConversationExplanation, Firing, MessageExplanation, TryItOptions } from './try-it.ts';
export { defaultPolicyLimits, policyVerdict, topicPriorities } from './policy-verdict.ts';
export type { PolicyLimits, PolicyVerdict } from './policy-verdict.ts';
export { READ_FROM_END, READ_FROM_START } from './text/tokens.ts';
export { wantFromCompletion, wantRequest } from './want/want-port.ts';
export type { WantRequest } from './want/want-port.ts';
