import { anyNode } from '@baton/flow';
import { prepare } from '@baton/signals';
import { describe, expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { selfService } from './self-service.node.ts';

const offering = () => {
  const step = playNode(selfService);
  step.enter();
  return step;
};
const checking = () => {
  const step = offering();
  step.says('', { choice: 'help-tracking' });
  return step;
};

describe('A4: self-service', () => {
  test('offers what can be done right now, and a way out of it', () => {
    const [, ...rest] = playNode(selfService).enter().effects;
    expect(rest).toEqual([]);
    expect(playNode(selfService).enter().effects[0]).toMatchObject({
      message: { use: 'template', template: 'self-service-offer' },
      choices: [
        { id: 'help-tracking' },
        { id: 'help-password' },
        { id: 'help-delivery' },
        { id: 'help-articles' },
        { id: 'none' },
      ],
    });
  });

  test('shows what was chosen with its link, then asks whether that solved it', () => {
    const shown = offering().says('', { choice: 'help-tracking' });
    expect(shown.to).toBe('wait');
    expect(shown.effects).toMatchObject([
      { type: 'say', message: { link: { url: '/help/tracking' } } },
      { type: 'tried', what: 'self-service: tracking', outcome: 'offered' },
      {
        type: 'say',
        message: { use: 'template', template: 'self-service-check' },
        choices: [{ id: 'solved' }, { id: 'follow-up' }],
      },
    ]);
  });

  test('solved ends it, by button or with a yes', () => {
    expect(checking().says('', { choice: 'solved' }).to).toBe('solved');
    expect(checking().says('yes, thanks!').to).toBe('solved');
    expect(checking().says('', { choice: 'solved' }).effects).toEqual([
      { type: 'tried', what: 'self-service', outcome: 'done' },
    ]);
  });

  test('a follow-up, a no, none of these and words of their own lead to a follow-up', () => {
    const not = { type: 'tried', what: 'self-service', outcome: 'did-not-apply' };
    for (const played of [
      checking().says('', { choice: 'follow-up' }),
      checking().says('no'),
      offering().says('', { choice: 'none' }),
      offering().says('my lamp caught fire'),
    ]) {
      expect([played.to, played.effects]).toEqual(['followUp', [not]]);
    }
  });

  test('a yes before anything was shown solves nothing', () => {
    expect(offering().says('yes').to).toBe('followUp');
  });

  test('one help after another can be looked at', () => {
    expect(checking().says('', { choice: 'help-articles' }).to).toBe('wait');
  });

  test('the words of a button are understood', () => {
    const step = offering();
    const first = playNode(selfService).enter().effects[0];
    const options =
      first?.type === 'say' ? (first.choices ?? []).map(({ id, label }) => ({ id, label: label['en'] ?? '' })) : [];
    const reader = prepare({});
    const read = reader.read(
      { text: 'I need to reset the password', at: 0, profile: {}, awaiting: { kind: 'choice', options } },
      reader.empty,
    );
    expect(step.says('I need to reset the password', { signals: read.signals }).effects[1]).toMatchObject({
      what: 'self-service: password',
    });
  });

  test('silence has a way of its own', () => {
    const step = checking();
    expect([step.dueAt('noReply'), step.deadline('noReply').to]).toEqual([NOON + 600_000, 'silent']);
  });

  test('contracts 8, 9: it may run while a place is held; only what is solved gives it up', () => {
    const kind = anyNode(selfService);
    const config = kind.config.parse({});
    const ports = kind.ports(config);
    expect(kind.facts(config).botAnswer).toBeUndefined();
    expect([ports['solved']?.place, ports['followUp']?.place, ports['silent']?.place]).toEqual([
      'leaves',
      undefined,
      undefined,
    ]);
  });
});
