// better-auth keeps passwords (scrypt) and sessions. Nothing of its own addresses is open: the server calls it.
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import pg from 'pg';
import { IDLE_MS, LONGEST_MS, type Identity, type Session, type SignedIn, type SingleSignOn } from './identity.ts';

export interface OpenIdConnect {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where users, accounts and sessions are kept. */
export type IdentityDatabase =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

export interface IdentityOptions {
  readonly database: IdentityDatabase;
  /** Signs cookies; kept in the data folder. */
  readonly secret: string;
  /** The server's own address as browsers see it. */
  readonly origin: string;
  readonly openId: OpenIdConnect | null;
  /** Only people of the house may come in by the company's sign-in. */
  readonly isKnown: (email: string) => Promise<boolean>;
}

const PROVIDER = 'company';
const BASE = '/api/sso';
/** A session is written at most so often while somebody works. */
const TOUCH_SECONDS = 30;

export async function betterAuthIdentity(options: IdentityOptions): Promise<Identity> {
  const { secret, origin, openId, isKnown } = options;
  const { database, close } = opened(options.database);
  const auth = betterAuth({
    database,
    secret,
    baseURL: origin,
    basePath: BASE,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The server's own limits stand before it.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: IDLE_MS / 1000, updateAge: TOUCH_SECONDS },
    account: { accountLinking: { enabled: true, trustedProviders: [PROVIDER] } },
    advanced: {
      cookiePrefix: 'baton',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    databaseHooks: { user: { create: { before: async ({ email }) => (await isKnown(email)) && undefined } } },
    plugins: openId === null ? [] : [genericOAuth({ config: [provider(openId)] })],
  });
  await (await getMigrations(auth.options)).runMigrations();
  const context = await auth.$context;
  const headers = (cookie: string) => new Headers({ cookie, origin });

  async function userOf(email: string): Promise<{ id: string } | null> {
    return (await context.internalAdapter.findUserByEmail(email))?.user ?? null;
  }

  const singleSignOn: SingleSignOn | null =
    openId === null
      ? null
      : {
          name: openId.name,
          async start(returnTo) {
            const answer = await auth.handler(
              new Request(`${origin}${BASE}/sign-in/oauth2`, {
                method: 'POST',
                headers: { 'content-type': 'application/json', origin },
                body: JSON.stringify({
                  providerId: PROVIDER,
                  callbackURL: returnTo,
                  errorCallbackURL: `${origin}/sign-in`,
                }),
              }),
            );
            const body: unknown = await answer.json();
            const address =
              typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : `${origin}/sign-in`;
            return { address, cookies: answer.headers.getSetCookie() };
          },
          async finish(url, cookie) {
            const answer = await auth.handler(new Request(`${origin}${url}`, { headers: headers(cookie) }));
            return {
              address: answer.headers.get('location') ?? `${origin}/sign-in`,
              cookies: answer.headers.getSetCookie(),
            };
          },
        };

  return {
    async setPassword({ email, name, password }) {
      const user = await userOf(email);
      if (!user) {
        await auth.api.signUpEmail({ body: { email, name, password } });
        return;
      }
      const hash = await context.password.hash(password);
      const accounts = await context.internalAdapter.findAccounts(user.id);
      if (accounts.some(({ providerId }) => providerId === 'credential'))
        await context.internalAdapter.updatePassword(user.id, hash);
      else
        await context.internalAdapter.linkAccount({
          userId: user.id,
          accountId: user.id,
          providerId: 'credential',
          password: hash,
        });
      await context.internalAdapter.deleteUserSessions(user.id);
    },
    async signIn({ email, password }) {
      const answer = await auth.api.signInEmail({ body: { email, password }, headers: headers(''), asResponse: true });
      if (!answer.ok) return null;
      const cookies = answer.headers.getSetCookie();
      return await sessionIn(cookieOf(cookies), false, cookies);
    },
    sessionOf: (cookie, isActive) => sessionIn(cookie, isActive, []),
    async end(cookie) {
      const { headers: told } = await auth.api.signOut({ headers: headers(cookie), returnHeaders: true });
      return told.getSetCookie();
    },
    async endAllOf(email) {
      const user = await userOf(email);
      if (user) await context.internalAdapter.deleteUserSessions(user.id);
    },
    singleSignOn,
    close,
  };

  async function sessionIn(cookie: string, isActive: boolean, given: readonly string[]): Promise<SignedIn | null> {
    if (!cookie.includes('session_token')) return null;
    const { response, headers: told } = await auth.api.getSession({
      headers: headers(cookie),
      query: { disableRefresh: !isActive },
      returnHeaders: true,
    });
    if (!response) return null;
    const { session, user } = response;
    const beganAt = session.createdAt.getTime();
    if (Date.now() - beganAt >= LONGEST_MS) {
      await context.internalAdapter.deleteSession(session.token);
      return null;
    }
    const found: Session = { id: session.id, email: user.email.toLowerCase(), beganAt };
    return { session: found, cookies: [...given, ...told.getSetCookie()] };
  }
}

function opened(where: IdentityDatabase): { database: DatabaseSync | pg.Pool; close: () => Promise<void> } {
  if (where.kind === 'postgres') {
    const pool = new pg.Pool({ connectionString: where.url, max: 4 });
    // A connection that ends while nobody uses it: the next use gets another one.
    pool.on('error', () => {});
    return { database: pool, close: () => pool.end() };
  }
  const database = new DatabaseSync(where.file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000');
  chmodSync(where.file, 0o600);
  return {
    database,
    async close() {
      database.close();
    },
  };
}

function provider({ issuer, clientId, clientSecret, name }: OpenIdConnect) {
  return {
    providerId: PROVIDER,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
  };
}

/** What a browser would send back for these. */
function cookieOf(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
