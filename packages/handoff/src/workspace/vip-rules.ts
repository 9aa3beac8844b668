// Who counts as VIP without being marked as one: by what they have bought, by their loyalty tier, by how long they have been a customer.
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Profile } from '../journal.ts';

export const vipRules = z.strictObject({
  /** Bought for at least so much, in the workspace's currency; null: that makes nobody a VIP. */
  lifetimeValue: z.number().min(0).nullable().default(null),
  /** Has been a customer for at least so many months; null: that makes nobody a VIP. */
  months: z.int().min(1).max(1_200).nullable().default(null),
  /** Names of loyalty tiers, capitals or not. */
  loyaltyTiers: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
});
/** Who counts as VIP without being marked as one; one rule that holds is enough. */
export type VipRules = z.infer<typeof vipRules>;

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
