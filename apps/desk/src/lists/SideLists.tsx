import { Badge, Tabs } from '@baton/ui';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { strings } from '../strings.ts';
import { ConversationList } from './ConversationList.tsx';
import { PromiseList } from './PromiseList.tsx';
import { QueueList } from './QueueList.tsx';
import styles from './SideLists.module.css';

type Tab = 'conversations' | 'promised' | 'queue';

export function SideLists() {
  const [tab, setTab] = useState<Tab>('conversations');
  const view = useDesk((state) => state.view);
  if (!view) return null;
  const talks = view.offers.length + view.conversations.length;
  const waiting = view.queues.reduce((sum, queue) => sum + queue.waiting.length, 0);
  const count = (value: number, urgent: boolean) =>
    value > 0 ? { badge: <Badge tone={urgent ? 'person' : 'neutral'}>{value}</Badge> } : {};
  return (
    <nav className={styles.side} aria-label={strings.lists}>
      <Tabs
        label={strings.lists}
        className={styles.tabs ?? ''}
        value={tab}
        onChange={setTab}
        items={[
          {
            value: 'conversations',
            label: strings.conversations,
            ...count(talks, view.offers.length > 0),
            content: <ConversationList />,
          },
          {
            value: 'promised',
            label: strings.promised,
            ...count(view.promises.length, false),
            content: <PromiseList />,
          },
          { value: 'queue', label: strings.queue, ...count(waiting, false), content: <QueueList /> },
        ]}
      />
    </nav>
  );
}
