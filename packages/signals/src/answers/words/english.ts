import { agreeing } from './english/agreeing.ts';
import { declining } from './english/declining.ts';
import { filling } from './english/filling.ts';
import { leavingOpen } from './english/leaving-open.ts';
import { telling } from './english/telling.ts';
import type { AnswerWords } from './lexicon.ts';

/** English, by what its phrases do; a phrase stands in one of the parts. */
export const english: AnswerWords = { ...agreeing, ...declining, ...leavingOpen, ...filling, ...telling };
