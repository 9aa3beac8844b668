// The messages of the library in the order in which a customer may meet them.
import { messageLibrary } from '@baton/nodes';
import type { MessageTemplate } from '@baton/flow';

interface Group {
  title: string;
  starts: readonly string[];
}

/** By what the ids begin with; the first that fits counts. */
const groups: readonly Group[] = [
  { title: 'With the bot', starts: ['greeting', 'no-answer', 'answer-', 'anger-', 'thanks-', 'stays-', 'bot-failed'] },
  {
    title: 'Handing over',
    starts: ['desk-', 'standard-', 'proactive-', 'policy-', 'low-confidence', 'self-harm', 'amount-'],
  },
  { title: 'While waiting', starts: ['queue-coming', 'queue-', 'waiting-', 'place-', 'somebody-', 'needs-nobody'] },
  { title: 'With an agent', starts: ['agent-', 'holding-', 'silence-', 'handed-back'] },
  { title: 'After hours', starts: ['after-hours', 'on-call', 'self-service'] },
  { title: 'Tickets and callbacks', starts: ['ticket-', 'callback-'] },
  { title: 'Questions and choices', starts: ['question-', 'choice-'] },
  { title: 'Welcome back', starts: ['welcome-back'] },
  { title: 'Closing', starts: ['closing', 'survey-'] },
];

export interface LibraryGroup {
  title: string;
  templates: MessageTemplate[];
}

/** Every template once, in groups. */
export function libraryGroups(): LibraryGroup[] {
  const found = groups.map(({ title }) => ({ title, templates: new Array<MessageTemplate>() }));
  const other: LibraryGroup = { title: 'Other', templates: [] };
  for (const template of Object.values(messageLibrary)) {
    const at = groups.findIndex(({ starts }) => starts.some((start) => template.id.startsWith(start)));
    (found[at] ?? other).templates.push(template);
  }
  return [...found, other].filter(({ templates }) => templates.length > 0);
}
