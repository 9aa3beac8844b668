export { rehearse, Rehearsal, RehearsalError, RehearsedAgent, type RehearsalOptions } from './rehearse.ts';
export { scriptedBot, type ScriptedAnswer, type ScriptedBot } from './scripted-bot.ts';
