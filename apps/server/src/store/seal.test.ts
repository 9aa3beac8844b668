import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealOf, serverSeal } from './seal.ts';

it('what is sealed opens for the same thing with the same key, and for nothing else', () => {
  const seal = sealOf('a key of the house');
  const sealed = seal.close('whsec_secret', 'pager');
  expect(sealed).not.toContain('secret');
  expect(seal.close('whsec_secret', 'pager')).not.toBe(sealed);
  expect(seal.open(sealed, 'pager')).toBe('whsec_secret');
  expect(seal.open(sealed, 'orders')).toBeNull();
  expect(sealOf('another key').open(sealed, 'pager')).toBeNull();
  for (let at = 3; at < sealed.length; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect(seal.open(changed, 'pager')).toBeNull();
  }
  expect([seal.open('', 'pager'), seal.open('v1.', 'pager'), seal.open('v1.AAAA', 'pager')]).toEqual([
    null,
    null,
    null,
  ]);
});

it('the key is made once, for the server’s user alone; servers of one database need one that they share', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'baton-seal-'));
  try {
    const here = { given: undefined, dataFolder, isShared: false };
    const sealed = serverSeal(here)?.close('x', 'y') ?? '';
    expect(serverSeal(here)?.open(sealed, 'y')).toBe('x');
    expect(statSync(join(dataFolder, 'secrets.key')).mode & 0o777).toBe(0o600);
    expect(serverSeal({ ...here, isShared: true })).toBeNull();
    expect(serverSeal({ ...here, isShared: true, given: 'shared' })?.close('x', 'y')).toMatch(/^v1\./);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
