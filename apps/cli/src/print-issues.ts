import type { Issue } from '@baton/flow';
import { strings } from './strings.ts';
import type { Paint } from './terminal.ts';

const colours = { error: 'red', warning: 'yellow', note: 'blue' } as const;
const ORDER = ['error', 'warning', 'note'] as const;

/** Issues for a person, errors first: what, where, what to do, and how it comes about. */
export function issuesText(issues: readonly Issue[], paint: Paint): string {
  return issues
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .map((issue) => issueText(issue, paint))
    .join('\n');
}

function issueText({ severity, code, message, at, path, fix }: Issue, paint: Paint): string {
  const where = at.node ?? at.pointer;
  const sentences = (path ?? []).map(({ sentence }, index) => `      ${index + 1}. ${sentence}`);
  return [
    `  ${paint(colours[severity], severity)} ${message}`,
    `    ${paint('dim', `${code}${where === '' ? '' : ` at ${where}`}`)}`,
    ...(sentences.length > 0 ? [`    ${strings.howItComes}`, ...sentences] : []),
    ...(fix ? [`    ${strings.fix(fix.label)}`] : []),
  ].join('\n');
}

/** "2 errors, 1 warning", or that nothing was found. */
export function issueCount(issues: readonly Issue[]): string {
  const counts = ORDER.flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? [] : [strings.counted(count, severity)];
  });
  return counts.join(', ') || strings.noFindings;
}
