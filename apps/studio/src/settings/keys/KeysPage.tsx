import { scope, type ApiKey, type Scope } from '@baton/wire';
import { Badge, Banner, Button, Checkbox, Dialog, EmptyState, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useAgo } from '../../use-ago.ts';
import { useLoaded } from '../../use-loaded.ts';
import { LinkDialog } from '../people/LinkDialog.tsx';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';

const words = strings.keys;

type Open = { is: 'make' } | { is: 'made'; secret: string } | { is: 'drop'; key: ApiKey };

/** Keys of developers' programs. */
export function KeysPage() {
  const { house } = useStudio();
  const ago = useAgo();
  const { loaded, again } = useLoaded(() => house.keys(), 'keys');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <Button variant="primary" icon="plus" onClick={() => setOpen({ is: 'make' })}>
          {words.make}
        </Button>
      </SectionHead>
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
      {loaded.is === 'loaded' && loaded.value.length === 0 && (
        <EmptyState icon="key" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      )}
      {loaded.is === 'loaded' && loaded.value.length > 0 && (
        <ul className={styles.list}>
          {loaded.value.map((key) => (
            <li key={key.id} className={styles.row}>
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{key.name}</p>
                <p className={styles.rowText}>
                  {words.made(ago(key.createdAt))} ·{' '}
                  {key.lastUsedAt === null ? words.neverUsed : words.used(ago(key.lastUsedAt))}
                </p>
              </div>
              <span className={styles.badges}>
                {key.scopes.map((one) => (
                  <Badge key={one}>{strings.scopes[one]}</Badge>
                ))}
              </span>
              <Button size="sm" onClick={() => setOpen({ is: 'drop', key })}>
                {words.drop}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open?.is === 'make' && (
        <MakeDialog
          onClose={close}
          onMade={(secret) => {
            again();
            setOpen({ is: 'made', secret });
          }}
        />
      )}
      {open?.is === 'made' && (
        <LinkDialog title={words.secretTitle} text={words.secretText} secret={open.secret} onClose={close} />
      )}
      {open?.is === 'drop' && (
        <RemoveDialog
          title={words.dropTitle(open.key.name)}
          text={words.dropText}
          act={words.drop}
          onClose={close}
          onRemove={async () => {
            await house.dropKey(open.key.id);
            again();
            close();
          }}
        />
      )}
    </div>
  );
}

function MakeDialog({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const { house } = useStudio();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const { busy, problem, submit } = useAsking(async () => {
    const { secret } = await house.makeKey(name.trim(), [...scopes]);
    onMade(secret);
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.makeTitle}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="key-form" busy={busy} disabled={scopes.length === 0}>
            {words.make}
          </Button>
        </>
      }
    >
      <form id="key-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextField label={words.name} required autoFocus maxLength={120} value={name} onChange={setName} />
        <fieldset className={styles.checks}>
          <legend className={styles.legend}>{words.scopes}</legend>
          {scope.options.map((one) => (
            <Checkbox
              key={one}
              label={strings.scopes[one]}
              checked={scopes.includes(one)}
              onChange={(chosen) => setScopes(chosen ? [...scopes, one] : scopes.filter((other) => other !== one))}
            />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
