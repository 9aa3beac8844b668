// Cures of what is said.
import { strings } from '../../strings.ts';
import type { SettingPath } from '../document.ts';
import { readAt } from '../setting-path.ts';
import { fieldsOf } from '../settings-form.ts';
import { firstSettings } from '../settings.ts';
import { set, type Case, type Cure, type StepCures } from './cure.ts';

const words = strings.cures;

/** The words that the kind begins with are those of the library. */
const libraryWords = (at: Case): Cure | null => {
  const field = fieldsOf(at.definition).find(
    ({ type, key }) => type === 'message' && (at.path.length === 0 || key === at.path[0]),
  );
  const usual = field && readAt(firstSettings(at.definition), [field.key]);
  if (!field || usual === undefined || JSON.stringify(usual) === JSON.stringify(at.step.config[field.key])) return null;
  return set(at, words.library, [field.key], usual);
};

/** By code: what is said becomes the words of the library, or says what it may. */
export const messageCures: StepCures = {
  'promise-lost': libraryWords,
  'mail-never-sent': libraryWords,
  'unknown-template': libraryWords,
  'claims-a-place': libraryWords,
  'claims-priority': libraryWords,
  'claims-a-time': libraryWords,
  'costs-trust': libraryWords,
  'text-too-long': libraryWords,
  'long-sms': libraryWords,
  'button-too-long': libraryWords,
  'silent-transfer': libraryWords,
  'variable-not-set': withFallback,
  'variable-may-be-empty': withFallback,
  'placeholder-link': (at) => {
    const last = at.path.lastIndexOf('link');
    return last >= 0 ? set(at, words.removeLink, at.path.slice(0, last + 1), undefined) : libraryWords(at);
  },
  'too-many-buttons': (at) => {
    const choices = choicesIn(at);
    return choices && choices.list.length > 1
      ? set(at, words.oneButtonLess, choices.path, choices.list.slice(0, -1))
      : null;
  },
};

/** Every use of the value gets words for when it is not known. */
function withFallback(at: Case): Cure | null {
  const name = /\{\{([\w.-]+)/.exec(at.issue.message)?.[1] ?? /[“"]([\w-]+\.[\w.-]+)[”"]/.exec(at.issue.message)?.[1];
  if (name === undefined) return null;
  const text = JSON.stringify(at.step.config);
  const cured = text.replaceAll(`{{${name}}}`, `{{${name}|${words.fallback}}}`);
  const settings = cured === text ? null : firstSettings(at.definition, JSON.parse(cured));
  return (
    settings && {
      label: words.writeFallback(name),
      commands: [{ type: 'replace-settings', step: at.step.id, settings }],
    }
  );
}

function choicesIn({ path, step }: Case): { path: SettingPath; list: unknown[] } | null {
  const places: SettingPath[] = [path, [...path, 'choices'], ['message', 'choices'], ['choices'], ['options']];
  for (const place of places) {
    const list = readAt(step.config, place);
    if (Array.isArray(list)) return { path: place, list };
  }
  return null;
}
