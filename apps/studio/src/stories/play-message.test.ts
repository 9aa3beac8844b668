import { describe, expect, test } from 'vitest';
import { playMessage, type MessageArgs, type MessageRow } from './play-message.ts';

const args: MessageArgs = {
  customer: 'Maya Lindqvist',
  agent: 'Tom Okafor',
  team: 'Billing',
  position: 3,
  waitIsKnown: true,
  waitSeconds: 150,
  voice: 'warm',
};
const said = (row: MessageRow, more: Partial<MessageArgs> = {}) =>
  playMessage(row, { ...args, ...more }).flatMap((entry) => (entry.type === 'said' ? [entry] : []));
const last = (row: MessageRow, more?: Partial<MessageArgs>) => said(row, more).at(-1)?.message.text ?? '';

describe('the stories say what the guide asks for', () => {
  test.each<[MessageRow, string]>([
    ['M1', 'standard-escalation'],
    ['M2', 'proactive-escalation'],
    ['M3', 'policy-escalation'],
    ['M4', 'low-confidence'],
    ['M7', 'after-hours'],
    ['M8', 'closing'],
  ])('%s ends with %s', (row, template) => {
    expect(said(row).at(-1)?.template).toBe(template);
  });

  test('M5: the agent opens by name', () => {
    const opening = said('M5').at(-1);
    expect([opening?.speaker, opening?.message.text.startsWith('Hi Maya, I’m Tom Okafor from Billing.')]).toEqual([
      'agent',
      true,
    ]);
  });

  test('M6: the updates come at 30, 60, 90 and 120 s', () => {
    const templates = said('M6').flatMap(({ template }) => (template?.startsWith('queue-') ? [template] : []));
    expect(templates).toContain('queue-90');
    expect(templates.at(-1)).toBe('queue-120');
  });

  test('M9: figures follow the controls, and without recent waits there is none', () => {
    expect(last('M1')).toMatch(/number 3 in line.*about 3 minutes/s);
    expect(last('M1', { position: 1, waitIsKnown: false })).toMatch(/next in line/);
    expect(last('M1', { waitIsKnown: false })).not.toMatch(/about/);
  });

  test('M12: every voice has words of its own', () => {
    const texts = (['warm', 'neutral', 'formal'] as const).map((voice) => last('M1', { voice }));
    expect(new Set(texts).size).toBe(3);
  });
});
