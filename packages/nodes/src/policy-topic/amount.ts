// T20: is the amount that a refund is about above the limit?
import type { Profile, Workspace } from '@baton/handoff';
import type { Amount, Signals } from '@baton/signals';

export type Standing = 'above' | 'below' | 'unknown';

interface Known {
  signals: Signals;
  profile: Profile;
  workspace: Workspace;
}

/** By what the message says, else by the latest order. At the limit is not above it. */
export function standing(limit: number, { signals, profile, workspace }: Known): Standing {
  const amount = signals.amount ?? latestOrder(profile);
  return amount === null ? 'unknown' : compare(amount, limit, workspace);
}

/** By the answer to "how much is it about?", where a bare number will do. */
export function answeredStanding(limit: number, text: string, { signals, workspace }: Known): Standing {
  const amount = signals.amount ?? bareNumber(text);
  return amount === null ? 'unknown' : compare(amount, limit, workspace);
}

/** An amount in a currency without a configured rate cannot be compared; it counts as above. */
function compare({ value, currency }: Amount, limit: number, workspace: Workspace): Standing {
  const rate = currency === null || currency === workspace.currency ? 1 : workspace.rates[currency];
  return rate === undefined || value * rate > limit ? 'above' : 'below';
}

function latestOrder(profile: Profile): Amount | null {
  const latest = (profile.orders ?? []).toSorted((a, b) => b.placedAt - a.placedAt)[0];
  return latest ? { value: latest.amount, currency: latest.currency } : null;
}

/** `45`, `1,499.00`, `1.499,00` and `1 499`. One or two digits behind the last mark are a fraction. */
export function bareNumber(text: string): Amount | null {
  const found = /\d{1,3}(?:[.,' \u00a0]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?/.exec(text.slice(0, 400))?.[0];
  if (found === undefined) return null;
  const fraction = /[.,](\d{1,2})$/.exec(found);
  const whole = found.slice(0, fraction?.index ?? found.length).replaceAll(/\D/g, '');
  return { value: Number(`${whole}.${fraction?.[1] ?? '0'}`), currency: null };
}
