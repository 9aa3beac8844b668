import { expect, it } from 'vitest';
import type { Profile } from '../journal.ts';
import type { VipRules } from '../workspace/vip-rules.ts';
import { withVipRules } from './with-vip-rules.ts';

const now = Date.UTC(2026, 10, 23);
const none: VipRules = { lifetimeValue: null, months: null, loyaltyTiers: [] };
const tierOf = (profile: Profile, rules: Partial<VipRules>) =>
  withVipRules(profile, { ...none, ...rules }, 'EUR', now).tier;

it.each<[string, Profile, Partial<VipRules>, Profile['tier']]>([
  ['no rule', { lifetimeValue: 1e6 }, {}, undefined],
  ['bought enough', { lifetimeValue: 5_000 }, { lifetimeValue: 5_000 }, 'vip'],
  ['bought less', { lifetimeValue: 4_999.99 }, { lifetimeValue: 5_000 }, undefined],
  ['bought enough in another currency', { lifetimeValue: 9e5, currency: 'JPY' }, { lifetimeValue: 5_000 }, undefined],
  ['nothing is known of what was bought', {}, { lifetimeValue: 0 }, undefined],
  ['a loyalty tier, whatever its capitals', { loyaltyTier: ' Gold' }, { loyaltyTiers: ['platinum', 'GOLD'] }, 'vip'],
  ['another loyalty tier', { loyaltyTier: 'Golden' }, { loyaltyTiers: ['gold'] }, undefined],
  ['long a customer, to the day', { customerSince: Date.UTC(2024, 10, 23) }, { months: 24 }, 'vip'],
  ['a day short of it', { customerSince: Date.UTC(2024, 10, 24) }, { months: 24 }, undefined],
  [
    'an enterprise account that is VIP too',
    { tier: 'enterprise', loyaltyTier: 'gold' },
    { loyaltyTiers: ['gold'] },
    'vip',
  ],
  ['a marked VIP under no rule', { tier: 'vip' }, {}, 'vip'],
])('%s', (_name, profile, rules, tier) => {
  expect(tierOf(profile, rules)).toBe(tier);
});
