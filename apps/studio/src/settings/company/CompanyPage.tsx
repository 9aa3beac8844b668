import { Select, Switch, TextField } from '@baton/ui';
import { strings } from '../../strings.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.company;

/** What the company is called, and how it speaks. */
export function CompanyPage() {
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { brand } = draft;
  const set = (part: Partial<typeof brand>) => change((before) => ({ ...before, brand: { ...before.brand, ...part } }));
  const error = (pointer: string) => {
    const message = issueAt(pointer);
    return message === undefined ? {} : { error: message };
  };
  return (
    <div className={styles.stack}>
      <SectionHead title={words.title} lead={words.lead} />
      <section className={styles.card}>
        <div className={styles.pair}>
          <TextField
            label={words.name}
            value={brand.name}
            maxLength={120}
            onChange={(name) => change((before) => ({ ...before, name, brand: { ...before.brand, name } }))}
            {...error('/brand/name')}
          />
          <TextField
            label={words.assistant}
            hint={words.assistantHint}
            value={brand.assistant}
            maxLength={40}
            onChange={(assistant) => set({ assistant })}
            {...error('/brand/assistant')}
          />
        </div>
        <div className={styles.pair}>
          <TextField
            label={words.email}
            type="email"
            value={brand.supportEmail ?? ''}
            onChange={(supportEmail) => set({ supportEmail })}
          />
          <TextField
            label={words.currency}
            hint={words.currencyHint}
            value={draft.currency}
            maxLength={3}
            onChange={(currency) => change((before) => ({ ...before, currency: currency.toUpperCase() }))}
            {...error('/currency')}
          />
        </div>
        <div className={styles.pair}>
          <TextField
            label={words.languages}
            hint={words.languagesHint}
            value={brand.languages.join(', ')}
            onChange={(text) => set({ languages: text.split(',').map((one) => one.trim()) })}
            {...error('/brand/languages')}
          />
          <Select
            label={words.fallback}
            value={brand.fallbackLanguage}
            options={[...new Set([...brand.languages, brand.fallbackLanguage])]
              .filter((one) => one !== '')
              .map((one) => ({ value: one, label: one }))}
            onChange={(fallbackLanguage) => set({ fallbackLanguage })}
          />
        </div>
      </section>
      <section className={styles.card}>
        <Switch
          label={words.secondPerson}
          hint={words.secondPersonHint}
          checked={draft.publishing.secondPerson}
          onChange={(secondPerson) => change((before) => ({ ...before, publishing: { secondPerson } }))}
        />
      </section>
    </div>
  );
}
