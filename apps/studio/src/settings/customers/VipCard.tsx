import type { VipRules } from '@baton/handoff';
import { NumberField, TextField } from '@baton/ui';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.customers;

/** Who counts as VIP without being marked as one. */
export function VipCard() {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { vip, currency } = draft;
  const set = (part: Partial<VipRules>) => change((before) => ({ ...before, vip: { ...before.vip, ...part } }));
  const issue = issueAt('/vip');
  return (
    <section className={styles.card} aria-label={words.vip}>
      <h2 className={styles.cardTitle}>{words.vip}</h2>
      <p className={styles.rowText}>{words.vipText}</p>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <div className={styles.pair}>
        <NumberField
          label={words.vipValue}
          hint={words.vipEmpty}
          unit={currency}
          min={0}
          value={vip.lifetimeValue}
          onChange={(lifetimeValue) => set({ lifetimeValue })}
        />
        <NumberField
          label={words.vipMonths}
          hint={words.vipEmpty}
          unit={words.months}
          min={1}
          max={1200}
          value={vip.months}
          onChange={(months) => set({ months })}
        />
      </div>
      <TextField
        label={words.vipLoyalty}
        hint={words.vipLoyaltyHint}
        value={vip.loyaltyTiers.join(', ')}
        onChange={(text) =>
          set({ loyaltyTiers: text.trim() === '' ? [] : text.split(',').map((one) => one.trimStart()) })
        }
      />
    </section>
  );
}
