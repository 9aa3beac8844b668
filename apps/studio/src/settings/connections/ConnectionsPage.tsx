import type { Workspace } from '@baton/handoff';
import type { ConnectionShown, HelpDeskAccount, HelpDeskAccounts } from '@baton/wire';
import { Button, EmptyState, IconButton, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { freeId, replaceAt, withoutAt } from '../edit-list.ts';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { AddressDialog } from './AddressDialog.tsx';
import { AddressLine } from './AddressLine.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { DeskLine } from './DeskLine.tsx';
import { LookUpDialog } from './LookUpDialog.tsx';

const words = strings.settings.connections;

type Named = Workspace['connections'][number];
type Open = { is: 'address' | 'forget' | 'desk' | 'forget-desk' | 'look-up'; name: string };
/** The connection that is asked who a customer is (X10). */
const CUSTOMERS = 'customers';
const NO_DESKS: HelpDeskAccounts = { accounts: [], kinds: [], webhook: '' };

/** Other systems by name: what flows call them, and where they are. */
export function ConnectionsPage() {
  const { house } = useStudio();
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { loaded, again } = useLoaded(() => house.connections(), 'connections');
  const { loaded: loadedDesks, again: againDesks } = useLoaded(() => house.helpDeskAccounts(), 'help-desks');
  const desks = loadedDesks.is === 'loaded' ? loadedDesks.value : NO_DESKS;
  const deskOf = (wanted: string) => desks.accounts.find((one) => one.id === wanted);
  const labelOf = (one: HelpDeskAccount | undefined) =>
    desks.kinds.find(({ kind }) => kind === one?.kind)?.label ?? one?.kind ?? '';
  const [name, setName] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const shown = loaded.is === 'loaded' ? loaded.value : [];
  const addressOf = (wanted: string) => shown.find((one) => one.name === wanted);
  const set = (connections: Named[]) => change((before) => ({ ...before, connections }));
  /** Kept by the server, and no longer named by the settings. */
  const isUnused = (id: string) => !draft.connections.some((named) => named.name === id);
  const unused = shown.filter((one) => isUnused(one.name));
  const unusedDesks = desks.accounts.filter((one) => one.from === 'settings' && isUnused(one.id));

  function add(): void {
    if (name.trim() === '') return;
    const id = freeId(
      name,
      draft.connections.map((one) => one.name),
    );
    set([...draft.connections, { name: id, kind: 'webhook', purpose: '' }]);
    setName('');
  }
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        {loaded.is === 'failed' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
        {draft.connections.length === 0 && (
          <EmptyState icon="link" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )}
        {draft.connections.map((connection, index) => (
          <ConnectionCard
            key={connection.name}
            connection={connection}
            address={addressOf(connection.name)}
            desk={deskOf(connection.name)}
            deskLabel={labelOf(deskOf(connection.name))}
            webhook={desks.webhook}
            isKnown={loaded.is === 'loaded' && loadedDesks.is === 'loaded'}
            issue={issueAt(`/connections/${index}`)}
            onChange={(next) => set(replaceAt(draft.connections, index, next))}
            onRemove={() => set(withoutAt(draft.connections, index))}
            onOpen={(is) => setOpen({ is, name: connection.name })}
          />
        ))}
        <form
          className={styles.adder}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label={words.newConnection} value={name} maxLength={60} onChange={setName} />
          <Button type="submit" icon="plus">
            {words.add}
          </Button>
        </form>
        {unused.length + unusedDesks.length > 0 && (
          <section className={styles.card} aria-label={words.unused}>
            <h2 className={styles.cardTitle}>{words.unused}</h2>
            <p className={styles.rowText}>{words.unusedText}</p>
            {unused.map((one) => (
              <div key={one.name} className={styles.toolRow}>
                <span className={styles.rowMain}>{`${one.name} · ${one.leadsTo ?? words.unreadable}`}</span>
                {one.from === 'settings' && (
                  <Button size="sm" onClick={() => setOpen({ is: 'forget', name: one.name })}>
                    {words.forget}
                  </Button>
                )}
              </div>
            ))}
            {unusedDesks.map((one) => (
              <div key={`desk ${one.id}`} className={styles.toolRow}>
                <span className={styles.rowMain}>{`${one.id} · ${labelOf(one)}`}</span>
                <Button size="sm" onClick={() => setOpen({ is: 'forget-desk', name: one.id })}>
                  {words.desk.forget}
                </Button>
              </div>
            ))}
          </section>
        )}
      </div>
      {open?.is === 'address' && (
        <AddressDialog
          name={open.name}
          address={addressOf(open.name)}
          onClose={() => setOpen(null)}
          onKept={() => {
            setOpen(null);
            again();
          }}
        />
      )}
      {open?.is === 'desk' && (
        <DeskDialog
          name={open.name}
          account={deskOf(open.name)}
          kinds={desks.kinds}
          teams={draft.teams}
          onClose={() => setOpen(null)}
          onKept={() => {
            setOpen(null);
            againDesks();
          }}
        />
      )}
      {open?.is === 'look-up' && (
        <LookUpDialog
          name={open.name}
          kept={addressOf(open.name)?.lookUp ?? null}
          onClose={() => setOpen(null)}
          onKept={() => {
            setOpen(null);
            again();
          }}
        />
      )}
      {open?.is === 'forget-desk' && (
        <RemoveDialog
          title={words.desk.forgetTitle(open.name)}
          text={words.desk.forgetText}
          act={words.desk.forget}
          onClose={() => setOpen(null)}
          onRemove={async () => {
            await house.dropHelpDesk(open.name);
            setOpen(null);
            againDesks();
          }}
        />
      )}
      {open?.is === 'forget' && (
        <RemoveDialog
          title={words.forgetTitle(open.name)}
          text={words.forgetText}
          act={words.forget}
          onClose={() => setOpen(null)}
          onRemove={async () => {
            await house.dropConnection(open.name);
            setOpen(null);
            again();
          }}
        />
      )}
    </div>
  );
}

interface ConnectionCardProps {
  connection: Named;
  address: ConnectionShown | undefined;
  desk: HelpDeskAccount | undefined;
  deskLabel: string;
  webhook: string;
  isKnown: boolean;
  issue: string | undefined;
  onChange: (connection: Named) => void;
  onRemove: () => void;
  onOpen: (is: Open['is']) => void;
}

function ConnectionCard(props: ConnectionCardProps) {
  const { connection, address, desk, deskLabel, webhook, isKnown, issue, onChange, onRemove, onOpen } = props;
  const { name, kind, purpose } = connection;
  // Mail leaves by the mail server of the installation: nothing is set here.
  const isDesk = kind === 'desk' || desk !== undefined;
  const hasAddress = kind !== 'mail' && !isDesk;
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.cardHead}>
        <h2 className={styles.cardTitle}>
          <code>{name}</code>
        </h2>
        <IconButton icon="trash-2" label={words.remove(name)} onClick={onRemove} />
      </div>
      {issue !== undefined && <p className={styles.error}>{issue}</p>}
      <div className={styles.pair}>
        <Select
          label={words.kind}
          value={kind}
          options={[
            { value: 'webhook', label: words.kinds.webhook, hint: words.kinds.webhookHint },
            { value: 'http', label: words.kinds.http, hint: words.kinds.httpHint },
            { value: 'desk', label: words.kinds.desk, hint: words.kinds.deskHint },
            { value: 'mail', label: words.kinds.mail, hint: words.kinds.mailHint },
          ]}
          onChange={(next) => onChange({ ...connection, kind: next })}
        />
        <TextField
          label={words.purpose}
          value={purpose}
          maxLength={200}
          onChange={(next) => onChange({ ...connection, purpose: next })}
        />
      </div>
      {hasAddress && isKnown && (
        <AddressLine
          name={name}
          address={address}
          onAddress={() => onOpen('address')}
          onForget={() => onOpen('forget')}
          {...(name === CUSTOMERS ? { onLookUp: () => onOpen('look-up') } : {})}
        />
      )}
      {isDesk && isKnown && (
        <DeskLine
          name={name}
          account={desk}
          label={deskLabel}
          webhook={webhook}
          onSet={() => onOpen('desk')}
          onForget={() => onOpen('forget-desk')}
        />
      )}
    </section>
  );
}
