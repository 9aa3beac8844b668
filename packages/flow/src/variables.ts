// Names that a text may use without a designer declaring them, each with where its value comes from.

/** A value that the house sets by itself, and where it is set. */
export interface SystemVariable {
  name: string;
  label: string;
  /** When it has a value: always, or from a certain step on. */
  from:
    | 'start'
    | 'profile'
    | 'question'
    | 'answer'
    | 'trigger'
    | 'queue'
    | 'agent'
    | 'ticket'
    | 'callback'
    | 'on-call'
    | 'summary';
  example: string;
}

/** Every value that the house sets by itself. */
export const systemVariables: readonly SystemVariable[] = [
  { name: 'bot.name', label: 'The bot’s name', from: 'start', example: 'Robin' },
  { name: 'company.name', label: 'The company’s name', from: 'start', example: 'Larch & Lantern' },
  { name: 'customer.name', label: 'The customer’s first name', from: 'profile', example: 'Ada' },
  { name: 'customer.email', label: 'The customer’s email address', from: 'profile', example: 'ada@example.com' },
  { name: 'customer.phone', label: 'The customer’s phone number', from: 'profile', example: '+44 7700 900123' },
  { name: 'customer.order', label: 'The customer’s newest order', from: 'profile', example: 'LL-10423' },
  {
    name: 'customer.unreached',
    label: 'Why the newest message did not arrive, only where it did not',
    from: 'start',
    example: 'window-closed',
  },
  { name: 'question', label: 'What the customer asked', from: 'question', example: 'Where is my parcel?' },
  { name: 'answer.text', label: 'The bot’s answer', from: 'answer', example: 'It left our house yesterday.' },
  { name: 'answer.source', label: 'Where the answer is from', from: 'answer', example: 'Tracking a parcel' },
  { name: 'topic.label', label: 'The topic that needs a person', from: 'trigger', example: 'a refund' },
  {
    name: 'topic.reason',
    label: 'Why it needs a person',
    from: 'trigger',
    example: 'a refund of this size needs a person’s approval',
  },
  {
    name: 'emergency.number',
    label: 'The emergency number where the customer is, only where it is known',
    from: 'trigger',
    example: '112',
  },
  { name: 'team.name', label: 'The team', from: 'queue', example: 'Billing' },
  {
    name: 'queue.place',
    label: 'The place in the queue, as a phrase',
    from: 'queue',
    example: 'You are number 3 in line',
  },
  { name: 'queue.wait', label: 'The expected wait, as a phrase', from: 'queue', example: 'about 40 seconds' },
  {
    name: 'queue.estimate',
    label: 'The expected wait as a sentence, only where it is known',
    from: 'queue',
    example: 'Expected wait: about 40 seconds.',
  },
  {
    name: 'queue.priority',
    label: 'Top priority, only where it is true',
    from: 'queue',
    example: 'Your case has top priority.',
  },
  { name: 'queue.next-word', label: 'When the next word comes', from: 'queue', example: 'in 30 seconds' },
  { name: 'agent.name', label: 'The agent’s name', from: 'agent', example: 'Noor' },
  { name: 'agent.team', label: 'The agent’s team', from: 'agent', example: 'Billing' },
  {
    name: 'summary',
    label: 'What the customer wants, in a sentence',
    from: 'summary',
    example: 'You would like a refund for order 1042.',
  },
  { name: 'tried', label: 'What was tried so far', from: 'summary', example: 'the bot suggested the returns page' },
  { name: 'next-step', label: 'The next step', from: 'summary', example: 'check the refund in our books' },
  { name: 'ticket.number', label: 'The ticket’s number', from: 'ticket', example: 'LL-10042' },
  { name: 'ticket.due', label: 'The promised time', from: 'ticket', example: 'Monday by 10:00' },
  { name: 'callback.time', label: 'The time of the callback', from: 'callback', example: 'Monday at 10:30' },
  {
    name: 'team.away',
    label: 'Why nobody can come',
    from: 'start',
    example: 'Our team is offline at the moment and back Monday at 09:00',
  },
  {
    name: 'hours.next',
    label: 'From when the team is there, or until when',
    from: 'start',
    example: 'Monday at 09:00',
  },
  { name: 'hold.time', label: 'How long the agent needs', from: 'agent', example: 'about 25 minutes' },
  { name: 'promise.due', label: 'When someone joins at the latest', from: 'on-call', example: 'within 15 minutes' },
];

const byName = new Map(systemVariables.map((variable) => [variable.name, variable]));

/** The entry of a value that the house sets by itself, or undefined. */
export function systemVariable(name: string): SystemVariable | undefined {
  return byName.get(name);
}
