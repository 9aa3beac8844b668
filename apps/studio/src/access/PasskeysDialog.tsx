import { Badge, Banner, Button, Dialog, IconButton, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { LatePart } from '../frame/LatePart.tsx';
import styles from '../settings/Settings.module.css';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import { useLoaded } from '../use-loaded.ts';
import { makePasskey, mayHavePasskeys } from './passkey.ts';
import { useAsking } from './use-asking.ts';

const words = strings.passkeys;

/** One's own passkeys: made, named, deleted. */
export function PasskeysDialog({ onClose }: { onClose: () => void }) {
  const { house } = useStudio();
  const { show } = useToast();
  const ago = useAgo();
  const { loaded, again } = useLoaded(() => house.passkeys(), 'passkeys');
  const [name, setName] = useState('');
  const make = useAsking(async () => {
    const credential = await makePasskey(await house.passkeyOptions()).catch((error: unknown) => {
      throw error instanceof DOMException ? new Error(words.already) : error;
    });
    if (credential === null) throw new Error(words.failed);
    await house.keepPasskey(name.trim() === '' ? words.usual : name.trim(), credential);
    setName('');
    again();
    show({ title: words.made, tone: 'success' });
  });
  const can = mayHavePasskeys();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.text}
      footer={
        <Button variant="primary" onClick={onClose}>
          {strings.people.done}
        </Button>
      }
    >
      <div className={styles.fields}>
        {make.problem !== null && <Banner tone="danger">{make.problem}</Banner>}
        {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
        {loaded.is === 'loaded' && loaded.value.length === 0 && <p className={styles.rowText}>{words.empty}</p>}
        {loaded.is === 'loaded' && loaded.value.length > 0 && (
          <ul className={styles.list}>
            {loaded.value.map((one) => (
              <li key={one.id} className={styles.row}>
                <div className={styles.rowMain}>
                  <p className={styles.rowName}>{one.name}</p>
                  <p className={styles.rowText}>
                    {words.madeAt(ago(one.createdAt))} ·{' '}
                    {one.lastUsedAt === null ? words.neverUsed : words.usedAt(ago(one.lastUsedAt))}
                  </p>
                </div>
                {one.isSynced && <Badge>{words.synced}</Badge>}
                <IconButton
                  label={words.drop(one.name)}
                  icon="trash-2"
                  onClick={() => void house.dropPasskey(one.id).then(again, again)}
                />
              </li>
            ))}
          </ul>
        )}
        {can ? (
          <form className={styles.adder} onSubmit={make.submit}>
            <TextField label={words.name} placeholder={words.usual} maxLength={60} value={name} onChange={setName} />
            <Button icon="plus" type="submit" busy={make.busy}>
              {words.make}
            </Button>
          </form>
        ) : (
          <Banner tone="info">{words.none}</Banner>
        )}
      </div>
    </Dialog>
  );
}
