import type { Awaiting, Reader, SignalMemory, SignalProfile, SignalSettings, Signals } from './contract.ts';
import { prepare } from './prepare.ts';

/** A conversation to write tests with: what the customer says, what the bot's answers were worth. */
export interface Heard {
  says(text: string, options?: { afterSeconds?: number; profile?: SignalProfile; awaiting?: Awaiting }): Signals;
  botAnswered(worth: 'answered' | 'unsure' | 'failed'): void;
  startsOver(): void;
  memory(): SignalMemory;
}

/** A conversation that has just begun. */
export function listen(settings: Partial<SignalSettings> = {}, reader: Reader = prepare(settings)): Heard {
  let memory = reader.empty;
  let at = 1_800_000_000_000;
  return {
    says(text, options = {}) {
      at += (options.afterSeconds ?? 20) * 1000;
      const result = reader.read(
        { text, at, profile: options.profile ?? {}, awaiting: options.awaiting ?? { kind: 'nothing' } },
        memory,
      );
      memory = result.memory;
      return result.signals;
    },
    botAnswered(worth) {
      memory = reader.note({ bot: worth, at }, memory);
    },
    startsOver() {
      memory = reader.note({ scoreReset: true }, memory);
    },
    memory: () => memory,
  };
}

/** Messages to write tests with, one a line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
