// The words in which a counterexample is told.

export const sentences = {
  begins: 'A customer opens the chat.',
  clock: (day: string, time: string) => `It is ${day} ${time}.`,
  nobodyThere: 'No agent is signed in.',
  somebodyThere: 'An agent is free.',
  noneAccepts: 'Agents are available, but none of them accepts.',
  asksForPerson: 'The customer asks for a person.',
  personButton: 'Talk to a person',
  says: (text: string) => `The customer writes “${text}”.`,
  chooses: (text: string) => `The customer chooses “${text}”.`,
  answers: (percent: number) => `The bot answers and is ${percent} % sure.`,
  fires: (name: string) => `“${name}” fires.`,
  passes: (seconds: number | undefined) =>
    seconds === undefined ? 'Time passes.' : `${duration(seconds)} pass${seconds === 60 || seconds === 1 ? 'es' : ''}.`,
  tells: 'The other system answers.',
  lacks: 'The other system answers without what was asked for.',
  happens: (event: string) => `“${event}” happens.`,
  /** Read as a question about an order, and as nothing else. */
  question: 'Where is my order?',
  /** Chooses nothing of what was offered. */
  somethingElse: 'What do you mean?',
  events: {
    'bot.failed': 'The bot fails.',
    'queue.joined': 'The queue gives the place in line.',
    'queue.moved': 'The queue moves.',
    'customer.asksAgain': 'The customer asks for a person once more.',
    'queue.nobody': 'No agent can take it.',
    'agent.accepted': 'The agent accepts.',
    'agent.message': 'The agent writes.',
    'agent.closed': 'The agent closes the conversation.',
    'agent.returned': 'The agent hands the conversation back.',
    'agent.passed': 'The agent passes the conversation to another team.',
    'agent.connection': 'The agent’s connection breaks.',
    'agent.signedOff': 'The agent signs out.',
    'slots.offered': 'The calendar offers times.',
    'slot.booked': 'The call is booked.',
    'slot.refused': 'The time has just been taken.',
    'page.acknowledged': 'The person on call answers.',
    'page.failed': 'The alert cannot be delivered.',
    'desk.opened': 'The help desk takes the conversation.',
    'desk.answered': 'An agent at the help desk answers.',
    'desk.closed': 'The help desk closes the ticket.',
    'desk.failed': 'The help desk does not take it.',
    'request.failed': 'The other system does not answer.',
  } as Readonly<Record<string, string>>,
} as const;

/** `90` → `90 seconds`, `120` → `2 minutes`. */
export function duration(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return count(seconds / 3600, 'hour');
  if (seconds >= 60 && seconds % 60 === 0) return count(seconds / 60, 'minute');
  return count(seconds, 'second');
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
