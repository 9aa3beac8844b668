// OpenID Connect (Core 1.0) by the authorization code flow with PKCE. Every call to the provider goes out through the house's one client.
import type * as OpenId from 'openid-client';
import type { CompanySignIn } from '@baton/wire';
import { OutgoingError, post } from '../effects/outgoing.ts';
import type { Seal } from '../store/seal.ts';
import * as z from 'zod';

/** Whom the provider says it is. */
export interface Claims {
  readonly issuer: string;
  /** The provider's own name for the account, which outlives a change of the address. */
  readonly subject: string;
  /** Small letters. */
  readonly email: string;
  readonly name: string;
}

/** Why somebody came back without having come in; told on the sign-in page. */
export type SignInFailure = 'cancelled' | 'provider' | 'expired' | 'no-address' | 'not-verified';

export type CameBack =
  | { readonly claims: Claims; readonly to: string }
  | { readonly failed: SignInFailure; readonly why: string };

export interface SingleSignOn {
  /** Where to send the browser, and the cookie that goes along. @throws when the provider cannot be asked */
  start(to: string): Promise<{ address: string; cookie: string }>;
  /** Reads the way back. @param url path and query as the browser asked for them */
  finish(url: string, cookie: string): Promise<CameBack>;
  /** Asks the provider who it is; null when all is as it should be, else what is wrong. */
  look(): Promise<string | null>;
}

export interface SingleSignOnParts {
  readonly settings: CompanySignIn;
  /** The server's own address as browsers see it. */
  readonly origin: () => string;
  /** Keeps what one sign-in needs in the browser that began it. */
  readonly seal: Seal;
  readonly now: () => number;
}

/** Registered with the provider, after the server's own address. */
export const CALLBACK_PATH = '/api/sso/callback';
export const SIGN_IN_COOKIE = 'baton.company_sign_in';
const SECONDS = 600;
const CALL_MS = 5_000;

const begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  at: z.number(),
});

export function singleSignOn({ settings, origin, seal, now }: SingleSignOnParts): SingleSignOn {
  const { issuer, clientId, clientSecret, internal } = settings;
  let found: Promise<{ client: typeof OpenId; config: OpenId.Configuration }> | null = null;

  async function discover(): Promise<{ client: typeof OpenId; config: OpenId.Configuration }> {
    const client = await import('openid-client');
    const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      // Plain HTTP where the operator named such an address: a provider on this machine or in their own network.
      execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
      [client.customFetch]: outwards(internal),
      timeout: CALL_MS / 1000,
    });
    return { client, config };
  }

  /** Asked once, and again after a failure. */
  function provider(): ReturnType<typeof discover> {
    found ??= discover().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  }

  return {
    async start(to) {
      const { client, config } = await provider();
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: `${origin()}${CALLBACK_PATH}`,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      const value = seal.close(JSON.stringify({ state, nonce, verifier, to, at: now() }), SIGN_IN_COOKIE);
      return { address: address.href, cookie: cookieText(value, SECONDS, origin()) };
    },
    async finish(url, cookie) {
      const mine = readBegun(cookie);
      if (!mine || now() - mine.at > SECONDS * 1000) return { failed: 'expired', why: 'no sign-in was begun here' };
      const back = new URL(url, origin());
      const refused = back.searchParams.get('error');
      if (refused !== null) return { failed: refused === 'access_denied' ? 'cancelled' : 'provider', why: refused };
      try {
        const { client, config } = await provider();
        const tokens = await client.authorizationCodeGrant(config, back, {
          pkceCodeVerifier: mine.verifier,
          expectedState: mine.state,
          expectedNonce: mine.nonce,
          idTokenExpected: true,
        });
        const told = tokens.claims();
        if (!told) return { failed: 'provider', why: 'no id token' };
        // Some put the address into the token, some tell it only when they are asked.
        const more = hasAddress(told) ? {} : await client.fetchUserInfo(config, tokens.access_token, told.sub);
        return claimsOf({ ...told, ...more, iss: told.iss, sub: told.sub }, mine.to);
      } catch (error) {
        return { failed: 'provider', why: reasonOf(error) };
      }
    },
    async look() {
      found = null;
      try {
        const { config } = await provider();
        const { authorization_endpoint: way, token_endpoint: tokens } = config.serverMetadata();
        return way === undefined || tokens === undefined ? 'It does not say where people sign in.' : null;
      } catch (error) {
        return reasonOf(error);
      }
    },
  };

  function readBegun(cookies: string): z.infer<typeof begun> | null {
    const value = new RegExp(`(?:^|;\\s*)${SIGN_IN_COOKIE.replace('.', '\\.')}=([^;]+)`).exec(cookies)?.[1];
    const text = value === undefined ? null : seal.open(value, SIGN_IN_COOKIE);
    return text === null ? null : begun.parse(JSON.parse(text));
  }
}

/** Takes the cookie away again. */
export function endOfSignIn(origin: string): string {
  return cookieText('', 0, origin);
}

function cookieText(value: string, seconds: number, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${SIGN_IN_COOKIE}=${value}; Path=/api/sso; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function hasAddress({ email }: Readonly<Record<string, unknown>>): boolean {
  return typeof email === 'string' && email !== '';
}

const told = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.email(),
  /** Entra ID says nothing, some say it as a word. */
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
});

function claimsOf(claims: Readonly<Record<string, unknown>>, to: string): CameBack {
  const read = told.safeParse(claims);
  if (!read.success) return { failed: 'no-address', why: 'the provider tells no e-mail address' };
  const { iss, sub, email, email_verified: verified, name } = read.data;
  if (verified === false || verified === 'false')
    return { failed: 'not-verified', why: `the provider has not verified ${email}` };
  return { claims: { issuer: iss, subject: sub, email: email.toLowerCase(), name: name ?? email }, to };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The library wraps what our own client said, which says it better.
  return error.cause instanceof OutgoingError ? error.cause.message : error.message;
}

/** The house's client in the clothes of `fetch`, as the library asks for it. */
function outwards(isInternal: boolean): OpenId.CustomFetch {
  return async (url, { method, headers, body }) => {
    const { status, text, ...answer } = await post({
      url,
      method: method === 'GET' ? 'GET' : 'POST',
      headers,
      body: body instanceof URLSearchParams || typeof body === 'string' ? body.toString() : '',
      timeoutMs: CALL_MS,
      isInternal,
    });
    const type = answer.headers['content-type'];
    return new Response(text, { status, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
  };
}
