import type { Undelivered } from '@baton/wire';
import { Badge, Button, EmptyState, useToast } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useAgo } from '../../use-ago.ts';
import { useLoaded } from '../../use-loaded.ts';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';

const words = strings.settings.delivery;

/** What could not be delivered: why, and one more try. */
export function DeliveryPage() {
  const { house } = useStudio();
  const { loaded, again } = useLoaded(() => house.undelivered(), 'undelivered');
  const [dropping, setDropping] = useState<Undelivered | null>(null);
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <Button icon="refresh-cw" onClick={again}>
          {words.again}
        </Button>
      </SectionHead>
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
      {loaded.is === 'loaded' && loaded.value.length === 0 && (
        <EmptyState icon="circle-check" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      )}
      {loaded.is === 'loaded' && loaded.value.length > 0 && (
        <ul className={styles.list}>
          {loaded.value.map((item) => (
            <Item key={item.key} item={item} onDone={again} onDrop={() => setDropping(item)} />
          ))}
        </ul>
      )}
      {dropping && (
        <RemoveDialog
          title={words.dropTitle}
          text={words.dropText(dropping.what, dropping.to)}
          act={words.drop}
          onClose={() => setDropping(null)}
          onRemove={async () => {
            await house.dropUndelivered(dropping.key);
            setDropping(null);
            again();
          }}
        />
      )}
    </div>
  );
}

interface ItemProps {
  item: Undelivered;
  onDone: () => void;
  onDrop: () => void;
}

function Item({ item, onDone, onDrop }: ItemProps) {
  const { house } = useStudio();
  const { show } = useToast();
  const ago = useAgo();
  const { busy, problem, submit } = useAsking(async () => {
    await house.sendUndelivered(item.key);
    show({ title: words.sent, tone: 'success' });
    onDone();
  });
  return (
    <li className={styles.row}>
      <div className={styles.rowMain}>
        <p className={styles.rowName}>{item.to === '' ? item.what : words.whatTo(item.what, item.to)}</p>
        <p className={styles.rowText}>{words.tried(ago(item.since), ago(item.at))}</p>
        <p className={styles.error}>{problem ?? item.why}</p>
      </div>
      <Badge tone="red">{words.badge}</Badge>
      <Button size="sm" variant="primary" busy={busy} onClick={() => submit()}>
        {words.send}
      </Button>
      <Button size="sm" variant="ghost" onClick={onDrop}>
        {words.drop}
      </Button>
    </li>
  );
}
