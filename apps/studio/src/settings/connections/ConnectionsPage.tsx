import type { Workspace } from '@baton/handoff';
import type { ConnectionShown } from '@baton/wire';
import { Badge, Banner, Button, EmptyState, IconButton, Select, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
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

const words = strings.settings.connections;

type Named = Workspace['connections'][number];
type Open = { is: 'address' | 'forget'; name: string };

/** Other systems by name: what flows call them, and where they are. */
export function ConnectionsPage() {
  const { house } = useStudio();
  const { draft, change, issueAt } = useWorkspaceDraft();
  const { loaded, again } = useLoaded(() => house.connections(), 'connections');
  const [name, setName] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const shown = loaded.is === 'loaded' ? loaded.value : [];
  const addressOf = (wanted: string) => shown.find((one) => one.name === wanted);
  const set = (connections: Named[]) => change((before) => ({ ...before, connections }));
  /** Kept by the server, and no longer named by the settings. */
  const unused = shown.filter((one) => !draft.connections.some((named) => named.name === one.name));

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
            isKnown={loaded.is === 'loaded'}
            issue={issueAt(`/connections/${index}`)}
            onChange={(next) => set(replaceAt(draft.connections, index, next))}
            onRemove={() => set(withoutAt(draft.connections, index))}
            onAddress={() => setOpen({ is: 'address', name: connection.name })}
            onForget={() => setOpen({ is: 'forget', name: connection.name })}
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
        {unused.length > 0 && (
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
  isKnown: boolean;
  issue: string | undefined;
  onChange: (connection: Named) => void;
  onRemove: () => void;
  onAddress: () => void;
  onForget: () => void;
}

function ConnectionCard(props: ConnectionCardProps) {
  const { connection, address, isKnown, issue, onChange, onRemove, onAddress, onForget } = props;
  const { name, kind, purpose } = connection;
  // Mail leaves by the mail server of the installation: nothing is set here.
  const hasAddress = kind !== 'mail';
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
      {hasAddress && isKnown && <AddressLine name={name} address={address} onAddress={onAddress} onForget={onForget} />}
    </section>
  );
}

interface AddressLineProps {
  name: string;
  address: ConnectionShown | undefined;
  onAddress: () => void;
  onForget: () => void;
}

/** Where the connection leads, and whether it answers. */
function AddressLine({ name, address, onAddress, onForget }: AddressLineProps) {
  const { house } = useStudio();
  const { show } = useToast();
  const [sentence, setSentence] = useState<{ ok: boolean; text: string } | null>(null);
  const { busy, problem, submit } = useAsking(async () => {
    setSentence(null);
    const tested = await house.testConnection(name);
    setSentence({ ok: tested.ok, text: tested.sentence });
    if (tested.ok) show({ title: words.works(name), description: tested.sentence, tone: 'success' });
  });
  if (!address)
    return (
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <Badge tone="orange" icon="triangle-alert">
            {words.noAddress}
          </Badge>
        </span>
        <Button size="sm" variant="primary" onClick={onAddress}>
          {words.setAddress}
        </Button>
      </div>
    );
  const isOfFile = address.from === 'file';
  return (
    <>
      <div className={styles.toolRow}>
        <span className={styles.rowMain}>
          <span className={styles.rowName}>{address.leadsTo ?? words.unreadable}</span>
          <span className={styles.badges}>
            {address.hasSecret && <Badge icon="lock">{words.signed}</Badge>}
            {address.headers.length > 0 && <Badge>{words.headerCount(address.headers.length)}</Badge>}
            {address.form === 'pagerduty' && <Badge>PagerDuty</Badge>}
            {address.internal && <Badge>{words.internalBadge}</Badge>}
            {isOfFile && <Badge>{words.ofFile}</Badge>}
          </span>
        </span>
        <Button size="sm" icon="flask-conical" busy={busy} onClick={() => submit()}>
          {words.test}
        </Button>
        {!isOfFile && (
          <>
            <Button size="sm" onClick={onAddress}>
              {words.changeAddress}
            </Button>
            <Button size="sm" variant="ghost" onClick={onForget}>
              {words.forget}
            </Button>
          </>
        )}
      </div>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {sentence && (
        <p role="status" className={styles.verdict} data-open={sentence.ok ? '' : undefined}>
          {sentence.text}
        </p>
      )}
    </>
  );
}
