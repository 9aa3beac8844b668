import { role, type PersonSummary, type Role, type SentLink } from '@baton/wire';
import { Banner, Button, Checkbox, Dialog, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';

const words = strings.people;

export interface PersonDialogProps {
  /** Null: somebody new. */
  person: PersonSummary | null;
  onClose: () => void;
  onSent?: (sent: SentLink) => void;
  onChanged?: () => void;
}

/** Name, address and roles. */
export function PersonDialog({ person, onClose, onSent, onChanged }: PersonDialogProps) {
  const { house } = useStudio();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? ['agent']);
  const { busy, problem, submit } = useAsking(async () => {
    // In the order of the list, whichever was chosen first.
    const chosen = role.options.filter((one) => roles.includes(one));
    if (person) {
      await house.changePerson(person.id, { name: name.trim(), roles: chosen });
      onChanged?.();
    } else onSent?.(await house.invite({ name: name.trim(), email: email.trim(), roles: chosen }));
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={person ? words.changeTitle(person.name) : words.inviteTitle}
      {...(!person && { description: words.inviteText })}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="person-form" busy={busy} disabled={roles.length === 0}>
            {person ? words.save : words.send}
          </Button>
        </>
      }
    >
      <form id="person-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <div className={styles.pair}>
          <TextField label={words.name} required autoFocus maxLength={120} value={name} onChange={setName} />
          <TextField
            label={words.email}
            type="email"
            required
            disabled={person !== null}
            value={email}
            onChange={setEmail}
          />
        </div>
        <fieldset className={styles.checks}>
          <legend className={styles.legend}>{words.roles}</legend>
          {role.options.map((one) => (
            <Checkbox
              key={one}
              label={strings.roles[one].name}
              hint={strings.roles[one].text}
              checked={roles.includes(one)}
              onChange={(chosen) => setRoles(chosen ? [...roles, one] : roles.filter((other) => other !== one))}
            />
          ))}
          {roles.length === 0 && <p className={styles.error}>{words.rolesNeeded}</p>}
        </fieldset>
      </form>
    </Dialog>
  );
}
