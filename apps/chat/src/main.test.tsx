import { afterEach, expect, it, vi } from 'vitest';

const settings = { assistant: 'Robin', notice: null, consent: null, theme: { font: 'own' }, openings: [] };

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it('I0: a link with test=1 says with everything it begins that it is a test', async () => {
  history.replaceState(null, '', '/chat?flow=road&test=1');
  const told: unknown[] = [];
  vi.stubGlobal('fetch', async (address: unknown, { body }: RequestInit = {}) => {
    if (String(address).includes('/api/conversations') && typeof body === 'string') told.push(JSON.parse(body));
    if (String(address).includes('/api/chat/settings')) return Response.json(settings);
    return Response.json({ events: [], isDemo: false });
  });
  await import('./main.ts');
  await vi.waitFor(() => expect(told[0]).toMatchObject({ flow: 'road', test: true }));
});
