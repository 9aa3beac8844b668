// Who counts as VIP without being marked as one: by what they have bought, by their loyalty tier, by how long they have been a customer.
import * as z from 'zod';

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
