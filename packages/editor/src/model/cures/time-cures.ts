// Cures of how long somebody waits, and of what is said meanwhile.
import { strings } from '../../strings.ts';
import { readAt, writeAt } from '../setting-path.ts';
import { fieldsOf } from '../settings-form.ts';
import { firstSettings } from '../settings.ts';
import { set, together, type Case, type Cure, type StepCures } from './cure.ts';

const words = strings.cures;

const sorted =
  (...keys: readonly string[]) =>
  (at: Case): Cure | null => {
    const times = keys.map((key) => Number(at.step.config[key])).toSorted((a, b) => a - b);
    // Equal ones follow each other at a distance that a person would notice.
    times.forEach((time, i) => {
      const before = times[i - 1];
      if (before !== undefined && time <= before) times[i] = before + Math.max(15, Math.round(before / 2));
    });
    return together(at, words.inOrder, Object.fromEntries(keys.map((key, i) => [key, times[i]])));
  };

/** By code: times and the order of what is said while somebody waits. */
export const timeCures: StepCures = {
  'agent-first-word-late': usualTimes,
  'agent-vanishes': usualTimes,
  'agent-silent': usualTimes,
  'wait-without-deadline': usualTimes,
  'nothing-happens': usualTimes,
  'updates-out-of-order': (at) => {
    const [list = '', , key = ''] = at.path;
    const entries = readAt(at.step.config, [list]);
    if (!Array.isArray(entries)) return null;
    const order = entries.toSorted((a, b) => Number(readAt(a, [key])) - Number(readAt(b, [key])));
    const apart = order.map((entry, i) => {
      const before = Number(readAt(order[i - 1], [key]));
      return Number(readAt(entry, [key])) === before ? writeAt(entry, [key], before + 30) : entry;
    });
    return set(at, words.inOrder, [list], apart);
  },
  'late-alternatives': (at) => set(at, words.seconds(120), at.path, 120),
  'long-silence': (at) => {
    const [list = '', index, key] = at.path;
    const before = typeof index === 'number' ? Number(readAt(at.step.config, [list, index - 1, key ?? '']) ?? 0) : 0;
    return set(at, words.seconds(before + 30), at.path, before + 30);
  },
  'same-update-twice': (at) => {
    const [list = '', index] = at.path;
    const entries = readAt(at.step.config, [list]);
    if (!Array.isArray(entries) || entries.length < 2) return null;
    return set(
      at,
      words.removeRepeat,
      [list],
      entries.filter((_, i) => i !== index),
    );
  },
  'silence-order': sorted('remindSeconds', 'leadSeconds', 'takeAwaySeconds'),
  'nudge-too-late': sorted('nudgeSeconds', 'firstWordSeconds'),
  'close-too-early': sorted('quietSeconds', 'closeSeconds'),
  'promise-cannot-be-kept': (at) => {
    const { firstSeconds, backupSeconds } = at.step.config;
    const enough = Number(firstSeconds) + Number(backupSeconds) + 300;
    return set(at, words.promise(Math.ceil(enough / 60)), at.path, Math.ceil(enough / 60) * 60);
  },
};

/** The times of the step as the kind ships them. */
function usualTimes(at: Case): Cure | null {
  const usual = firstSettings(at.definition);
  const times = fieldsOf(at.definition).filter((field) => field.type === 'number' && field.unit === 'seconds');
  const others = times.filter(({ key }) => usual && usual[key] !== at.step.config[key]);
  return others.length > 0
    ? together(at, words.usualTimes, Object.fromEntries(others.map(({ key }) => [key, usual?.[key]])))
    : null;
}
