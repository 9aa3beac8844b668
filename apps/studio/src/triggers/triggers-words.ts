// What is said where a trigger is tried.

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const triggersWords = {
  triggers: {
    title: 'Try this trigger',
    lead: 'See how it reads a message.',
    modes: 'What to try',
    one: 'Message',
    talk: 'Conversation',
    file: 'Past messages',
    message: 'A customer writes',
    messagePlaceholder: 'I want to talk to a real person',
    conversation: 'A whole conversation',
    conversationPlaceholder:
      'Customer: Where is my parcel?\nBot: It left our house yesterday.\nCustomer: THAT IS NOT WHAT I ASKED',
    conversationHint: 'One line each, with “Customer:” or “Bot:” in front.',
    fires: 'Triggers',
    silent: 'Does not trigger',
    why: 'Why',
    score: 'Score',
    sure: (percent: number) => `${percent} % sure`,
    points: (score: string) => `Score ${score}`,
    firesAt: (number: number) => `Triggers at message ${number}`,
    never: 'Never triggers',
    choose: 'Choose a file',
    fileHint: 'One message on each line, or a table with a column “text” or “message”. Nothing leaves this browser.',
    reading: 'Reading…',
    found: (count: number, all: number, percent: string) =>
      `${count} of ${plural(all, 'message', 'messages')} (${percent} %)`,
    examples: 'Examples',
    nothingFound: 'It would not have triggered on any of them.',
    noMessages: 'There are no messages in this file.',
    cut: (count: number) => `Only the first ${count} messages were read.`,
    noted: 'Noticed',
  },
};
