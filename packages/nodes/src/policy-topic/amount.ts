// T20: is the amount that a refund is about above the limit?
import type { Profile, Workspace } from '@baton/handoff';
import type { Amount, Signals } from '@baton/signals';
import { readAmount } from '@baton/signals/answers';

export type Standing = 'above' | 'below' | 'unknown';

interface Known {
  signals: Signals;
  profile: Profile;
  workspace: Workspace;
}

interface Asked {
  workspace: Workspace;
  language: string;
}

/** By what the message says, else by the latest order. At the limit is not above it. */
export function standing(limit: number, { signals, profile, workspace }: Known): Standing {
  const amount = signals.amount ?? latestOrder(profile);
  return amount === null ? 'unknown' : compare(amount, limit, workspace);
}

/** By the answer to "how much is it about?": what may be more than the limit counts as above it. */
export function answeredStanding(limit: number, text: string, { workspace, language }: Asked): Standing {
  const said = readAmount(text, language);
  if (said === null) return 'unknown';
  return said.most === null ? 'above' : compare({ value: said.most, currency: said.currency }, limit, workspace);
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
