import { BotError, type Bot, type BotAnswer } from '@baton/bot';

/** What a scenario lets the bot answer next. */
export type ScriptedAnswer =
  | (Partial<BotAnswer> & { confidence: number; afterSeconds?: number })
  | { fails: string }
  | { silent: true };

export interface ScriptedBot extends Bot {
  /** The next question gets this answer. Several wait in line; then `otherwise` answers. */
  next(answer: ScriptedAnswer): void;
}

/** A bot that answers what it was told to, else hands the question to another one. */
export function scriptedBot(otherwise: Bot, sleep: (ms: number) => Promise<void>): ScriptedBot {
  const line: ScriptedAnswer[] = [];
  return {
    next: (answer) => void line.push(answer),
    async ask(question, signal) {
      const answer = line.shift();
      if (!answer) return otherwise.ask(question, signal);
      if ('silent' in answer) return new Promise(() => {});
      if ('fails' in answer) throw new BotError('unreachable', answer.fails);
      if (answer.afterSeconds) await sleep(answer.afterSeconds * 1000);
      return {
        text: answer.text ?? 'Here is what I found.',
        confidence: answer.confidence,
        sources: answer.sources ?? [],
      };
    },
  };
}
