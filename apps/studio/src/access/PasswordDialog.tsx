import { Banner, Button, Dialog, TextField, useToast } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from '../settings/Settings.module.css';
import { PasswordField } from './PasswordField.tsx';
import { useAsking } from './use-asking.ts';

const words = strings.settings.password;

/** A new password of one's own. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { house } = useStudio();
  const { show } = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { busy, problem, submit } = useAsking(async () => {
    await house.changePassword(current, next);
    show({ title: words.changed, tone: 'success' });
    onClose();
  });
  return (
    <Dialog
      open
      size="sm"
      insistent
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.text}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="password-form" busy={busy}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id="password-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextField
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
          maxLength={128}
          value={current}
          onChange={setCurrent}
        />
        <PasswordField value={next} onChange={setNext} />
      </form>
    </Dialog>
  );
}
