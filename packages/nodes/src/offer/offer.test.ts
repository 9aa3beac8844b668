import { anyNode } from '@baton/flow';
import { expect, test } from 'vitest';
import { playNode } from '../shared/play-node.ts';
import { offer } from './offer.node.ts';

const armsOn = (way: 'other' | 'silent', settings: object = {}) => {
  const kind = anyNode(offer);
  const config = kind.config.parse(settings);
  const { wait } = kind.compile({
    id: 'step',
    config,
    to: Object.fromEntries(Object.keys(kind.ports(config)).map((port) => [port, { port }])),
    connected: () => true,
  });
  const ops = way === 'silent' ? wait?.deadlines[0]?.ops : wait?.on['customer.message'];
  return JSON.stringify(ops?.flatMap((op) => ('branch' in op ? (op.branch.at(-1)?.ops ?? []) : [op])) ?? []);
};

test('T12: only a yes leads to a person; something else is no yes', () => {
  const play = playNode(offer);
  play.enter();
  expect(play.says('go on then').to).toBe('yes');
  expect(play.says('rather not').to).toBe('no');
  expect(play.says('where is my parcel?').to).toBe('other');
});

test('M4: asked again in other words', () => {
  const again = { use: 'template', template: 'low-confidence-again' } as const;
  const play = playNode(offer, { again });
  expect(play.enter().said).toEqual(['proactive-escalation']);
  expect(play.enter().said).toEqual(['low-confidence-again']);
});

test('T11: a no starts the score over', () => {
  const play = playNode(offer);
  play.enter();
  expect(play.says('No, thanks', { choice: 'no' }).effects).toContainEqual({ type: 'resetScore' });
});

test.each(['other', 'silent'] as const)('T1: after an offer that ends in "%s", asking for a person is heard', (way) => {
  expect(armsOn(way)).toContain('{"arm":"explicit"}');
  expect(armsOn(way)).toContain('{"arm":"frustration"}');
});

test('a question that offers nobody leaves the triggers alone', () => {
  expect(armsOn('silent', { offersPerson: false })).not.toContain('arm');
});
