import { chinese, japanese, korean } from './asian.ts';
import { english } from './english.ts';
import { dutch, german, swedish } from './germanic.ts';
import { arabic, greek, hindi, turkish } from './other.ts';
import { french, italian, portuguese, spanish } from './romance.ts';
import { czech, polish, russian, ukrainian } from './slavic.ts';

/** Every language in which a request for a person is heard. */
export const requestLanguages = [
  english,
  german,
  dutch,
  swedish,
  french,
  spanish,
  portuguese,
  italian,
  polish,
  czech,
  russian,
  ukrainian,
  greek,
  turkish,
  arabic,
  hindi,
  japanese,
  korean,
  chinese,
] as const;
