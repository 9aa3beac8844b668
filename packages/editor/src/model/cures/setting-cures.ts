// Cures of what a step names or asks for: teams, hours, connections, flows, topics, answers.
import { strings } from '../../strings.ts';
import { readAt } from '../setting-path.ts';
import { fieldsOf } from '../settings-form.ts';
import { set, together, type Case, type Cure, type StepCures } from './cure.ts';

const words = strings.cures;

const anotherOf =
  (list: 'teams' | 'hours' | 'connections') =>
  (at: Case): Cure | null => {
    const known = at.workspace[list] ?? [];
    const field = fieldsOf(at.definition).find((one) => one.type === 'reference' && one.list === list);
    const now = field && at.step.config[field.key];
    const other = known.find(({ id }) => id !== now);
    return field && other ? set(at, words.use(other.name), [field.key], other.id) : null;
  };

/** By code: a setting names what there is, or says what can be. */
export const settingCures: StepCures = {
  'unknown-team': anotherOf('teams'),
  'empty-team': anotherOf('teams'),
  'pass-into-emptiness': anotherOf('teams'),
  'missing-skill': anotherOf('teams'),
  'unknown-hours': anotherOf('hours'),
  'unknown-connection': anotherOf('connections'),
  'no-connection': anotherOf('connections'),
  'no-flow-chosen': choosePart,
  'unknown-flow': choosePart,
  'sub-flow-end-without-way': choosePart,
  'sub-flow-way-never-taken': choosePart,
  'team-and-calendar': (at) => set(at, words.onlyHours, at.path, null),
  'no-number-fits': ({ step, ...at }) => {
    const { least, most } = step.config;
    return together({ ...at, step }, words.swap, { least: most, most: least });
  },
  'pattern-unreadable': (at) =>
    typeof at.value === 'string'
      ? set(at, words.literal, at.path, at.value.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
      : null,
  'topic-twice': (at) => set(at, words.ownId, at.path, at.newId()),
  'topic-without-phrases': (at) => {
    const label = readAt(at.step.config, [...at.path.slice(0, -1), 'label']);
    return typeof label === 'string' && label !== '' ? set(at, words.itsName, at.path, [label]) : null;
  },
  'topic-without-reason': (at) => {
    const label = readAt(at.step.config, [...at.path.slice(0, -1), 'label']);
    return typeof label === 'string' && label !== '' ? set(at, words.itsName, at.path, label) : null;
  },
};

function choosePart(at: Case): Cure | null {
  const field = fieldsOf(at.definition).find(({ type }) => type === 'part');
  if (field?.type !== 'part') return null;
  const now = at.step.config[field.key];
  const part = at.workspace.parts?.find(({ id }) => id === now) ?? at.workspace.parts?.[0];
  const version = part?.versions[0];
  if (!part || !version) return null;
  return together(at, words.use(part.name), {
    [field.key]: part.id,
    [field.version]: version.hash,
    [field.ends]: [...version.ends],
  });
}
