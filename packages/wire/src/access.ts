// Who may do what, and how a person gets in: the sign-in, people and audit pages.
import * as z from 'zod';

/** Reads the name of a role: see `Role`. */
export const role = z.enum(['designer', 'publisher', 'agent', 'lead', 'administrator']);
/** What a person may do; somebody may have several. */
export type Role = z.infer<typeof role>;

/** What a key of a developer's program may do. */
export const scope = z.enum([
  'flows:read',
  'flows:write',
  'flows:publish',
  'workspace:read',
  'workspace:write',
  'people:write',
  'audit:read',
  'figures:read',
]);
/** What a key of a developer’s program may do. */
export type Scope = z.infer<typeof scope>;

const email = z.email('Write an e-mail address, such as anna@example.com.').max(254);
const personName = z.string().trim().min(1, 'Write a name.').max(120);
/** ASVS 5.0, 6.2.1 and 6.2.9: at least 12, at most 128 characters, with no rule on which. */
const newPassword = z
  .string()
  .min(12, 'Use at least 12 characters; a sentence is easy to remember.')
  .max(128, 'Use at most 128 characters.');
const token = z.string().min(1).max(128);

/** A person of the company, as the list of people shows them. */
export const personSummary = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  roles: z.array(role),
  /** `invited`: has not accepted yet. `left`: signed out for good. */
  state: z.enum(['invited', 'active', 'left']),
  /** Milliseconds since the epoch; null while invited. */
  lastSeenAt: z.int().nullable(),
});
/** A person of the company with their roles; times in milliseconds since the epoch. */
export type PersonSummary = z.infer<typeof personSummary>;

/** Where the server stands, and who is asking. */
export const sessionState = z.object({
  /** `demo`: nobody signs in. `set-up`: there is no administrator yet. */
  mode: z.enum(['demo', 'set-up', 'sign-in']),
  company: z.string(),
  person: personSummary.pick({ id: true, email: true, name: true, roles: true }).nullable(),
  /** The name of the company's own sign-in, where one is connected. */
  singleSignOn: z.string().nullable(),
});
/** Where the server stands, and who is asking; `person` is null for nobody. */
export type SessionState = z.infer<typeof sessionState>;

/** Body of a sign-in: address and password. */
export const signIn = z.strictObject({ email, password: z.string().min(1).max(128) });
/** Body that makes the first administrator; the token of the one-time link, which the demo does not need. */
export const setUp = z.strictObject({ token: token.optional(), name: personName, email, password: newPassword });
/** Body of a change of one’s own password. */
export const passwordChange = z.strictObject({ current: z.string().min(1).max(128), next: newPassword });
/** Body that asks for a link to choose a new password. */
export const forgotten = z.strictObject({ email });
/** Body that names the token of a link. */
export const tokenNamed = z.strictObject({ token });
/** Body that chooses a password by the token of a link. */
export const passwordByToken = z.strictObject({ token, password: newPassword });

/** Body of an invitation: address, name and at least one role. */
export const invitation = z.strictObject({
  email,
  name: personName,
  roles: z.array(role).min(1, 'Choose at least one role.'),
});
/** Whom to invite, and as what. */
export type Invitation = z.infer<typeof invitation>;
/** Body of a change of a person: name and roles. */
export const personChange = z.strictObject({
  name: personName,
  roles: z.array(role).min(1, 'Choose at least one role.'),
});
/** What an invitation says before it is accepted. */
export const invitationSeen = z.object({ company: z.string(), name: z.string(), email: z.string() });

/** `link` is told only where no mail server could carry it. */
export const sentLink = z.object({ person: personSummary, mailed: z.boolean(), link: z.string().nullable() });
/** The person a link went to, and whether by mail. */
export type SentLink = z.infer<typeof sentLink>;

/** All people of the company, by name. */
export const personList = z.object({ people: z.array(personSummary) });

/** A key of a developer’s program, without its secret; times in milliseconds since the epoch. */
export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  createdAt: z.int(),
  lastUsedAt: z.int().nullable(),
});
/** A key of a developer’s program: its name, what it may do and when it was used. */
export type ApiKey = z.infer<typeof apiKey>;
/** Body that makes a key: a name and at least one scope. */
export const newApiKey = z.strictObject({
  name: personName,
  scopes: z.array(scope).min(1, 'Choose at least one thing that it may do.'),
});
/** `secret` is told once. */
export const madeApiKey = z.object({ key: apiKey, secret: z.string() });
/** All keys, the newest first. */
export const apiKeyList = z.object({ keys: z.array(apiKey) });

/** A line of the audit log; `at` in milliseconds since the epoch, `hash` over this line and the one before. */
export const auditLine = z.object({
  position: z.int(),
  at: z.int(),
  who: z.string(),
  what: z.string(),
  about: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
/** Who did what to what, and when. */
export type AuditLine = z.infer<typeof auditLine>;
/** `brokenAt`: the first line that is not as it was written; null while the chain holds. */
export const auditPage = z.object({
  lines: z.array(auditLine),
  more: z.boolean(),
  brokenAt: z.int().nullable(),
});
/** Lines of the audit log, newest first, and whether there are older ones. */
export type AuditPage = z.infer<typeof auditPage>;
