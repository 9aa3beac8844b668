// better-auth keeps passwords (scrypt) and sessions. Nothing of its own addresses is open: the server calls it.
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import pg from 'pg';
import * as z from 'zod';
import { IDLE_MS, LONGEST_MS, type Identity, type Session, type SignedIn } from './identity.ts';

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
  /** Only people of the house get an account. */
  readonly isKnown: (email: string) => Promise<boolean>;
}

/** A session is written at most so often while somebody works. */
const TOUCH_SECONDS = 30;

export async function betterAuthIdentity(options: IdentityOptions): Promise<Identity> {
  const { secret, origin, isKnown } = options;
  const { database, close } = opened(options.database);
  const auth = betterAuth({
    database,
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The server's own limits stand before it.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: IDLE_MS / 1000, updateAge: TOUCH_SECONDS },
    advanced: {
      cookiePrefix: 'baton',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    databaseHooks: { user: { create: { before: async ({ email }) => (await isKnown(email)) && undefined } } },
    plugins: [signInByWord],
  });
  await (await getMigrations(auth.options)).runMigrations();
  const context = await auth.$context;
  const headers = (cookie: string) => new Headers({ cookie, origin });

  async function userOf(email: string): Promise<{ id: string } | null> {
    return (await context.internalAdapter.findUserByEmail(email))?.user ?? null;
  }

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
    async signInAs({ email, name }) {
      const answer = await auth.api.signInByWord({ body: { email, name }, headers: headers(''), asResponse: true });
      const cookies = answer.headers.getSetCookie();
      const signedIn = await sessionIn(cookieOf(cookies), false, cookies);
      if (!signedIn) throw new Error(`No session was made for ${email}.`);
      return signedIn;
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

/** What a browser would send back for these. */
function cookieOf(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** A session for whom the house itself found to be who they say: by passkey, or at the company's own sign-in. Called by the server alone. */
const signInByWord = {
  id: 'sign-in-by-word',
  endpoints: {
    signInByWord: createAuthEndpoint(
      '/sign-in-by-word',
      {
        method: 'POST',
        body: z.object({ email: z.email(), name: z.string() }),
        metadata: { SERVER_ONLY: true },
      },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const { email, name } = ctx.body;
        const user =
          (await internalAdapter.findUserByEmail(email))?.user ??
          (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'other' }));
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({});
      },
    ),
  },
} as const;
