import { expect, test } from 'vitest';
import { playNode } from '../shared/play-node.ts';
import { tag } from './tag.node.ts';

test('I10: the reason goes with the handoff, tags into the journal', () => {
  const played = playNode(tag, { reason: 'trust-gap', tags: ['lamp recall', 'spring'] }).enter();
  expect([played.to, played.vars['handoff.reason']]).toEqual(['next', 'trust-gap']);
  expect(played.effects).toEqual([
    { type: 'tag', tag: 'lamp recall' },
    { type: 'tag', tag: 'spring' },
  ]);
});

test('without a reason the one decided before stays', () => {
  expect(playNode(tag, {}, { vars: { 'handoff.reason': 'policy' } }).enter().vars['handoff.reason']).toBe('policy');
});

test('E1: a tag cannot pass for an experiment', () => {
  expect(tag.config.safeParse({ tags: ['experiment/offer/a'] }).success).toBe(false);
});
