import { role, type CompanySignInChange, type CompanySignInShown } from '@baton/wire';
import { Banner, Button, Checkbox, Dialog, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';

const words = strings.companySignIn;
const newcomerRoles = role.exclude(['administrator']).options;

export interface ProviderDialogProps {
  signIn: CompanySignInShown | null;
  onClose: () => void;
  onKept: () => void;
}

/** Where people sign in, and whom that lets in. The secret is never shown again: an empty field leaves it as it is. */
export function ProviderDialog({ signIn, onClose, onKept }: ProviderDialogProps) {
  const { house } = useStudio();
  const [name, setName] = useState(signIn?.name ?? '');
  const [issuer, setIssuer] = useState(signIn?.issuer ?? '');
  const [clientId, setClientId] = useState(signIn?.clientId ?? '');
  const [secret, setSecret] = useState('');
  const [domains, setDomains] = useState(signIn?.domains.join(', ') ?? '');
  const [newcomers, setNewcomers] = useState<CompanySignInChange['newcomers']>(signIn?.newcomers ?? []);
  const [internal, setInternal] = useState(signIn?.internal ?? false);
  const { busy, problem, submit } = useAsking(async () => {
    await house.changeCompanySignIn({
      name: name.trim(),
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      domains: domains
        .split(/[\s,;]+/)
        .map((one) => one.replace(/^@/, ''))
        .filter((one) => one !== ''),
      newcomers,
      internal,
      ...(secret === '' ? {} : { clientSecret: secret.trim() }),
    });
    onKept();
  });
  return (
    <Dialog
      open
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={words.connect}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="provider-form" busy={busy}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id="provider-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextField
          label={words.issuer}
          hint={words.issuerHint}
          type="url"
          required
          autoFocus
          placeholder="https://"
          autoComplete="off"
          value={issuer}
          onChange={setIssuer}
        />
        <div className={styles.pair}>
          <TextField label={words.clientId} required autoComplete="off" value={clientId} onChange={setClientId} />
          <TextField
            label={words.secret}
            hint={signIn ? words.secretKept : words.secretHint}
            type="password"
            required={!signIn}
            autoComplete="off"
            value={secret}
            onChange={setSecret}
          />
        </div>
        <TextField label={words.name} hint={words.nameHint} required maxLength={60} value={name} onChange={setName} />
        <TextField
          label={words.domains}
          hint={words.domainsHint}
          required={newcomers.length > 0}
          autoComplete="off"
          value={domains}
          onChange={setDomains}
        />
        <fieldset className={styles.checks}>
          <legend className={styles.legend}>{words.newcomers}</legend>
          {newcomerRoles.map((one) => (
            <Checkbox
              key={one}
              label={strings.roles[one].name}
              hint={strings.roles[one].text}
              checked={newcomers.includes(one)}
              onChange={(chosen) =>
                setNewcomers(newcomerRoles.filter((other) => (other === one ? chosen : newcomers.includes(other))))
              }
            />
          ))}
          {newcomers.length === 0 && <p className={styles.rowText}>{words.newcomersNone}</p>}
        </fieldset>
        <Checkbox label={words.internal} hint={words.internalHint} checked={internal} onChange={setInternal} />
      </form>
    </Dialog>
  );
}
