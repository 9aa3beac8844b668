import type { Amount, PolicyReading, PolicyTopicId, SignalProfile } from './contract.ts';

/** How urgent a shipped topic is unless a designer says otherwise (T20 to T28). */
export const topicPriorities: Readonly<Record<PolicyTopicId, 'critical' | 'high' | 'medium'>> = {
  refund: 'high',
  legal: 'high',
  'account-security': 'critical',
  contract: 'medium',
  medical: 'critical',
  'self-harm': 'critical',
  'employee-complaint': 'high',
  vip: 'high',
  cancellation: 'medium',
  outage: 'critical',
};

/** The limits a designer sets on a topic; each default is the domain's. */
export interface PolicyLimits {
  /** Refunds up to this amount stay with the bot. */
  refundAbove: number;
  /** The currency of `refundAbove`, ISO 4217. */
  currency: string;
  /** Units of `currency` that one unit of another currency is worth; without a rate two currencies are never compared. */
  rates: Readonly<Record<string, number>>;
  /** Cancellations of customers for less than this many months stay with the bot. */
  tenureMonths: number;
}

/** From which probability (0 to 1) on a topic with a rule is acted on, unless the flow says otherwise. */
export const defaultPolicyLimits: PolicyLimits = { refundAbove: 100, currency: 'USD', rates: {}, tenureMonths: 12 };

/** Whether a topic is to be acted on. */
export type PolicyVerdict =
  | { goes: true; because: string }
  | { goes: false; because: string }
  /** Ask once for the amount; when it stays unknown, treat it as above the limit. */
  | { goes: 'ask-amount'; because: string };

/**
 * Whether a topic that was heard goes to a person under these limits: a refund by its amount (from the message, else the
 * order in the profile), a cancellation by how long the customer has been one; every other topic always does.
 * `alreadyAsked` says that the amount was asked for before.
 */
export function policyVerdict(
  reading: PolicyReading,
  heard: { amount: Amount | null; profile: SignalProfile; at: number; alreadyAsked: boolean },
  limits: PolicyLimits = defaultPolicyLimits,
): PolicyVerdict {
  if (reading.topic === 'refund') return refundVerdict(heard, limits);
  if (reading.topic === 'cancellation') return cancellationVerdict(heard.profile, heard.at, limits.tenureMonths);
  return { goes: true, because: 'this topic always goes to a person' };
}

function refundVerdict(
  { amount, profile, alreadyAsked }: { amount: Amount | null; profile: SignalProfile; alreadyAsked: boolean },
  limits: PolicyLimits,
): PolicyVerdict {
  const known =
    amount ??
    (profile.orderAmount === undefined ? null : { value: profile.orderAmount, currency: profile.currency ?? null });
  if (known === null)
    return alreadyAsked
      ? { goes: true, because: 'the amount is unknown and counts as above the limit' }
      : { goes: 'ask-amount', because: 'neither the message nor an order tells the amount' };
  const value = inCurrency(known, limits);
  if (value === null)
    return {
      goes: true,
      because: `no rate is set to compare ${known.currency ?? 'this amount'} with ${limits.currency}`,
    };
  const from = amount === null ? 'the order' : 'the message';
  const words = `${value} ${limits.currency} from ${from}`;
  return value > limits.refundAbove
    ? { goes: true, because: `${words} is above ${limits.refundAbove}` }
    : { goes: false, because: `${words} is not above ${limits.refundAbove}` };
}

function inCurrency({ value, currency }: Amount, limits: PolicyLimits): number | null {
  if (currency === null || currency === limits.currency) return value;
  const rate = limits.rates[currency];
  return rate === undefined ? null : Math.round(value * rate * 100) / 100;
}

function cancellationVerdict(profile: SignalProfile, at: number, tenureMonths: number): PolicyVerdict {
  if (profile.customerSince === undefined)
    return { goes: false, because: 'it is not known how long they have been a customer' };
  const months = monthsBetween(profile.customerSince, at);
  return months >= tenureMonths
    ? { goes: true, because: `a customer for ${months} months` }
    : { goes: false, because: `a customer for ${months} months only` };
}

/** Whole calendar months between two times, in UTC. */
function monthsBetween(from: number, to: number): number {
  const a = new Date(from);
  const b = new Date(to);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}
