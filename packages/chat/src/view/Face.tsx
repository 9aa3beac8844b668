/** @jsxImportSource preact */
import type { ChatSpeaker } from '../contract.ts';
import { Glyph } from './Glyph.tsx';

export interface FaceProps {
  from: ChatSpeaker;
  name: string;
  large?: boolean;
}

/** Bots are square with a sign, people round with initials: told apart without colour. The name stands beside it. */
export function Face({ from, name, large = false }: FaceProps) {
  return (
    <span class="face" data-from={from} data-large={large || undefined} aria-hidden="true">
      {from === 'agent' ? initials(name) : <Glyph name={from === 'queue' ? 'line' : 'bot'} size={large ? 20 : 16} />}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => word?.codePointAt(0))
    .map((code) => (code === undefined ? '' : String.fromCodePoint(code)))
    .join('')
    .toUpperCase();
}
