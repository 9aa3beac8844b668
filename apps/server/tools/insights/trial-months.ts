import { STEPS as steps } from '../../src/insights/demo/demo-month.ts';
import type { Months } from '../../src/insights/demo/months.ts';

/** A year with everything in it that a figure may stumble over. */
export function trialMonths(talks: number): Months {
  const from = Date.parse('2026-01-01T00:00Z');
  const version = (number: number, at: string) => ({ version: number, at: Date.parse(at) });
  return {
    seed: 20_260_101,
    from,
    to: Date.parse('2027-01-01T00:00Z'),
    talks,
    customers: Math.ceil(talks / 12),
    flows: [
      { id: 'returns', versions: [version(1, '2025-12-01'), version(2, '2026-05-02')], steps },
      {
        id: 'accounts',
        versions: [version(1, '2026-01-01'), version(2, '2026-03-29')],
        steps,
        experiment: { name: 'wording', arms: ['a', 'b'], from: Date.parse('2026-02-01T00:00Z') },
      },
    ],
    teams: ['billing', 'support', 'technical'],
    agents: ['amara', 'ben', 'chen', 'dora'],
    categories: ['billing', 'technical', 'sales', 'other'],
  };
}
