import { lookUpFields, type LookUp, type LookUpTried } from '@baton/wire';
import { Banner, Button, Dialog, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';
import own from './LookUpDialog.module.css';

const words = strings.settings.connections.lookUp;

export interface LookUpDialogProps {
  name: string;
  kept: LookUp | null;
  onClose: () => void;
  onKept: () => void;
}

/** X10: how the company's own system is asked for a customer, and where in its answer each field stands; tried before it is kept. */
export function LookUpDialog({ name, kept, onClose, onKept }: LookUpDialogProps) {
  const { house } = useStudio();
  const [method, setMethod] = useState<LookUp['method']>(kept?.method ?? 'GET');
  const [path, setPath] = useState(kept?.path ?? 'customers/{{id}}');
  const [fields, setFields] = useState<Readonly<Partial<Record<string, string>>>>(kept?.fields ?? {});
  const [customerId, setCustomerId] = useState('');
  const [tried, setTried] = useState<LookUpTried | null>(null);
  const lookUp = (): LookUp => ({
    method,
    path: path.trim(),
    fields: Object.fromEntries(
      lookUpFields.flatMap((field) => {
        const at = fields[field]?.trim() ?? '';
        return at === '' ? [] : [[field, at]];
      }),
    ),
  });
  const saving = useAsking(async () => {
    await house.changeConnection(name, { lookUp: lookUp() });
    onKept();
  });
  const trying = useAsking(async () => {
    setTried(null);
    setTried(await house.tryLookUp(name, customerId.trim(), lookUp()));
  });
  return (
    <Dialog
      open
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={words.title(name)}
      description={words.text}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="look-up-form" busy={saving.busy}>
            {strings.people.save}
          </Button>
        </>
      }
    >
      <form id="look-up-form" className={styles.fields} onSubmit={saving.submit}>
        {saving.problem !== null && <Banner tone="danger">{saving.problem}</Banner>}
        <Select
          label={words.method}
          value={method}
          options={[
            { value: 'GET', label: words.methods.GET },
            { value: 'POST', label: words.methods.POST },
          ]}
          onChange={setMethod}
        />
        <TextField label={words.path} hint={words.pathHint} value={path} maxLength={500} onChange={setPath} />
        <section className={own.try} aria-label={words.try}>
          <div className={own.tryRow}>
            <TextField label={words.customerId} value={customerId} maxLength={200} onChange={setCustomerId} />
            <Button
              icon="flask-conical"
              busy={trying.busy}
              disabled={customerId.trim() === ''}
              onClick={() => trying.submit()}
            >
              {words.try}
            </Button>
          </div>
          {trying.problem !== null && <Banner tone="danger">{trying.problem}</Banner>}
          {tried && (
            <p role="status" className={styles.verdict} data-open={tried.ok ? '' : undefined}>
              {tried.sentence}
            </p>
          )}
          {tried?.answer != null && <pre className={own.answer}>{tried.answer}</pre>}
        </section>
        <p className={styles.rowText}>{words.fieldsText}</p>
        {lookUpFields.map((field) => (
          <TextField
            key={field}
            label={words.fields[field]}
            value={fields[field] ?? ''}
            maxLength={200}
            autoComplete="off"
            placeholder={words.places[field]}
            hint={readOf(tried, field)}
            onChange={(at) => setFields({ ...fields, [field]: at })}
          />
        ))}
      </form>
    </Dialog>
  );
}

/** What the last try read for a field. */
function readOf(tried: LookUpTried | null, field: string): string {
  const profile = tried?.profile;
  if (!profile) return '';
  if (!field.startsWith('order.')) {
    const value = profile[field];
    return Array.isArray(value) ? words.orders(value.length) : value === undefined ? '' : words.reads(plain(value));
  }
  const orders = profile['orders'];
  const first: unknown = Array.isArray(orders) ? orders[0] : undefined;
  if (typeof first !== 'object' || first === null) return '';
  const value = Object.entries(first).find(([name]) => `order.${name}` === field)?.[1];
  return value === undefined ? '' : words.reads(plain(value));
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
