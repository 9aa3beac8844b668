export { playCounterexample } from './play-counterexample.ts';
export { rehearse, Rehearsal, RehearsalError, RehearsedAgent, type RehearsalOptions } from './rehearse.ts';
export { replayer, type Replayed, type ReplayHouse } from './replay/replay.ts';
export { scriptedBot, type ScriptedAnswer, type ScriptedBot } from './scripted-bot.ts';
export { runScenario, scenarioOptions, type ScenarioResult, type ScenarioSetting } from './scenarios/run-scenario.ts';
export {
  scenarioFile,
  scenarioJsonSchema,
  scenarioStep,
  secondsOf,
  type Scenario,
  type ScenarioFile,
  type ScenarioStep,
} from './scenarios/scenario-file.ts';
export { parseScenarios, type ParsedScenarios } from './scenarios/parse-scenarios.ts';
export { playStep, type Presses, type ScenarioAction } from './scenarios/play-step.ts';
export { transcriptLines, transcriptOf, type TranscriptLine } from './scenarios/transcript.ts';
