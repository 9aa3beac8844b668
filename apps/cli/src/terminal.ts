// What a command talks to; `main.ts` gives it the real one.
import { styleText } from 'node:util';

/** 0: all is well. 1: something was found, or failed. 2: wrong use, or a file that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export interface Terminal {
  /** One line, or several, for whoever reads the result. */
  out: (text: string) => void;
  /** One line for whoever started the command; never part of the result. */
  err: (text: string) => void;
  colour: boolean;
  input: NodeJS.ReadableStream;
  /** Where to prompt when a person types; null when lines come from a file or another program. */
  prompt: NodeJS.WritableStream | null;
}

export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colours a text where colours are wanted, and leaves it alone elsewhere. */
export function paintFor({ colour }: Pick<Terminal, 'colour'>): Paint {
  return (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
}
