import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../journal.ts';
import type { VipRules } from '../workspace/vip-rules.ts';

/**
 * The profile with the tier that the rules give it; nobody's is lowered. Amounts in another currency than the workspace's are not compared.
 *
 * @param at milliseconds since the epoch
 */
export function withVipRules(profile: Profile, rules: VipRules, currency: string, at: number): Profile {
  if (profile.tier === 'vip' || !isVip(profile, rules, currency, at)) return profile;
  return { ...profile, tier: 'vip' };
}

function isVip(profile: Profile, rules: VipRules, currency: string, at: number): boolean {
  const { lifetimeValue, loyaltyTier, customerSince } = profile;
  if (rules.lifetimeValue !== null && lifetimeValue !== undefined && (profile.currency ?? currency) === currency)
    if (lifetimeValue >= rules.lifetimeValue) return true;
  const tier = loyaltyTier?.trim().toLowerCase();
  if (tier !== undefined && rules.loyaltyTiers.some((one) => one.toLowerCase() === tier)) return true;
  return rules.months !== null && customerSince !== undefined && monthsBetween(customerSince, at) >= rules.months;
}

function monthsBetween(from: number, to: number): number {
  const day = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate();
  return day(from).until(day(to), { largestUnit: 'months' }).months;
}
