import type { Scope } from '@baton/flow';

/** A3: critical by tier (which a critical topic sets), or by words of urgency in the newest message. */
export function isCritical({ vars, signals }: Pick<Scope, 'vars' | 'signals'>): boolean {
  return vars['handoff.tier'] === 'critical' || signals.urgent;
}
