// Ways in besides a password, opened once for the server.
import type { CompanySignIn } from '@baton/wire';
import type { Records } from '../store/records.ts';
import type { Seal } from '../store/seal.ts';
import type { Access } from './access.ts';
import { admit, forgetAccounts, type Admitted } from './admit.ts';
import type { CompanySignInStore } from './company-sign-in.ts';
import { singleSignOn, type Claims, type SingleSignOn } from './open-id.ts';
import type { Passkeys } from './passkeys.ts';

export interface OtherWaysIn {
  readonly settings: CompanySignInStore;
  /** By the settings of now; null where none is set. */
  company(): SingleSignOn | null;
  admit(claims: Claims, settings: CompanySignIn): Promise<Admitted>;
  readonly passkeys: Passkeys;
  /** Nothing of a leaver opens anything any more. */
  forget(person: string): Promise<void>;
}

export interface OtherWaysParts {
  readonly settings: CompanySignInStore;
  readonly passkeys: Passkeys;
  readonly access: Access;
  readonly accounts: Records;
  readonly seal: Seal;
  readonly origin: () => string;
  readonly now: () => number;
}

export function otherWaysIn(parts: OtherWaysParts): OtherWaysIn {
  const { settings, passkeys, accounts, seal, origin, now } = parts;
  let made: { of: CompanySignIn; way: SingleSignOn } | null = null;
  return {
    settings,
    passkeys,
    company() {
      const current = settings.current();
      if (!current) return null;
      // What was asked of the provider is asked anew when the settings change.
      if (made?.of !== current) made = { of: current, way: singleSignOn({ settings: current, origin, seal, now }) };
      return made.way;
    },
    admit: (claims, chosen) => admit(claims, chosen, parts),
    async forget(person) {
      await passkeys.dropAllOf(person);
      await forgetAccounts(accounts, person);
    },
  };
}
