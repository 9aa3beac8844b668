// The messages of the library in the order in which a customer may meet them.
import { messageLibrary } from '@baton/nodes';
import type { MessageTemplate } from '@baton/flow';
import type { messagesWords } from './messages-words.ts';

/** Named by `groups` of the page's words. */
type GroupId = keyof typeof messagesWords.groups;

interface Group {
  id: GroupId;
  starts: readonly string[];
}

/** By what the ids begin with; the first that fits counts. */
const groups: readonly Group[] = [
  { id: 'bot', starts: ['greeting', 'no-answer', 'answer-', 'anger-', 'thanks-', 'stays-', 'bot-failed'] },
  {
    id: 'handover',
    starts: ['desk-', 'standard-', 'proactive-', 'policy-', 'low-confidence', 'self-harm', 'amount-'],
  },
  { id: 'waiting', starts: ['queue-coming', 'queue-', 'waiting-', 'place-', 'somebody-', 'needs-nobody'] },
  { id: 'agent', starts: ['agent-', 'holding-', 'silence-', 'handed-back'] },
  { id: 'afterHours', starts: ['after-hours', 'on-call', 'self-service'] },
  { id: 'promises', starts: ['ticket-', 'callback-'] },
  { id: 'questions', starts: ['question-', 'choice-'] },
  { id: 'back', starts: ['welcome-back'] },
  { id: 'closing', starts: ['closing', 'survey-'] },
];

export interface LibraryGroup {
  id: GroupId;
  templates: MessageTemplate[];
}

/** Every template once, in groups. */
export function libraryGroups(): LibraryGroup[] {
  const found = groups.map(({ id }): LibraryGroup => ({ id, templates: [] }));
  const other: LibraryGroup = { id: 'other', templates: [] };
  for (const template of Object.values(messageLibrary)) {
    const at = groups.findIndex(({ starts }) => starts.some((start) => template.id.startsWith(start)));
    (found[at] ?? other).templates.push(template);
  }
  return [...found, other].filter(({ templates }) => templates.length > 0);
}
