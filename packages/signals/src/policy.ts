import type { Evidence, PolicyReading, SignalProfile } from './contract.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import type { Tokens } from './text/tokens.ts';

/** The topics that a message raises (T20 to T28 and designers' own), strongest first. */
export function policyOf(tokens: Tokens, hits: readonly Hit[], profile: SignalProfile): PolicyReading[] {
  const readings: PolicyReading[] = [];
  const has = (tag: string): boolean => hits.some((h) => h.tag === tag);
  const evidence = (...tags: string[]): Evidence[] =>
    hits
      .filter((h) => tags.includes(h.tag))
      .slice(0, 3)
      .map((h) => evidenceOf(h, tokens));
  const fire = (topic: string, score: number, because: Evidence[]): void => {
    readings.push({ topic, score, evidence: because });
  };
  if (has('concept:fraud')) fire('account-security', 0.9, evidence('concept:fraud'));
  else if ((has('concept:refund') && !has('concept:refund-status')) || has('concept:dispute'))
    fire('refund', 0.85, evidence('concept:refund', 'concept:dispute'));
  if (has('concept:leave') && !has('concept:cancel-order') && !has('concept:cancel-small'))
    fire('cancellation', 0.85, evidence('concept:leave'));
  if (has('concept:health')) fire('medical', 0.8, evidence('concept:health'));
  for (const topic of ['legal', 'contract', 'employee-complaint', 'outage'])
    if (has(`topic:${topic}`)) fire(topic, 0.8, evidence(`topic:${topic}`));
  if (profile.tier === 'enterprise' || profile.tier === 'vip') {
    fire('vip', 1, [{ rule: 'T26 tier', because: `the profile says ${profile.tier}`, quote: '', from: 0, to: 0 }]);
  }
  for (const hit of hits)
    if (hit.tag.startsWith('own:') && !readings.some((r) => r.topic === hit.tag.slice(4)))
      fire(hit.tag.slice(4), 1, [evidenceOf(hit, tokens)]);
  return readings.sort((a, b) => b.score - a.score);
}
