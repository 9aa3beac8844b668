// A real OpenID provider on loopback (`oidc-provider`), and a browser that signs in there.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the provider tells of the account that signs in from now on. */
  tells(account: { sub: string; email?: string; email_verified?: boolean; name?: string }): void;
  end(): Promise<void>;
}

const CLIENT = { id: 'baton', secret: 'a client secret of thirty-two characters' };

/** @param callback where it may send browsers back to */
export async function openIdProvider(callback: string): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let account: Record<string, unknown> & { sub: string } = { sub: 'nobody' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/asks/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => account }),
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
  });
  server.on('request', (request, response) => {
    const answer = request.url?.startsWith('/asks/') ? asks(provider, account.sub) : provider.callback();
    void answer(request, response);
  });
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    tells(next) {
      account = next;
    },
    async end() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** Its page: whoever comes signs in and agrees. */
function asks(provider: Provider, sub: string): ReturnType<Provider['callback']> {
  return async (request, response) => {
    const { params, grantId } = await provider.interactionDetails(request, response);
    const grant =
      (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
      new provider.Grant({ accountId: sub, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    await provider.interactionFinished(request, response, {
      login: { accountId: sub },
      consent: { grantId: await grant.save() },
    });
  };
}

/** Follows redirects as a browser does, with its cookies by host, until it is back on a page of `home`. */
export async function browse(start: string, home: string): Promise<{ at: string; cookie: string }> {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (host: string) => {
    const own = jar.get(host) ?? new Map<string, string>();
    jar.set(host, own);
    return own;
  };
  let url = new URL(start);
  for (let hops = 0; hops < 20; hops += 1) {
    const own = cookiesOf(url.host);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) own.delete(name);
      else own.set(name, value);
    }
    await answer.body?.cancel();
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${url.href} answered ${answer.status} and leads nowhere.`);
    url = new URL(next, url);
    const isHome = url.origin === home && !url.pathname.startsWith('/api/');
    if (isHome)
      return {
        at: `${url.pathname}${url.search}`,
        cookie: [...cookiesOf(url.host)].map(([name, value]) => `${name}=${value}`).join('; '),
      };
  }
  throw new Error(`${start} went round in circles.`);
}
