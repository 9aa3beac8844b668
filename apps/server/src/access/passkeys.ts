// Passkeys (WebAuthn level 3): which ones there are, and that a browser holds one. A challenge works once, for five minutes.
import type { Passkey } from '@baton/wire';
import * as z from 'zod';
import type { Records } from '../store/records.ts';

export interface Passkeys {
  /** What a browser needs to make one; null where the address of this server can have none. */
  beginMaking(person: { id: string; email: string; name: string }): Promise<PlainOptions | null>;
  /** Null when it is not what was asked for. */
  keep(person: string, name: string, credential: NewCredential): Promise<Passkey | null>;
  beginSignIn(): Promise<PlainOptions | null>;
  /** The id of the person whose passkey signed the challenge; null for nobody's. */
  personOf(credential: UsedCredential): Promise<string | null>;
  /** Newest first. */
  of(person: string): Promise<Passkey[]>;
  /** False when this person has no such passkey. */
  drop(person: string, id: string): Promise<boolean>;
  dropAllOf(person: string): Promise<void>;
}

/** Handed to the browser as it is. */
export type PlainOptions = Record<string, unknown>;

interface Credential {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
}
export interface NewCredential extends Credential {
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports?: readonly string[] | undefined;
  };
}
export interface UsedCredential extends Credential {
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly userHandle?: string | null | undefined;
  };
}

export interface PasskeysParts {
  readonly kept: Records;
  readonly challenges: Records;
  /** The server's own address as browsers see it; its name is what passkeys are bound to. */
  readonly origin: () => string;
  readonly company: () => string;
  readonly now: () => number;
}

const CHALLENGE_MS = 5 * 60_000;
/** Of one person: enough for every device, too few to fill a disk with. */
export const MOST_PASSKEYS = 20;

const keptShape = z.object({
  person: z.string(),
  name: z.string(),
  publicKey: z.string(),
  counter: z.int(),
  transports: z.array(z.string()),
  isSynced: z.boolean(),
  createdAt: z.int(),
  lastUsedAt: z.int().nullable(),
});
type Kept = z.infer<typeof keptShape>;

const clientData = z.object({ challenge: z.string().min(1).max(200) });

export function passkeys({ kept, challenges, origin, company, now }: PasskeysParts): Passkeys {
  /** The name that passkeys are bound to: none for an address in figures (WebAuthn, 5.1.2). */
  function ownName(): string | null {
    const { hostname } = new URL(origin());
    return /^[\d.]+$|^\[/.test(hostname) ? null : hostname;
  }

  async function remember(challenge: string, purpose: string): Promise<void> {
    await challenges.dropBefore(now() - CHALLENGE_MS);
    await challenges.keep({ id: challenge, at: now(), value: purpose });
  }

  /** The challenge that a browser signed, which from now on is none. */
  async function take(clientDataJson: string, purpose: string): Promise<string | null> {
    const text = Buffer.from(clientDataJson, 'base64url').toString('utf8');
    const challenge = clientData.safeParse(parsed(text)).data?.challenge;
    if (challenge === undefined) return null;
    const found = await challenges.read(challenge);
    if (found?.value !== purpose || now() - found.at > CHALLENGE_MS) return null;
    return (await challenges.drop(challenge)) ? challenge : null;
  }

  async function allOf(person: string): Promise<{ id: string; value: Kept }[]> {
    return (await kept.all())
      .map(({ id, value }) => ({ id, value: keptShape.parse(JSON.parse(value)) }))
      .filter(({ value }) => value.person === person);
  }

  return {
    async beginMaking(person) {
      const rpID = ownName();
      if (rpID === null) return null;
      const { generateRegistrationOptions } = await import('@simplewebauthn/server');
      const own = await allOf(person.id);
      const options = await generateRegistrationOptions({
        rpName: company(),
        rpID,
        userName: person.email,
        userDisplayName: person.name,
        userID: new Uint8Array(Buffer.from(person.id)),
        attestationType: 'none',
        excludeCredentials: own.map(({ id, value }) => ({ id, transports: value.transports })),
        // It is the whole sign-in: the device knows whose it is, and asks for a finger, a face or its code.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      await remember(options.challenge, `make ${person.id}`);
      return { ...options };
    },
    async keep(person, name, credential) {
      const rpID = ownName();
      const challenge = await take(credential.response.clientDataJSON, `make ${person}`);
      if (rpID === null || challenge === null || (await allOf(person)).length >= MOST_PASSKEYS) return null;
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
      const { response } = credential;
      const verified = await verifyRegistrationResponse({
        response: {
          id: credential.id,
          rawId: credential.rawId,
          type: credential.type,
          clientExtensionResults: {},
          response: { clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject },
        },
        expectedChallenge: challenge,
        expectedOrigin: origin(),
        expectedRPID: rpID,
        requireUserVerification: true,
      }).catch(() => null);
      if (!verified?.verified) return null;
      const { credential: made, credentialBackedUp: isSynced } = verified.registrationInfo;
      const value: Kept = {
        person,
        name,
        publicKey: Buffer.from(made.publicKey).toString('base64url'),
        counter: made.counter,
        transports: [...(response.transports ?? [])],
        isSynced,
        createdAt: now(),
        lastUsedAt: null,
      };
      const isNew = await kept.add({ id: made.id, at: now(), value: JSON.stringify(value) });
      return isNew ? shown(made.id, value) : null;
    },
    async beginSignIn() {
      const rpID = ownName();
      if (rpID === null) return null;
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
      await remember(options.challenge, 'sign in');
      return { ...options };
    },
    async personOf(credential) {
      const rpID = ownName();
      const challenge = await take(credential.response.clientDataJSON, 'sign in');
      const row = await kept.read(credential.id);
      if (rpID === null || challenge === null || !row) return null;
      const value = keptShape.parse(JSON.parse(row.value));
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
      const { clientDataJSON, authenticatorData, signature } = credential.response;
      const verified = await verifyAuthenticationResponse({
        response: {
          id: credential.id,
          rawId: credential.rawId,
          type: credential.type,
          clientExtensionResults: {},
          response: { clientDataJSON, authenticatorData, signature },
        },
        expectedChallenge: challenge,
        expectedOrigin: origin(),
        expectedRPID: rpID,
        requireUserVerification: true,
        credential: {
          id: credential.id,
          publicKey: new Uint8Array(Buffer.from(value.publicKey, 'base64url')),
          counter: value.counter,
          transports: value.transports,
        },
        // A counter that goes back means a copied key, and throws: the sign-in is refused.
      }).catch(() => null);
      if (!verified?.verified) return null;
      const { newCounter, credentialBackedUp: isSynced } = verified.authenticationInfo;
      const used: Kept = { ...value, counter: newCounter, isSynced, lastUsedAt: now() };
      await kept.keep({ id: credential.id, at: row.at, value: JSON.stringify(used) });
      return value.person;
    },
    of: async (person) => (await allOf(person)).map(({ id, value }) => shown(id, value)),
    async drop(person, id) {
      const row = await kept.read(id);
      if (!row || keptShape.parse(JSON.parse(row.value)).person !== person) return false;
      return kept.drop(id);
    },
    async dropAllOf(person) {
      for (const { id } of await allOf(person)) await kept.drop(id);
    },
  };
}

function shown(id: string, { name, isSynced, createdAt, lastUsedAt }: Kept): Passkey {
  return { id, name, isSynced, createdAt, lastUsedAt };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the browser signed is no JSON: no browser does that.
    return null;
  }
}
