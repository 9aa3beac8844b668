// How people come in besides with a password: the company's own sign-in, and passkeys.
import * as z from 'zod';
import { role } from './access.ts';

/** Roles that somebody may have without an administrator having said so: all but the administrator’s own. */
const newcomerRole = role.exclude(['administrator']);
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/, 'Write the part after the @, such as example.com.');

const companySignInFields = {
  /** As the button on the sign-in page calls it. */
  name: z.string().trim().min(1, 'Write a name, such as Microsoft or Okta.').max(60),
  /** As the provider writes it; its description stands under `/.well-known/openid-configuration`. */
  issuer: z.url({ protocol: /^https?$/, error: 'Write an address that begins with https://.' }).max(500),
  clientId: z.string().trim().min(1, 'Write the client ID that the provider gave.').max(500),
  /** Only addresses of these come in; empty: of any. */
  domains: z.array(domain).max(50),
  /** What somebody of these domains may do who was never invited; empty: nobody comes in without an invitation. */
  newcomers: z.array(newcomerRole),
  /** The provider stands in the company's own network although its name is a public one. */
  internal: z.boolean(),
};
const needsDomain = ({ domains, newcomers }: { domains: readonly string[]; newcomers: readonly string[] }) =>
  newcomers.length === 0 || domains.length > 0;
const domainNeeded = {
  path: ['domains'],
  error: 'Name at least one mail domain: else anybody with an account at the provider comes in.',
};

/** The company’s own sign-in (OpenID Connect), its secret among it. */
export const companySignIn = z
  .object({ ...companySignInFields, clientSecret: z.string().min(1).max(500) })
  .refine(needsDomain, domainNeeded);
/** The company’s own sign-in, with its secret: never told to a browser. */
export type CompanySignIn = z.infer<typeof companySignIn>;
/** Body that sets the company’s sign-in; a secret that is not said stays as it is. */
export const companySignInChange = z
  .strictObject({ ...companySignInFields, clientSecret: z.string().min(1).max(500).optional() })
  .refine(needsDomain, domainNeeded);
/** What to set of the company’s sign-in. */
export type CompanySignInChange = z.infer<typeof companySignInChange>;
const companySignInOf = z.object({
  ...companySignInFields,
  /** `environment`: set where the server was started, and changed there. */
  from: z.enum(['environment', 'settings']),
  /** Milliseconds since the epoch; 0 for one of the environment. */
  changedAt: z.int(),
});
/** The company’s sign-in as the settings show it, without its secret. */
export type CompanySignInShown = z.infer<typeof companySignInOf>;
/** The company’s sign-in, null where there is none; and the address to register with the provider. */
export const companySignInState = z.object({ signIn: companySignInOf.nullable(), callback: z.string() });
/** The company’s sign-in and the address to register with the provider. */
export type CompanySignInState = z.infer<typeof companySignInState>;

/** A passkey as its owner sees it; times in milliseconds since the epoch. */
export const passkey = z.object({
  id: z.string(),
  name: z.string(),
  /** Kept by a service such as iCloud or a password manager, and so on other devices too. */
  isSynced: z.boolean(),
  createdAt: z.int(),
  lastUsedAt: z.int().nullable(),
});
/** A passkey: its name and when it was made and used. */
export type Passkey = z.infer<typeof passkey>;
/** One’s own passkeys, the newest first. */
export const passkeyList = z.object({ passkeys: z.array(passkey) });

const text = z.string().min(1).max(8_192);
/** What a browser is handed as it is: `PublicKeyCredential.parse…OptionsFromJSON` reads it. */
export const passkeyOptions = z.object({ options: z.record(z.string(), z.unknown()) });
const credential = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};
/** Body that keeps a new passkey: what the browser’s `toJSON` gave, and a name. */
export const newPasskey = z.strictObject({
  name: z.string().trim().min(1, 'Write a name.').max(60),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: text,
      attestationObject: z.string().min(1).max(65_536),
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
});
/** Body of a sign-in by passkey: what the browser’s `toJSON` gave. */
export const passkeySignIn = z.strictObject({
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: text,
      authenticatorData: text,
      signature: text,
      userHandle: z.string().max(200).nullish(),
    }),
  }),
});
