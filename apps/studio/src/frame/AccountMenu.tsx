import { Avatar, Menu } from '@baton/ui';
import { useState } from 'react';
import { PasskeysDialog } from '../access/PasskeysDialog.tsx';
import { PasswordDialog } from '../access/PasswordDialog.tsx';
import { useSession } from '../access/session.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './Frame.module.css';

/** Who is signed in, and the way out. Nothing in the demo. */
export function AccountMenu() {
  const { house } = useStudio();
  const { state, refresh } = useSession();
  const { person } = state;
  const [open, setOpen] = useState<'password' | 'passkeys' | null>(null);
  if (!person) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button type="button" className={styles.account} aria-label={strings.account(person.name)}>
            <Avatar name={person.name} kind="agent" size={28} />
          </button>
        }
        items={[
          {
            id: 'password',
            label: strings.settings.password.open,
            icon: 'key',
            onSelect: () => setOpen('password'),
          },
          {
            id: 'passkeys',
            label: strings.passkeys.open,
            icon: 'shield-check',
            onSelect: () => setOpen('passkeys'),
          },
          {
            id: 'out',
            label: strings.access.signOut,
            hint: person.email,
            icon: 'log-out',
            onSelect: () => void house.signOut().then(refresh, refresh),
          },
        ]}
      />
      {open === 'password' && <PasswordDialog onClose={() => setOpen(null)} />}
      {open === 'passkeys' && <PasskeysDialog onClose={() => setOpen(null)} />}
    </>
  );
}
