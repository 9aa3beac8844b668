import { expect, test } from 'vitest';
import { savedConversations } from './saved.ts';

/** As much of a browser's storage as is used. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('B9: the talk of a new version is not that of an older one', () => {
  const place = storage();
  const old = savedConversations(() => place, { talk: 'v3' });
  const now = savedConversations(() => place, { talk: 'v4' });
  old.write('shop', { id: 'c-1', token: 't-1' });
  expect(now.read('shop')).toBeNull();
  expect(old.read('shop')).toEqual({ id: 'c-1', token: 't-1' });
});
