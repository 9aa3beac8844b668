import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it('I0: a link with test=1 says with everything it begins that it is a test', async () => {
  history.replaceState(null, '', '/chat?flow=road&test=1');
  const told: unknown[] = [];
  vi.stubGlobal('fetch', async (address: unknown, { body }: RequestInit = {}) => {
    if (String(address).includes('/api/conversations') && typeof body === 'string') told.push(JSON.parse(body));
    return Response.json({ events: [], isDemo: false });
  });
  await import('./main.ts');
  await vi.waitFor(() => expect(told[0]).toMatchObject({ flow: 'road', test: true }));
});
