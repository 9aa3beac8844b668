import type { Workspace } from '@baton/handoff';
import { strings } from '../strings.ts';
import { agentNamed, type Done } from './deeds.ts';
import { durationWords } from './duration-words.ts';

const words = strings.tryIt.deeds;

/** One deed as a sentence. */
export function deedWords(deed: Done, workspace: Workspace): string {
  if ('says' in deed) return words.says(deed.says);
  if ('presses' in deed) return words.presses(deed.presses);
  if ('asksForPerson' in deed) return words.asksForPerson;
  if ('leaves' in deed) return words.leaves;
  if ('waitsSeconds' in deed) return words.waits(durationWords(deed.waitsSeconds));
  if ('bot' in deed) {
    const { bot } = deed;
    return 'confidence' in bot ? words.botIsSure(bot.confidence) : 'fails' in bot ? words.botFails : words.botIsSilent;
  }
  if ('page' in deed) return deed.page === 'acknowledged' ? words.pageAnswered : words.pageFails;
  if ('request' in deed) return typeof deed.request === 'object' ? words.systemAnswers : words.systemFails;
  if ('desk' in deed)
    return typeof deed.desk === 'object' ? words.deskAnswers(deed.desk.answers) : words.desk[deed.desk];
  return words.agent(agentNamed(workspace, deed.agent), words.does[deed.does], deed.text);
}
