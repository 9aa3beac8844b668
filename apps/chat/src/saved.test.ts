import { expect, test } from 'vitest';
import { savedConversations } from './saved.ts';

/** As much of a browser's storage as is used. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const waiting = (clientId: string) => ({ send: { clientId, text: clientId }, text: clientId, at: 1 });

test('B9: the talk of a new version is not that of an older one', () => {
  const place = storage();
  const old = savedConversations(() => place, { talk: 'v3' });
  const now = savedConversations(() => place, { talk: 'v4' });
  old.write('shop', { id: 'c-1', token: 't-1' });
  expect(now.read('shop')).toBeNull();
  expect(old.read('shop')).toEqual({ id: 'c-1', token: 't-1' });
});

test('nothing is stored before the first message, and the id of the browser is the same from then on', () => {
  const place = storage();
  const saved = savedConversations(() => place, {});
  saved.forgetOthers();
  expect([saved.read('shop'), saved.claimed('shop'), saved.queued('shop')]).toEqual([null, null, []]);
  const device = saved.device();
  expect(place.length).toBe(0);
  saved.keepDevice();
  expect(savedConversations(() => place, {}).device()).toBe(device);
});

test('two tabs keep what each has still to send, and each takes away only its own', () => {
  const place = storage();
  const [one, two] = [savedConversations(() => place, {}), savedConversations(() => place, {})];
  one.queue('shop', [waiting('a')]);
  two.queue('shop', [waiting('b')]);
  one.queue('shop', []);
  expect(savedConversations(() => place, {}).queued('shop')).toEqual([waiting('b')]);
});

test('A5: the next customer finds neither talk nor what was still to be sent; a sign-out takes the browser’s id too', () => {
  const place = storage();
  const first = savedConversations(() => place, { customer: 'c-1' });
  first.write('shop', { id: 'c-1', token: 't-1' });
  first.queue('shop', [waiting('a')]);
  first.device();
  first.keepDevice();
  const next = savedConversations(() => place, { customer: 'c-2' });
  next.forgetOthers();
  expect(place.length).toBe(1);
  next.forgetAll();
  expect(place.length).toBe(0);
});

test('what somebody else has written into the queue is left alone', () => {
  const place = storage();
  const saved = savedConversations(() => place, {});
  saved.queue('shop', [waiting('a')]);
  const key = place.key(0) ?? '';
  place.setItem(key, JSON.stringify([null, 7, { send: {} }, waiting('b')]));
  expect(savedConversations(() => place, {}).queued('shop')).toEqual([waiting('b')]);
});
