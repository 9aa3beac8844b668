import type { PersonSummary, SentLink } from '@baton/wire';
import { Avatar, Badge, Banner, Button, EmptyState, IconButton, Menu, useToast, type MenuItem } from '@baton/ui';
import { useState } from 'react';
import { mayBe, useSession } from '../../access/session.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useAgo } from '../../use-ago.ts';
import { useLoaded } from '../../use-loaded.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { LinkDialog } from './LinkDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

const words = strings.people;

type Open = { is: 'invite' } | { is: 'change' | 'remove'; person: PersonSummary } | { is: 'link'; sent: SentLink };

/** Everybody who works here: invited, changed, taken out. */
export function PeoplePage() {
  const { house, router } = useStudio();
  const session = useSession();
  const { show } = useToast();
  const ago = useAgo();
  const { loaded, again } = useLoaded(() => house.people(), 'people');
  const [open, setOpen] = useState<Open | null>(null);
  const isDemo = session.state.mode === 'demo';
  const mayChange = !isDemo && mayBe(session, 'administrator');

  function sent(link: SentLink): void {
    again();
    setOpen(link.mailed ? null : { is: 'link', sent: link });
    if (link.mailed) show({ title: words.invited(link.person.email), description: words.mailed, tone: 'success' });
  }
  const run = (act: () => Promise<void>) =>
    void act().catch((error: unknown) =>
      show({ title: error instanceof Error ? error.message : String(error), tone: 'danger' }),
    );
  const itemsOf = (person: PersonSummary): MenuItem[] => [
    { id: 'change', label: words.change, icon: 'pencil', onSelect: () => setOpen({ is: 'change', person }) },
    {
      id: 'link',
      label: person.state === 'invited' ? words.again : words.passwordLink,
      icon: 'mail',
      onSelect: () => run(async () => sent(await house.newLink(person.id))),
    },
    'separator',
    { id: 'remove', label: words.remove, icon: 'log-out', onSelect: () => setOpen({ is: 'remove', person }) },
  ];

  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        {mayChange && (
          <Button variant="primary" icon="plus" onClick={() => setOpen({ is: 'invite' })}>
            {words.invite}
          </Button>
        )}
      </SectionHead>
      {isDemo && (
        <Banner
          title={words.demoTitle}
          action={
            <Button size="sm" onClick={() => void router.go({ page: 'set-up' })}>
              {words.demoAction}
            </Button>
          }
        >
          {words.demoText}
        </Banner>
      )}
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
      {loaded.is === 'loaded' && loaded.value.length === 0 && !isDemo && (
        <EmptyState icon="users" title={words.empty} />
      )}
      {loaded.is === 'loaded' && loaded.value.length > 0 && (
        <ul className={styles.list}>
          {loaded.value.map((person) => (
            <li key={person.id} className={styles.row}>
              <Avatar name={person.name} kind="agent" size={34} />
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{person.name}</p>
                <p className={styles.rowText}>
                  {person.email} · {person.lastSeenAt === null ? words.never : words.seen(ago(person.lastSeenAt))}
                </p>
              </div>
              <span className={styles.badges}>
                {person.state !== 'active' && (
                  <Badge tone={person.state === 'invited' ? 'yellow' : 'neutral'}>{words.state[person.state]}</Badge>
                )}
                {person.state !== 'left' &&
                  person.roles.map((role) => (
                    <Badge key={role} tone={role === 'administrator' ? 'accent' : 'neutral'}>
                      {strings.roles[role].name}
                    </Badge>
                  ))}
              </span>
              {mayChange && person.state !== 'left' && (
                <Menu
                  align="end"
                  trigger={<IconButton icon="ellipsis" label={words.more(person.name)} tooltip="none" />}
                  items={itemsOf(person)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open?.is === 'invite' && <PersonDialog person={null} onClose={() => setOpen(null)} onSent={sent} />}
      {open?.is === 'change' && (
        <PersonDialog
          person={open.person}
          onClose={() => setOpen(null)}
          onChanged={() => {
            again();
            setOpen(null);
          }}
        />
      )}
      {open?.is === 'remove' && (
        <RemoveDialog
          title={words.removeTitle(open.person.name)}
          text={words.removeText}
          act={words.remove}
          onClose={() => setOpen(null)}
          onRemove={async () => {
            await house.removePerson(open.person.id);
            again();
            setOpen(null);
          }}
        />
      )}
      {open?.is === 'link' && open.sent.link !== null && (
        <LinkDialog
          title={words.linkTitle}
          text={words.linkText}
          secret={open.sent.link}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
