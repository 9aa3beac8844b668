export { prepare } from './prepare.ts';
export { defaultBands, defaultWeights } from './settings.ts';
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
