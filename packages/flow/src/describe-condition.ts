// A condition as a person reads it, for cards, explanations and counterexamples.
import type { ConditionTest, ConditionTree } from './condition.ts';

const textWords = {
  equal: 'is',
  different: 'is not',
  containing: 'contains',
  beginning: 'begins with',
  ending: 'ends with',
  matching: 'fits',
} as const;

const numberWords = { equal: '=', different: '≠', above: '>', 'at-least': '≥', below: '<', 'at-most': '≤' } as const;

/** One line, such as `order.total ≥ 100 and the account is vip`. */
export function describeCondition(condition: ConditionTree): string {
  return describe(condition, false);
}

function describe(tree: ConditionTree, inside: boolean): string {
  if (tree.test !== 'group') return describeTest(tree);
  const parts = tree.of.map((one) => describe(one, true));
  if (tree.match === 'none') return `none of (${parts.join('; ')})`;
  const joined = parts.join(tree.match === 'all' ? ' and ' : ' or ');
  return inside && parts.length > 1 ? `(${joined})` : joined;
}

function describeTest(test: ConditionTest): string {
  switch (test.test) {
    case 'text':
      return `${test.variable} ${textWords[test.is]} “${test.value}”`;
    case 'number':
      return `${test.variable} ${numberWords[test.is]} ${test.value}`;
    case 'yes-no':
      return `${test.variable} is ${test.value ? 'yes' : 'no'}`;
    case 'known':
      return `${test.variable} is ${test.value ? 'known' : 'not known'}`;
    case 'date':
      return `${test.variable} is ${test.is} ${dayWords(test.days)}`;
    case 'tier':
      return `the account is ${test.among.join(' or ')}`;
    case 'customer-months':
      return `a customer for ${test.atLeast} months`;
    case 'lifetime-value':
      return `has spent ${test.atLeast} or more`;
    case 'profile':
      return `${test.field === 'orders' ? 'an order' : test.field} is on file`;
    case 'sentiment':
      return `feels ${test.atLeast.replace('-', ' ')} or worse`;
    case 'category':
      return `it is about ${test.among.join(' or ')}`;
    case 'language':
      return `writes in ${test.among.join(' or ')}`;
    case 'urgent':
      return 'words of urgency';
    case 'clock':
      return `${test.from} to ${test.to}, ${test.whose}’s time`;
    case 'weekday':
      return test.among.join(', ');
    case 'open':
      return test.team === null ? 'the team in charge is at work' : `${test.team} is at work`;
  }
}

function dayWords(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `${days} days from today` : `${-days} days ago`;
}
