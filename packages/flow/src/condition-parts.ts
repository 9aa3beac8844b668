// What a condition names, and the same condition with other names.
import { condition, type Condition, type ConditionTest, type ConditionTree } from './condition.ts';

/** Variables that a condition looks at, each once. */
export function variablesOf(tree: Condition): string[] {
  return [...new Set(leavesOf(tree).flatMap((test) => ('variable' in test ? [test.variable] : [])))];
}

/** Variables that have a value whenever the condition is true: a test on something unknown is false. */
export function knownWhenTrue(tree: ConditionTree): string[] {
  if (tree.test !== 'group')
    return 'variable' in tree && !(tree.test === 'known' && !tree.value) ? [tree.variable] : [];
  const each = tree.of.map(knownWhenTrue);
  if (tree.match === 'all') return [...new Set(each.flat())];
  const [first = [], ...others] = tree.match === 'any' ? each : [];
  return first.filter((name) => others.every((names) => names.includes(name)));
}

/** Patterns in a condition, for whoever checks them. */
export function patternsOf(tree: Condition): string[] {
  return leavesOf(tree).flatMap((test) => (test.test === 'text' && test.is === 'matching' ? [test.value] : []));
}

/** Teams that a condition names. */
export function teamsOf(tree: Condition): string[] {
  return [
    ...new Set(leavesOf(tree).flatMap((test) => (test.test === 'open' && test.team !== null ? [test.team] : []))),
  ];
}

function leavesOf(tree: ConditionTree): ConditionTest[] {
  return tree.test === 'group' ? tree.of.flatMap(leavesOf) : [tree];
}

/** The same condition on variables of other names. */
export function renameCondition(tree: Condition, rename: (name: string) => string): Condition {
  // Renaming keeps the shape, and the schema says so again.
  return condition.parse(renamed(tree, rename));
}

function renamed(tree: ConditionTree, rename: (name: string) => string): ConditionTree {
  if (tree.test === 'group') return { ...tree, of: tree.of.map((inner) => renamed(inner, rename)) };
  return 'variable' in tree ? { ...tree, variable: rename(tree.variable) } : tree;
}
