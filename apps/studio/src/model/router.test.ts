import { expect, test } from 'vitest';
import { createRouter, type AddressLine } from './router.ts';

function line(): AddressLine & { history: string[]; back: () => void } {
  const history = ['/'];
  let moved = (): void => {};
  return {
    history,
    read: () => history.at(-1) ?? '/',
    push: (path) => void history.push(path),
    replace: (path) => void history.splice(-1, 1, path),
    onMove: (tell) => {
      moved = tell;
      return () => {};
    },
    back: () => {
      history.pop();
      moved();
    },
  };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a page that agrees is left, one that does not stays', async () => {
  const address = line();
  const router = createRouter(address);
  await router.go({ page: 'flow', id: 'a' });
  const stop = router.guard(() => false);
  await router.go({ page: 'flows' });
  expect(router.store.getState().route).toEqual({ page: 'flow', id: 'a' });
  stop();
  await router.go({ page: 'flows' });
  expect(router.store.getState().route).toEqual({ page: 'flows' });
  expect(address.history).toEqual(['/', '/flows/a', '/']);
});

test('the back button asks too, and the address stays with the page', async () => {
  const address = line();
  const router = createRouter(address);
  await router.go({ page: 'flow', id: 'a' });
  let may = false;
  router.guard(() => may);
  address.back();
  await settle();
  expect(address.read()).toBe('/flows/a');
  expect(router.store.getState().route).toEqual({ page: 'flow', id: 'a' });
  may = true;
  address.back();
  await settle();
  expect(router.store.getState().route).toEqual({ page: 'flows' });
  expect(address.read()).toBe('/');
});
