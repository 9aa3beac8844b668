import type { Customer } from '@baton/handoff';
import { Badge, Banner, Button, Dialog, EmptyState, IconButton, Select, TextField, useToast } from '@baton/ui';
import { useRef, useState } from 'react';
import { strings } from '../../strings.ts';
import { freeId } from '../edit-list.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { StudioLink } from '../../frame/StudioLink.tsx';
import { mergeCustomers, readCustomerFile } from './read-customer-file.ts';
import { VipCard } from './VipCard.tsx';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.customers;
/** Shown at once; a directory may be long. */
const MOST_SHOWN = 50;
const MOST_PROBLEMS = 10;
/** The connection that a server asks for customers, where there is one (X10). */
const LOOK_UP = 'customers';
const TIERS = ['standard', 'enterprise', 'vip'] as const;

type Open = { customer: Customer | null };

/** Who customers are: the directory that a signed id is looked up in, or the company's own system. */
export function CustomersPage() {
  const { draft, change } = useWorkspaceDraft();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const { show } = useToast();
  const wanted = search.trim().toLowerCase();
  const { customers } = draft;
  const found = customers.filter((one) =>
    [one.id, one.name, one.email, one.phone, one.accountId].some((text) => text?.toLowerCase().includes(wanted)),
  );
  async function take(chosen: File): Promise<void> {
    const { customers: more, problems: wrong } = readCustomerFile(chosen.name, await chosen.text(), draft);
    setProblems(wrong);
    if (more.length === 0) return;
    change((before) => ({ ...before, customers: mergeCustomers(before.customers, more) }));
    show({ title: words.imported(more.length), tone: 'success' });
  }
  const keep = (next: Customer[]) => change((before) => ({ ...before, customers: next }));
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <Button icon="upload" onClick={() => file.current?.click()}>
          {words.import}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,text/csv"
          hidden
          aria-label={words.import}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (chosen) void take(chosen);
          }}
        />
        <Button variant="primary" icon="plus" onClick={() => setOpen({ customer: null })}>
          {words.add}
        </Button>
      </SectionHead>
      <div className={styles.stack}>
        {problems.length > 0 && (
          <Banner tone="warning">
            {words.someNotTaken(problems.length)}
            <ul>
              {problems.slice(0, MOST_PROBLEMS).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Banner>
        )}
        <section className={styles.card} aria-label={words.lookUp}>
          <h2 className={styles.cardTitle}>{words.lookUp}</h2>
          <p className={styles.rowText}>
            {draft.connections.some(({ name }) => name === LOOK_UP) ? words.lookUpThere : words.lookUpNone}
          </p>
          <div>
            <StudioLink to={{ page: 'settings', section: 'connections' }} className={styles.textLink}>
              {words.toConnections}
            </StudioLink>
          </div>
        </section>
        <VipCard />
        {customers.length > 0 && (
          <TextField
            label={words.search}
            hideLabel
            icon="search"
            type="search"
            placeholder={words.search}
            value={search}
            onChange={setSearch}
          />
        )}
        {found.length === 0 && (
          <EmptyState icon="users" title={customers.length === 0 ? words.empty : words.nothing}>
            {customers.length === 0 && words.emptyText}
          </EmptyState>
        )}
        {found.length > 0 && (
          <ul className={styles.list}>
            {found.slice(0, MOST_SHOWN).map((customer) => (
              <li key={customer.id} className={styles.row}>
                <div className={styles.rowMain}>
                  <p className={styles.rowName}>{customer.name}</p>
                  <p className={styles.rowText}>
                    {[customer.id, customer.email, customer.phone].filter((one) => one !== undefined).join(' · ')}
                  </p>
                </div>
                {customer.tier !== 'standard' && <Badge tone="accent">{words.tiers[customer.tier]}</Badge>}
                <Button size="sm" onClick={() => setOpen({ customer })}>
                  {words.edit}
                </Button>
                <IconButton
                  icon="trash-2"
                  size="sm"
                  label={words.removeOne(customer.name)}
                  onClick={() => keep(customers.filter(({ id }) => id !== customer.id))}
                />
              </li>
            ))}
          </ul>
        )}
        {found.length > MOST_SHOWN && <p className={styles.rowText}>{words.more(found.length - MOST_SHOWN)}</p>}
      </div>
      {open && (
        <CustomerDialog
          customer={open.customer}
          taken={customers.map(({ id }) => id)}
          onClose={() => setOpen(null)}
          onKeep={(next) => {
            const isNew = !customers.some(({ id }) => id === next.id);
            keep(isNew ? [...customers, next] : customers.map((one) => (one.id === next.id ? next : one)));
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

interface CustomerDialogProps {
  customer: Customer | null;
  taken: readonly string[];
  onClose: () => void;
  onKeep: (customer: Customer) => void;
}

function CustomerDialog({ customer, taken, onClose, onKeep }: CustomerDialogProps) {
  const [id, setId] = useState(customer?.id ?? '');
  const [name, setName] = useState(customer?.name ?? '');
  const [email, setEmail] = useState(customer?.email ?? '');
  const [phone, setPhone] = useState(customer?.phone ?? '');
  const [language, setLanguage] = useState(customer?.language ?? 'en');
  const [tier, setTier] = useState<Customer['tier']>(customer?.tier ?? 'standard');
  function submit(): void {
    const {
      email: _email,
      phone: _phone,
      ...before
    } = customer ?? {
      prefersPhone: false,
      orders: [],
      earlier: [],
      email: '',
      phone: '',
    };
    onKeep({
      ...before,
      id: customer?.id ?? freeId(id.trim() === '' ? name : id, taken),
      name: name.trim(),
      tier,
      language: language.trim(),
      ...(email.trim() === '' ? {} : { email: email.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    });
  }
  return (
    <Dialog
      open
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={customer ? words.editTitle : words.add}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="customer-form">
            {words.keep}
          </Button>
        </>
      }
    >
      <form
        id="customer-form"
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label={words.name} required autoFocus maxLength={120} value={name} onChange={setName} />
        {customer === null && (
          <TextField label={words.id} hint={words.idHint} maxLength={60} value={id} onChange={setId} />
        )}
        <div className={styles.pair}>
          <TextField label={words.email} type="email" value={email} onChange={setEmail} />
          <TextField label={words.phone} type="tel" value={phone} onChange={setPhone} />
        </div>
        <div className={styles.pair}>
          <Select
            label={words.tier}
            hint={words.tierHint}
            value={tier}
            options={TIERS.map((value) => ({ value, label: words.tiers[value] }))}
            onChange={setTier}
          />
          <TextField label={words.language} required maxLength={8} value={language} onChange={setLanguage} />
        </div>
      </form>
    </Dialog>
  );
}
