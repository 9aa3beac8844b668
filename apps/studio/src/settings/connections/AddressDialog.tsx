import type { ConnectionChange, ConnectionShown } from '@baton/wire';
import { Banner, Button, Checkbox, Dialog, Select, TextArea, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';
import { readHeaders } from './read-headers.ts';

const words = strings.settings.connections;

export interface AddressDialogProps {
  name: string;
  address: ConnectionShown | undefined;
  onClose: () => void;
  onKept: () => void;
}

/** Where a connection leads and what it carries. What is kept is never shown again: an empty field leaves it as it is. */
export function AddressDialog({ name, address, onClose, onKept }: AddressDialogProps) {
  const { house } = useStudio();
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const [headers, setHeaders] = useState('');
  const [form, setForm] = useState<ConnectionShown['form']>(address?.form ?? 'webhook');
  const [routingKey, setRoutingKey] = useState('');
  const [internal, setInternal] = useState(address?.internal ?? false);
  const { busy, problem, submit } = useAsking(async () => {
    const read = readHeaders(headers);
    if ('problem' in read) throw new Error(read.problem);
    const change: ConnectionChange = {
      form,
      internal,
      ...written({ url, secret, routingKey }),
      ...(headers.trim() === '' ? {} : { headers: read.headers }),
    };
    await house.changeConnection(name, change);
    onKept();
  });
  return (
    <Dialog
      open
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={words.addressTitle(name)}
      description={words.addressText}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="address-form" busy={busy}>
            {strings.people.save}
          </Button>
        </>
      }
    >
      <form id="address-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextField
          label={words.url}
          hint={address ? words.urlKept(address.leadsTo ?? words.unreadable) : words.urlHint}
          type="url"
          autoFocus
          required={address?.leadsTo == null}
          placeholder="https://"
          autoComplete="off"
          value={url}
          onChange={setUrl}
        />
        <Select
          label={words.form}
          value={form}
          options={[
            { value: 'webhook', label: words.forms.webhook },
            { value: 'pagerduty', label: words.forms.pagerduty },
          ]}
          onChange={setForm}
        />
        {form === 'pagerduty' && (
          <SealedField
            label={words.routingKey}
            hint={words.routingKeyHint}
            isKept={address?.hasRoutingKey === true}
            value={routingKey}
            onChange={setRoutingKey}
          />
        )}
        <SealedField
          label={words.secret}
          hint={words.secretHint}
          isKept={address?.hasSecret === true}
          value={secret}
          onChange={setSecret}
        />
        <TextArea
          label={words.headers}
          hint={
            address && address.headers.length > 0 ? words.headersKept(address.headers.join(', ')) : words.headersHint
          }
          rows={3}
          value={headers}
          onChange={setHeaders}
        />
        <Checkbox label={words.internal} hint={words.internalHint} checked={internal} onChange={setInternal} />
      </form>
    </Dialog>
  );
}

/** Only what was written into: an empty field leaves what is kept as it is. */
function written<Name extends string>(fields: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const filled: Partial<Record<Name, string>> = {};
  for (const name in fields) if (fields[name].trim() !== '') filled[name] = fields[name].trim();
  return filled;
}

interface SealedFieldProps {
  label: string;
  hint: string;
  /** There is one already, which is never shown again. */
  isKept: boolean;
  value: string;
  onChange: (value: string) => void;
}

function SealedField({ isKept, hint, ...field }: SealedFieldProps) {
  return <TextField {...field} type="password" autoComplete="off" hint={isKept ? words.kept : hint} />;
}
