import { defaultUnsureBelow } from '@baton/signals';
import { tell } from '../advance.ts';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';

/** The bot's answer; one to an older question, or under an older floor, is kept and not said (law 8). */
export function botAnswered(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'bot.answered' | 'bot.failed' }>,
): void {
  const { state, facts } = draft;
  const late = state.floor.holder !== 'bot' || state.asked?.id !== body.askId;
  const question = state.asked?.question ?? '';
  if (body.type === 'bot.failed') {
    draft.note({ type: 'botFailed', askId: body.askId, reason: body.reason });
    if (late) return;
    heard(draft, 'failed');
    tell(draft, { type: 'bot.failed', question, reason: body.reason });
    return;
  }
  const { askId, text, sources } = body;
  const refused = state.articles?.refused ?? [];
  // L7: what the customer has just refused is no answer, however well it fits the words.
  const isRefused = sources.length > 0 && sources.every(({ id }) => refused.includes(id));
  const confidence = isRefused ? 0 : body.confidence;
  draft.note({ type: 'answered', askId, text, confidence, sources, late });
  if (late) return;
  state.articles = { newest: isRefused ? [] : sources.map(({ id }) => id).slice(0, 4), refused };
  const { unsureBelow = defaultUnsureBelow } = facts.machine.compiled.signals;
  heard(draft, confidence < unsureBelow ? 'unsure' : 'answered');
  tell(draft, { type: 'bot.answered', question, text, confidence, sources });

  function heard(now: Draft, bot: 'answered' | 'unsure' | 'failed'): void {
    state.asked = null;
    state.unanswered = [];
    state.signals = { ...state.signals, memory: facts.reader.note({ bot, at: now.at }, state.signals.memory) };
  }
}
