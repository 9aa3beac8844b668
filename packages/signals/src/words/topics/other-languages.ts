import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { topicRules } from './telling.ts';

/** T20 to T22, T24, T27 and T28 in the languages that flows are shipped in, and two neighbours. */
export const topicsOther = topicRules([spanish, german, french, portuguese, italian, dutch]);
