import type { Workspace } from '@baton/handoff';
import type { HelpDeskAccount, HelpDeskAccounts, HelpDeskChange } from '@baton/wire';
import { Banner, Button, Checkbox, Dialog, Select, TextField } from '@baton/ui';
import { useState } from 'react';
import { useAsking } from '../../access/use-asking.ts';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import styles from '../Settings.module.css';

const words = strings.settings.connections;

type Field = HelpDeskAccounts['kinds'][number]['fields'][number];

export interface DeskDialogProps {
  name: string;
  account: HelpDeskAccount | undefined;
  kinds: HelpDeskAccounts['kinds'];
  teams: Workspace['teams'];
  onClose: () => void;
  onKept: () => void;
}

/** The account at a help desk, by the fields that its kind asks for. Secrets that are kept are never shown: an empty field leaves them. */
export function DeskDialog({ name, account, kinds, teams, onClose, onKept }: DeskDialogProps) {
  const { house } = useStudio();
  const [kind, setKind] = useState(account && account.kind !== '' ? account.kind : (kinds[0]?.kind ?? ''));
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [groups, setGroups] = useState<Readonly<Record<string, string>>>(account?.teams ?? {});
  const [internal, setInternal] = useState(account?.internal ?? false);
  const same = account?.kind === kind ? account : undefined;
  const fields = kinds.find((one) => one.kind === kind)?.fields ?? [];
  const { busy, problem, submit } = useAsking(async () => {
    const settings = Object.fromEntries(
      fields.flatMap((field) => {
        const given = values[field.name];
        return given === undefined || (field.isSecret && given.trim() === '') ? [] : [[field.name, read(field, given)]];
      }),
    );
    const given = Object.entries(groups).flatMap(([team, group]) =>
      group.trim() === '' ? [] : [[team, group.trim()] as const],
    );
    const change: HelpDeskChange = { kind, settings, internal, teams: Object.fromEntries(given) };
    await house.changeHelpDesk(name, change);
    onKept();
  });
  const shownOf = (field: Field): string => {
    const known = field.isSecret ? undefined : same?.settings[field.name];
    return values[field.name] ?? textOf(known ?? field.default);
  };
  return (
    <Dialog
      open
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={words.desk.title(name)}
      description={words.desk.text}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="desk-form" busy={busy}>
            {strings.people.save}
          </Button>
        </>
      }
    >
      <form id="desk-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <Select
          label={words.desk.kind}
          value={kind}
          options={kinds.map(({ kind: value, label }) => ({ value, label }))}
          onChange={setKind}
        />
        {fields.map((field) => {
          const isKept = field.isSecret && (same?.secrets.includes(field.name) ?? false);
          return (
            <FieldRow
              key={`${kind}.${field.name}`}
              field={field}
              hint={isKept ? words.kept : field.hint}
              isRequired={field.isNeeded && !isKept}
              value={shownOf(field)}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          );
        })}
        <details className={styles.fields}>
          <summary>{words.desk.teams}</summary>
          <p className={styles.rowText}>{words.desk.teamsText}</p>
          {teams.map((team) => (
            <TextField
              key={team.id}
              label={team.name}
              value={groups[team.id] ?? ''}
              maxLength={120}
              onChange={(value) => setGroups({ ...groups, [team.id]: value })}
            />
          ))}
        </details>
        <Checkbox label={words.internal} hint={words.internalHint} checked={internal} onChange={setInternal} />
      </form>
    </Dialog>
  );
}

interface FieldRowProps {
  field: Field;
  hint: string | null;
  isRequired: boolean;
  value: string;
  onChange: (value: string) => void;
}

function FieldRow({ field, hint, isRequired, value, onChange }: FieldRowProps) {
  if (field.is === 'yes-no')
    return (
      <Checkbox
        label={field.title}
        checked={value === 'true'}
        onChange={(next) => onChange(String(next))}
        {...(hint === null ? {} : { hint })}
      />
    );
  return (
    <TextField
      label={field.title}
      type={field.isSecret ? 'password' : 'text'}
      autoComplete="off"
      required={isRequired}
      value={value}
      onChange={onChange}
      {...(hint === null ? {} : { hint })}
      {...(field.is === 'number' ? { inputMode: 'numeric' as const } : {})}
    />
  );
}

function textOf(value: HelpDeskAccount['settings'][string] | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Null takes a value away. */
function read({ is }: Field, value: string): string | number | boolean | string[] | null {
  const text = value.trim();
  if (text === '') return null;
  if (is === 'yes-no') return text === 'true';
  if (is === 'list') return text.split(/\s*,\s*/);
  const number = Number(text);
  return is === 'number' && Number.isFinite(number) ? number : text;
}
