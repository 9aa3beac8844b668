import type { AuditLine } from '@baton/wire';
import { Banner, Button, EmptyState, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { moment } from '../../editing/moment.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';

const words = strings.audit;
const acts: Readonly<Record<string, string>> = words.acts;

/** Who did what, newest first. */
export function AuditPage() {
  const { house } = useStudio();
  const { show } = useToast();
  const [search, setSearch] = useState('');
  const [older, setOlder] = useState<{ search: string; lines: AuditLine[]; more: boolean } | null>(null);
  const [checked, setChecked] = useState<number | 'holds' | null>(null);
  const { loaded, again } = useLoaded(() => house.audit({ search: search.trim() }), search.trim());
  const first = loaded.is === 'loaded' ? loaded.value : null;
  const rest = older?.search === search.trim() ? older : null;
  const lines = first ? [...first.lines, ...(rest?.lines ?? [])] : [];
  const hasMore = rest ? rest.more : (first?.more ?? false);
  const failed = (error: unknown) =>
    void show({ title: error instanceof Error ? error.message : String(error), tone: 'danger' });

  async function showOlder(): Promise<void> {
    const last = lines.at(-1);
    if (!last) return;
    const page = await house.audit({ search: search.trim(), before: last.position });
    setOlder({ search: search.trim(), lines: [...(rest?.lines ?? []), ...page.lines], more: page.more });
  }
  async function check(): Promise<void> {
    const { brokenAt } = await house.audit({ search: '', check: true });
    setChecked(brokenAt ?? 'holds');
  }

  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <TextField
          label={words.search}
          hideLabel
          icon="search"
          type="search"
          placeholder={words.search}
          value={search}
          onChange={setSearch}
        />
        <Button icon="list-checks" onClick={() => void check().catch(failed)}>
          {words.check}
        </Button>
      </SectionHead>
      <div className={styles.stack}>
        {checked !== null && (
          <Banner tone={checked === 'holds' ? 'success' : 'danger'} onDismiss={() => setChecked(null)}>
            {checked === 'holds' ? words.holds : words.broken(checked)}
          </Banner>
        )}
        {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
        {first && lines.length === 0 && (
          <EmptyState icon="history" title={search.trim() === '' ? words.empty : words.nothing} />
        )}
        {lines.length > 0 && (
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line.position} className={styles.line}>
                <time dateTime={new Date(line.at).toISOString()}>{moment(line.at)}</time>
                <span>
                  <strong>{line.who === '' ? '—' : line.who}</strong> {acts[line.what] ?? line.what} {line.about}
                </span>
                <span className={styles.rowText}>{detailsOf(line)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {hasMore && (
        <div className={styles.foot}>
          <Button onClick={() => void showOlder().catch(failed)}>{words.more}</Button>
        </div>
      )}
    </div>
  );
}

/** What a reader may want to know beside the sentence: short values alone. */
function detailsOf({ details }: AuditLine): string {
  return Object.entries(details)
    .flatMap(([name, value]) => {
      if (name === 'hash' || value === '' || value === null) return [];
      const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
      return text.length < 80 ? [`${name} ${text}`] : [];
    })
    .join(' · ');
}
