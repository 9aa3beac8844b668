import { arabic } from './arabic.ts';
import { askingRules } from './asking.ts';
import { chinese } from './chinese.ts';
import { czech } from './czech.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hindi } from './hindi.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

/** T1 in every language but English. */
export const explicitOther = askingRules([
  spanish,
  german,
  french,
  portuguese,
  italian,
  dutch,
  swedish,
  polish,
  czech,
  russian,
  ukrainian,
  greek,
  turkish,
  arabic,
  hindi,
  chinese,
  japanese,
  korean,
]);
