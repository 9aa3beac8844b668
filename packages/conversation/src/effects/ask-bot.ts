import type { Draft } from '../draft.ts';

/** Asks the bot everything that no answer has covered, or the newest message again. */
export function askBot(draft: Draft): void {
  const { state } = draft;
  const texts =
    state.unanswered.length > 0
      ? state.unanswered
      : state.recent
          .filter(({ from }) => from === 'customer')
          .map(({ text }) => text)
          .slice(-1);
  const question = texts.join(' ');
  const askId = draft.newId('asked');
  state.asked = { id: askId, question };
  draft.note({ type: 'asked', askId, question });
  draft.ask({
    type: 'askBot',
    lane: 'bot',
    askId,
    texts,
    language: state.language,
    history: state.recent.map(({ from, text }) => ({ from: from === 'customer' ? 'customer' : 'bot', text })),
  });
}
