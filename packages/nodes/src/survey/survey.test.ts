import { describe, expect, test } from 'vitest';
import { playNode } from '../shared/play-node.ts';
import { survey } from './survey.node.ts';

const asking = (settings: object = {}, connected?: string[]) => {
  const step = playNode(survey, settings, connected ? { connected } : {});
  step.enter();
  return step;
};

describe('I4: the rating after a handoff', () => {
  test('is one tap, and the ends of the scale carry a word', () => {
    const [said] = playNode(survey).enter().effects;
    expect(said).toMatchObject({
      message: { use: 'template', template: 'survey-question' },
      choices: [{ label: { en: '1 · poor' } }, { id: '2' }, { id: '3' }, { id: '4' }, { label: { en: '5 · great' } }],
    });
  });

  test('is kept and counted, with a word of thanks', () => {
    const played = asking().says('4', { choice: '4' });
    expect([played.to, played.vars['survey.score'], played.said]).toEqual(['rated', 4, ['survey-thanks']]);
    expect(played.effects[0]).toEqual({ type: 'rate', of: 5 });
  });

  test('a low one goes its own way where there is one', () => {
    expect([asking().says('2').to, asking().says('3').to]).toEqual(['low', 'rated']);
    expect(asking({}, ['rated', 'silent']).says('1').to).toBe('rated');
    expect(asking({ lowUpTo: 3 }).says('3').to).toBe('low');
  });

  test('something else is not pressed into a figure, and silence is fine', () => {
    const other = asking().says('where is my parcel?');
    expect([other.to, other.effects]).toEqual(['other', []]);
    expect(asking().deadline('noReply').to).toBe('silent');
  });

  test('without thanks nothing more is said', () => {
    expect(asking({ thanks: null }).says('5').said).toEqual([]);
  });
});
