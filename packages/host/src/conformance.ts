import { alarmCases } from './conformance/alarm-cases.ts';
import type { ConformanceCase, MakeHost } from './conformance/case.ts';
import { effectCases } from './conformance/effect-cases.ts';
import { journalCases } from './conformance/journal-cases.ts';
import { sendCases } from './conformance/send-cases.ts';
import { stepCases } from './conformance/step-cases.ts';

export type { HostUnderTest, MakeHost } from './conformance/case.ts';

/**
 * What every host must do (contracts, 6): a list of facts, each with a run that rejects where it does not hold. Bound to no test runner:
 * `for (const { name, run } of conformance(makeHost)) test(name, run)`.
 */
export function conformance(makeHost: MakeHost): { readonly name: string; readonly run: () => Promise<void> }[] {
  const cases: readonly ConformanceCase[] = [
    ...stepCases,
    ...sendCases,
    ...alarmCases,
    ...effectCases,
    ...journalCases,
  ];
  return cases.map(({ name, run }) => ({
    name,
    async run() {
      const under = await makeHost();
      try {
        await run(under);
      } finally {
        await under.close();
      }
    },
  }));
}
