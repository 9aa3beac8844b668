import { english } from './english.ts';
import { french } from './french.ts';
import { dutch, german } from './germanic.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { selfHarmElsewhere } from './self-harm-elsewhere.ts';
import { spanish } from './spanish.ts';

/** Every language in which danger to life is heard (T24). */
export const dangerLanguages = [
  english,
  german,
  dutch,
  french,
  spanish,
  portuguese,
  italian,
  ...selfHarmElsewhere,
] as const;
