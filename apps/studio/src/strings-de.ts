// Every word the studio says, in German, with those of what it is made of.
import { editorTranslations } from '@baton/editor';
import type { Translation } from '@baton/ui';
import {
  accessWordsDe,
  auditWordsDe,
  companySignInWordsDe,
  keyWordsDe,
  passkeyWordsDe,
  peopleWordsDe,
  roleWordsDe,
  scopeWordsDe,
} from './access/access-words-de.ts';
import { editingWordsDe } from './editing/editing-words-de.ts';
import { flowsWordsDe } from './flows/flows-words-de.ts';
import { frameWordsDe } from './frame/frame-words-de.ts';
import { replayStringsDe } from './insights/replay/strings-de.ts';
import { replayStrings } from './insights/replay/strings.ts';
import { insightStringsDe } from './insights/strings-de.ts';
import { insightStrings } from './insights/strings.ts';
import { weekStringsDe } from './insights/week/strings-de.ts';
import { weekStrings } from './insights/week/strings.ts';
import { settingsWordsDe } from './settings/settings-words-de.ts';
import { strings } from './strings.ts';
import { talksWordsDe } from './talks/talks-words-de.ts';
import { triggersWordsDe } from './triggers/triggers-words-de.ts';
import { tryItWordsDe } from './try-it/try-it-words-de.ts';

const german: typeof strings = {
  ...frameWordsDe,
  access: accessWordsDe,
  roles: roleWordsDe,
  scopes: scopeWordsDe,
  people: peopleWordsDe,
  keys: keyWordsDe,
  passkeys: passkeyWordsDe,
  companySignIn: companySignInWordsDe,
  audit: auditWordsDe,
  settings: settingsWordsDe,
  ...flowsWordsDe,
  ...editingWordsDe,
  ...talksWordsDe,
  ...tryItWordsDe,
  ...triggersWordsDe,
};

/** Everything that is shown in the studio, for `PageLanguage`. */
export const studioTranslations: readonly Translation[] = [
  ...editorTranslations,
  [strings, german],
  [insightStrings, insightStringsDe],
  [weekStrings, weekStringsDe],
  [replayStrings, replayStringsDe],
];
