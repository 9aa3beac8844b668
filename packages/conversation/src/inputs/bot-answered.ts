import type { ConversationBody } from '../bodies.ts';
import type { Turn } from '../draft.ts';

/** G3: an answer below this counts as unsure in the reading of frustration. */
const UNSURE_BELOW = 80;

/** The bot's answer; one to an older question, or under an older floor, is kept and not said (law 8). */
export function botAnswered(
  turn: Turn,
  body: Extract<ConversationBody, { type: 'bot.answered' | 'bot.failed' }>,
): void {
  const { state, facts } = turn;
  const late = state.floor.holder !== 'bot' || state.asked?.id !== body.askId;
  const question = state.asked?.question ?? '';
  if (body.type === 'bot.failed') {
    turn.note({ type: 'botFailed', askId: body.askId, reason: body.reason });
    if (late) return;
    heard(turn, 'failed');
    turn.tell('bot.failed', { type: 'bot.failed', question, reason: body.reason });
    return;
  }
  const { askId, text, confidence, sources } = body;
  turn.note({ type: 'answered', askId, text, confidence, sources, late });
  if (late) return;
  heard(turn, confidence < UNSURE_BELOW ? 'unsure' : 'answered');
  turn.tell('bot.answered', { type: 'bot.answered', question, text, confidence, sources });

  function heard(now: Turn, bot: 'answered' | 'unsure' | 'failed'): void {
    state.asked = null;
    state.unanswered = [];
    state.signals = { ...state.signals, memory: facts.reader.note({ bot, at: now.at }, state.signals.memory) };
  }
}
