export { confidenceShift, confidenceTiers, type ConfidenceTiers } from './alerts/confidence-shift.ts';
export { nextAlert, quiet, usualRules, type AlertRule, type AlertState } from './alerts/alert-state.ts';
export {
  hourOfWeek,
  isKnownZone,
  lastDays,
  localClock,
  localDay,
  localSpans,
  periodBefore,
  type LocalSpan,
  type SpanLength,
} from './days/local-days.ts';
export { analyse } from './experiments/analyse.ts';
export type {
  ArmComparison,
  ArmResult,
  ExperimentResult,
  ExposedUnit,
  GuardrailResult,
  Verdict,
} from './experiments/result.ts';
export {
  experimentMeasures,
  guardrails,
  measureWords,
  type Arm,
  type ExperimentMeasure,
  type ExperimentPlan,
} from './experiments/plan.ts';
export { blockOf, compareBlocks } from './experiments/switchback.ts';
export { changeWords } from './experiments/verdict.ts';
export type {
  AnswerFact,
  AnswerFate,
  AnswerNext,
  BotOutcome,
  CaseFact,
  CaseWay,
  ExposureFact,
  LeavingPhase,
  LeavingSign,
  PromiseFact,
  QuestionFact,
  TalkFact,
  VisitFact,
} from './facts/facts.ts';
export { emptyFold, noChanges, type TalkChanges, type TalkFold } from './facts/fold-state.ts';
export { foldEntry } from './facts/talk-fold.ts';
export { figureCatalogue, figureIds, type FigureDefinition, type FigureId } from './figures/catalogue.ts';
export { caseHistory, countFigures, type CaseHistory } from './figures/count.ts';
export {
  asksForCases,
  isCaseAsked,
  isTalkAsked,
  type CaseOfTalk,
  type FactSet,
  type InsightFilter,
} from './figures/filter.ts';
export { headline, type ReasonCount } from './figures/headline.ts';
export { expectedRate, intervalOf, standingOf, type Band, type Standing, type Tally } from './figures/judge.ts';
export { reasonGroups, type ReasonGroup } from './figures/reasons.ts';
export {
  compareReplays,
  outcomeOf,
  summaryOf,
  type Decision,
  type ReplayComparison,
  type ReplayEnd,
  type ReplayOutcome,
  type ReplaySummary,
} from './replay/compare-replays.ts';
export {
  recordingOf,
  type RecordedAnswer as ReplayAnswer,
  type RecordedDeed,
  type Recording,
} from './replay/recording.ts';
export { oneByOne } from './statistics/one-by-one.ts';
export { plannedCustomers, smallestVisible } from './statistics/planning.ts';
export { BINS, binOf, binTop, quantile, quantileOfBins } from './statistics/quantile.ts';
export { RATIO_ALARM, ratioCheck } from './statistics/ratio.ts';
export {
  compareMeans,
  compareShares,
  critical,
  harm,
  PLANNED,
  PLANNED_FOR_HARM,
  sharpness,
  type Comparison,
} from './statistics/sequence.ts';
export { wilson, type Interval } from './statistics/wilson.ts';
export {
  redecide,
  suggestStep,
  tiersOf,
  type ChangedAnswer,
  type GateChange,
  type GateLimits,
  type GateTier,
  type RecordedAnswer,
} from './thresholds/redecide.ts';
export {
  clusterQuestions,
  type AskedQuestion,
  type KnownTopic,
  type QuestionTopic,
} from './topics/cluster-questions.ts';
