import type { CheckContext, Issue, MessageForm } from '@baton/flow';

interface Ladder {
  steps: { afterSeconds: number; message: MessageForm }[];
  everySeconds: number;
  later: MessageForm[];
  alternativesFromSeconds: number;
}

/** R29: the longest silence while waiting, as it ships. */
const LONGEST_SILENCE_SECONDS = 30;
/** R27. */
const ALTERNATIVES_SECONDS = 120;

export function queueMessageIssues({ name, config, at }: CheckContext<Ladder>): Issue[] {
  return [...orderIssues(name, config, at), ...silenceIssues(name, config, at), ...repeatIssues(name, config, at)];
}

function orderIssues(
  name: string,
  { steps, alternativesFromSeconds }: Ladder,
  at: CheckContext<Ladder>['at'],
): Issue[] {
  const issues: Issue[] = steps.flatMap((step, i) => {
    const before = steps[i - 1];
    return before && before.afterSeconds >= step.afterSeconds
      ? [
          {
            code: 'updates-out-of-order',
            severity: 'error',
            message: `"${name}" has an update after ${step.afterSeconds} s behind one after ${before.afterSeconds} s. Put them in order, each later than the one before it.`,
            at: at('steps', i, 'afterSeconds'),
          },
        ]
      : [];
  });
  if (alternativesFromSeconds > ALTERNATIVES_SECONDS) {
    issues.push({
      code: 'late-alternatives',
      severity: 'warning',
      message: `"${name}" offers a callback or a ticket after ${alternativesFromSeconds} s only. Most people have given up by then: ${ALTERNATIVES_SECONDS} s or less is better.`,
      at: at('alternativesFromSeconds'),
    });
  }
  return issues;
}

function silenceIssues(name: string, { steps, everySeconds }: Ladder, at: CheckContext<Ladder>['at']): Issue[] {
  const silence = (seconds: number, ...path: (string | number)[]): Issue[] =>
    seconds > LONGEST_SILENCE_SECONDS
      ? [
          {
            code: 'long-silence',
            severity: 'warning',
            message: `"${name}" says nothing for ${seconds} s. A waiting customer should hear something every ${LONGEST_SILENCE_SECONDS} s: add an update in between.`,
            at: at(...path),
          },
        ]
      : [];
  return [
    ...steps.flatMap(({ afterSeconds }, i) =>
      silence(afterSeconds - (steps[i - 1]?.afterSeconds ?? 0), 'steps', i, 'afterSeconds'),
    ),
    ...silence(everySeconds, 'everySeconds'),
  ];
}

/** M6: never one twice running. The later ones go round, so the last stands before the first. */
function repeatIssues(name: string, { steps, later }: Ladder, at: CheckContext<Ladder>['at']): Issue[] {
  const said = [
    ...steps.map(({ message }, i) => ({ message, path: ['steps', i, 'message'] })),
    ...later.map((message, i) => ({ message, path: ['later', i] })),
  ];
  const first = later[0];
  if (first) said.push({ message: first, path: ['later', 0] });
  return said.flatMap(({ message, path }, i) =>
    i > 0 && JSON.stringify(said[i - 1]?.message) === JSON.stringify(message)
      ? [
          {
            code: 'same-update-twice',
            severity: 'error',
            message: `"${name}" says the same twice in a row. A wait feels longer when nothing changes: vary the updates.`,
            at: at(...path),
          },
        ]
      : [],
  );
}
