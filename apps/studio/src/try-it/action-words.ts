import type { Workspace } from '@baton/handoff';
import { strings } from '../strings.ts';
import { agentNamed, type Done } from './actions.ts';
import { durationWords } from './duration-words.ts';

const words = strings.tryIt.actions;

/** One action as a sentence. */
export function actionWords(action: Done, workspace: Workspace): string {
  if ('says' in action) return words.says(action.says);
  if ('presses' in action) return words.presses(action.presses);
  if ('asksForPerson' in action) return words.asksForPerson;
  if ('leaves' in action) return words.leaves;
  if ('waitsSeconds' in action) return words.waits(durationWords(action.waitsSeconds));
  if ('bot' in action) {
    const { bot } = action;
    return 'confidence' in bot ? words.botIsSure(bot.confidence) : 'fails' in bot ? words.botFails : words.botIsSilent;
  }
  if ('page' in action) return action.page === 'acknowledged' ? words.pageAnswered : words.pageFails;
  if ('request' in action) return typeof action.request === 'object' ? words.systemAnswers : words.systemFails;
  if ('desk' in action)
    return typeof action.desk === 'object' ? words.deskAnswers(action.desk.answers) : words.desk[action.desk];
  return words.agent(agentNamed(workspace, action.agent), words.does[action.does], action.text);
}
