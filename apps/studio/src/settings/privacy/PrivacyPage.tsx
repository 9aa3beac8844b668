import type { Workspace } from '@baton/handoff';
import type { PersonErased, PersonFound } from '@baton/wire';
import { Banner, Button, NumberField, Switch, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { ByLanguage } from '../ByLanguage.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.privacy;
/** Where a switch is turned on. */
const YEAR_DAYS = 365;

type Rules = Workspace['privacy'];

/** How long things are kept, and what to do when a customer asks for their data. */
export function PrivacyPage() {
  const { draft, change } = useWorkspaceDraft();
  const { privacy } = draft;
  const set = (part: Partial<Rules>) => change((before) => ({ ...before, privacy: { ...before.privacy, ...part } }));
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <section className={styles.card} aria-label={words.retention}>
          <h2 className={styles.cardTitle}>{words.retention}</h2>
          <p className={styles.rowText}>{words.retentionText}</p>
          <Keep
            label={words.conversations}
            hint={words.conversationsHint}
            days={privacy.conversationDays}
            onChange={(conversationDays) => set({ conversationDays })}
          />
          <Keep
            label={words.copies}
            hint={words.copiesHint}
            days={privacy.copyDays}
            onChange={(copyDays) => set({ copyDays })}
          />
          <p className={styles.rowText}>{words.audit}</p>
        </section>
        <section className={styles.card} aria-label={words.before}>
          <h2 className={styles.cardTitle}>{words.before}</h2>
          <p className={styles.rowText}>{words.beforeText}</p>
          <ByLanguage
            label={words.notice}
            hint={words.noticeHint}
            text={privacy.notice}
            onChange={(notice) => set({ notice })}
          />
          <ByLanguage
            label={words.consent}
            hint={words.consentHint}
            text={privacy.consent}
            onChange={(consent) => set({ consent })}
          />
        </section>
        <PersonCard />
      </div>
    </div>
  );
}

interface KeepProps {
  label: string;
  hint: string;
  days: number | null;
  onChange: (days: number | null) => void;
}

function Keep({ label, hint, days, onChange }: KeepProps) {
  return (
    <div className={styles.pair}>
      <Switch
        label={label}
        hint={hint}
        checked={days !== null}
        onChange={(isOn) => onChange(isOn ? YEAR_DAYS : null)}
      />
      {days !== null && (
        <NumberField
          label={words.after}
          unit={words.days}
          min={1}
          max={3650}
          value={days}
          onChange={(next) => next !== null && onChange(next)}
        />
      )}
    </div>
  );
}

/** One person's data: found, handed over, erased. */
function PersonCard() {
  const { house } = useStudio();
  const { show } = useToast();
  const [person, setPerson] = useState('');
  const [found, setFound] = useState<{ person: string; is: PersonFound } | null>(null);
  const [erasing, setErasing] = useState(false);
  const [erased, setErased] = useState<PersonErased | null>(null);
  const looking = useAsking(async () => {
    setErased(null);
    setFound({ person: person.trim(), is: await house.findPerson(person.trim()) });
  });
  const exporting = useAsking(async () => {
    if (!found) return;
    const data = await house.exportPerson(found.person);
    saveAs(`baton-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(data, null, 2));
    show({ title: words.exported, tone: 'success' });
  });
  const nothing = found !== null && found.is.conversations === 0 && !found.is.inDirectory;
  return (
    <section className={styles.card} aria-label={words.person}>
      <h2 className={styles.cardTitle}>{words.person}</h2>
      <p className={styles.rowText}>{words.personText}</p>
      <form className={styles.adder} onSubmit={looking.submit}>
        <TextField
          label={words.who}
          required
          maxLength={254}
          value={person}
          onChange={(next) => {
            setPerson(next);
            setFound(null);
          }}
        />
        <Button type="submit" icon="search" busy={looking.busy}>
          {words.find}
        </Button>
      </form>
      {(looking.problem ?? exporting.problem) !== null && (
        <Banner tone="danger">{looking.problem ?? exporting.problem}</Banner>
      )}
      {nothing && <p role="status">{words.nothing}</p>}
      {found && !nothing && (
        <div className={styles.toolRow} role="status">
          <span className={styles.rowMain}>{words.found(found.is.conversations, found.is.inDirectory)}</span>
          <Button icon="download" busy={exporting.busy} onClick={() => exporting.submit()}>
            {words.export}
          </Button>
          <Button variant="danger" icon="trash-2" onClick={() => setErasing(true)}>
            {words.erase}
          </Button>
        </div>
      )}
      {erased && (
        <Banner tone={erased.left > 0 ? 'warning' : 'success'}>
          {words.erased(erased.conversations, erased.record)}
          {erased.left > 0 && ` ${words.left(erased.left)}`}
        </Banner>
      )}
      {erasing && found && (
        <RemoveDialog
          title={words.eraseTitle(found.person)}
          text={words.eraseText}
          act={words.erase}
          onClose={() => setErasing(false)}
          onRemove={async () => {
            setErased(await house.erasePerson(found.person));
            setErasing(false);
            setFound(null);
            setPerson('');
          }}
        />
      )}
    </section>
  );
}

function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
