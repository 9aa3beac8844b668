// Every word the studio says, room by room, in the language of the page. Say step, way out, connection, settings and values; never the words of the code.
import { inLanguage } from '@baton/ui';
import {
  accessWords,
  auditWords,
  companySignInWords,
  keyWords,
  passkeyWords,
  peopleWords,
  roleWords,
  scopeWords,
} from './access/access-words.ts';
import { editingWords } from './editing/editing-words.ts';
import { flowsWords } from './flows/flows-words.ts';
import { frameWords } from './frame/frame-words.ts';
import { talksWords } from './talks/talks-words.ts';
import { triggersWords } from './triggers/triggers-words.ts';
import { tryItWords } from './try-it/try-it-words.ts';
import { settingsWords } from './settings/settings-words.ts';

export const strings = inLanguage({
  ...frameWords,
  access: accessWords,
  roles: roleWords,
  scopes: scopeWords,
  people: peopleWords,
  keys: keyWords,
  passkeys: passkeyWords,
  companySignIn: companySignInWords,
  audit: auditWords,
  settings: settingsWords,
  ...flowsWords,
  ...editingWords,
  ...talksWords,
  ...tryItWords,
  ...triggersWords,
});
