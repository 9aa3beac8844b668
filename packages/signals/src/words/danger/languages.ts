import { english } from './english.ts';
import { dutch, german } from './germanic.ts';
import { french, italian, portuguese, spanish } from './romance.ts';
import { selfHarmElsewhere } from './self-harm-elsewhere.ts';

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
