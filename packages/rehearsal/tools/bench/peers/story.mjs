// The scenario of the benches as every peer gets it: what happens, and the words that must come of it.
// Plain JavaScript: peers are installed outside the workspace, and their types with them.

export const story = [
  { event: 'start', words: ['greeting'] },
  { event: 'message', words: ['askBot'] },
  { event: 'answer', confidence: 95, words: ['answer'] },
  { event: 'message', words: ['askBot'] },
  { event: 'answer', confidence: 70, words: ['fits'] },
  { event: 'no', words: ['shall'] },
  { event: 'yes', words: ['enqueue'] },
  { event: 'joined', words: ['announcement'] },
  { event: 'after30', words: ['update'] },
  { event: 'message', words: ['noted'] },
  { event: 'accepted', words: ['connect'] },
  { event: 'agent', words: [] },
  { event: 'message', words: [] },
  { event: 'closed', words: ['closing'] },
  { event: 'no', words: ['close'] },
];

export const expected = story.flatMap(({ words }) => words);

/** Where each event leads in each state, for peers that are tables of transitions. */
export const table = {
  begin: { start: ['asking', 'greeting'] },
  asking: {
    message: ['asking', 'askBot'],
    answer: ({ confidence }) =>
      confidence >= 85 ? ['asking', 'answer'] : confidence >= 60 ? ['checking', 'fits'] : ['offering', 'shall'],
  },
  checking: { yes: ['asking'], no: ['offering', 'shall'] },
  offering: { yes: ['waiting', 'enqueue'], no: ['asking'] },
  waiting: {
    joined: ['waiting', 'announcement'],
    after30: ['waiting', 'update'],
    message: ['waiting', 'noted'],
    accepted: ['talking', 'connect'],
  },
  talking: { agent: ['talking'], message: ['talking'], closed: ['finishing', 'closing'] },
  finishing: { no: ['ended', 'close'], message: ['asking'] },
  ended: {},
};

/** The next state and the words, for an event in a state. */
export function leads(state, given) {
  const way = table[state][given.event];
  return typeof way === 'function' ? way(given) : way;
}
