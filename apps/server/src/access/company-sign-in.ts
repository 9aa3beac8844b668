// The company's own sign-in as an administrator set it: sealed in the database, opened in this process alone.
import { companySignIn, type CompanySignIn, type CompanySignInChange, type CompanySignInShown } from '@baton/wire';
import type { Wires } from '../ground/ground.ts';
import type { Records } from '../store/records.ts';
import { SEAL_KEY, type Seal } from '../store/seal.ts';

export interface CompanySignInStore {
  /** What counts now; null where the company has none. */
  current(): CompanySignIn | null;
  shown(): CompanySignInShown | null;
  change(change: CompanySignInChange): Promise<'kept' | 'of-environment' | 'no-seal' | 'no-secret'>;
  /** `unknown` when there is none. */
  remove(): Promise<'removed' | 'of-environment' | 'unknown'>;
}

export interface CompanySignInParts {
  /** What the environment says, which counts first and is changed there alone. */
  readonly given: CompanySignIn | null;
  readonly records: Records;
  readonly seal: Seal | null;
  readonly now: () => number;
  readonly wires: Wires;
  readonly report: (sentence: string) => void;
}

const ID = 'company';
const TOPIC = 'company-sign-in';

export async function companySignInStore(parts: CompanySignInParts): Promise<CompanySignInStore> {
  const { given, records, seal, now, wires, report } = parts;
  let kept = await load();
  const reload = async (): Promise<void> => {
    kept = await load();
  };
  wires.on(
    TOPIC,
    () => void reload().catch((error: unknown) => report(`The company’s sign-in was not read: ${String(error)}`)),
  );

  async function load(): Promise<{ value: CompanySignIn | null; changedAt: number } | null> {
    const found = await records.read(ID);
    if (!found) return null;
    const text = seal?.open(found.value, ID) ?? null;
    if (text === null)
      report(`The company’s sign-in cannot be opened with this server’s key (${SEAL_KEY}). Enter it again.`);
    return { value: text === null ? null : companySignIn.parse(JSON.parse(text)), changedAt: found.at };
  }

  const current = () => given ?? kept?.value ?? null;

  return {
    current,
    shown() {
      const now = current();
      if (!now) return null;
      const { clientSecret: _, ...shown } = now;
      return {
        ...shown,
        from: given ? 'environment' : 'settings',
        changedAt: given ? 0 : (kept?.changedAt ?? 0),
      };
    },
    async change({ clientSecret, ...change }) {
      if (given) return 'of-environment';
      if (!seal) return 'no-seal';
      const secret = clientSecret ?? kept?.value?.clientSecret;
      if (secret === undefined) return 'no-secret';
      const next: CompanySignIn = { ...change, clientSecret: secret };
      await records.keep({ id: ID, at: now(), value: seal.close(JSON.stringify(next), ID) });
      await reload();
      wires.tell(TOPIC, '');
      return 'kept';
    },
    async remove() {
      if (given) return 'of-environment';
      if (!(await records.drop(ID))) return 'unknown';
      await reload();
      wires.tell(TOPIC, '');
      return 'removed';
    },
  };
}
