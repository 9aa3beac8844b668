// What became of each bot answer, and what the customer did next.
import type { ConversationEntry } from '@baton/handoff';
import type { AnswerFact, AnswerNext, BotOutcome } from './facts.ts';
import type { TalkChanges, TalkFold } from './fold-state.ts';

/** Takes an entry into the answer that nobody has reacted to yet. */
export function foldAnswer(fold: TalkFold, seq: number, entry: ConversationEntry, changes: TalkChanges): void {
  switch (entry.type) {
    case 'asked':
      settle(fold, 'other', changes);
      fold.asked = { askId: entry.askId, question: entry.question };
      break;
    case 'answered': {
      if (entry.late) break;
      settle(fold, 'other', changes);
      const { askId, at, text, confidence } = entry;
      const article = entry.sources[0]?.id ?? null;
      fold.answer = {
        askId,
        seq,
        at,
        node: '',
        confidence,
        article,
        fate: 'withheld',
        next: 'open',
        text,
        question: fold.asked?.askId === askId ? fold.asked.question : '',
      };
      break;
    }
    case 'botFailed': {
      const { askId, at } = entry;
      if (fold.asked?.askId !== askId) break;
      settle(fold, 'other', changes);
      fold.answer = {
        askId,
        seq,
        at,
        node: '',
        confidence: null,
        article: null,
        fate: 'failed',
        next: 'open',
        text: '',
        question: fold.asked.question,
      };
      break;
    }
    case 'said': {
      const { answer } = fold;
      if (!answer || entry.speaker !== 'bot') break;
      if (answer.fate !== 'withheld' || answer.text === '' || !entry.message.text.includes(answer.text.trim())) break;
      const isPlain = entry.message.text.trim() === answer.text.trim() && entry.message.choices === undefined;
      answer.fate = isPlain ? 'said' : 'checked';
      answer.node = entry.node ?? '';
      break;
    }
    case 'customer':
      if (!entry.automatic) settle(fold, reactionIn(entry), changes);
      break;
    case 'queued':
      settle(fold, 'person', changes);
      break;
    case 'closed':
    case 'ended':
    case 'customerLeft':
      settle(fold, 'left', changes);
      break;
    default:
  }
}

function reactionIn({ escapeHatch, signals }: Extract<ConversationEntry, { type: 'customer' }>): AnswerNext {
  if (escapeHatch || signals.explicit) return 'person';
  if (signals.says === 'yes' || signals.solved) return 'thanked';
  if (signals.says === 'no') return 'refused';
  return signals.isQuestion ? 'asked-again' : 'other';
}

function settle(fold: TalkFold, next: AnswerNext, changes: TalkChanges): void {
  if (!fold.answer) return;
  const { text: _said, question, ...answer } = fold.answer;
  fold.answer = null;
  const settled: AnswerFact = { ...answer, next };
  changes.answers.push(settled);
  const outcome = outcomeOf(settled);
  if (outcome !== fold.talk.botOutcome) {
    fold.talk.botOutcome = outcome;
  }
  if (outcome !== 'unresolved' || question === '') return;
  const { askId, seq, at, article, confidence } = answer;
  changes.questions.push({ askId, seq, at, text: question, language: fold.talk.language, article, confidence });
}

/** Who says nothing after an answer may have been helped: it is assumed, and told apart from a thank you. */
function outcomeOf({ fate, next }: AnswerFact): BotOutcome {
  if (fate === 'withheld' || fate === 'failed') return 'unresolved';
  if (next === 'thanked') return 'confirmed';
  return next === 'left' || next === 'other' ? 'assumed' : 'unresolved';
}
