import { describe, expect, test } from 'vitest';
import { storyLanguages } from './customer-lines.ts';
import { firstSetting, voices, type MessageRow } from './message-setting.ts';
import { playMessage, templateOf, type MessageArgs } from './play-message.ts';

const args: MessageArgs = { ...firstSetting, voice: 'warm', ownWording: '' };
const said = (row: MessageRow, more: Partial<MessageArgs> = {}) =>
  playMessage(row, { ...args, ...more }).entries.flatMap((entry) => (entry.type === 'said' ? [entry] : []));
const last = (row: MessageRow, more?: Partial<MessageArgs>) => said(row, more).at(-1)?.message.text ?? '';
const rows: readonly MessageRow[] = ['M1', 'M2', 'M3', 'M4', 'M6', 'M7', 'M8'];

describe('the stories say what the guide asks for', () => {
  test.each(storyLanguages)(
    'M1 to M8, M13: each of them in "%s", and nothing that no customer would see',
    (language) => {
      for (const row of language === 'en' ? rows : (['M1', 'M3'] as const)) {
        const lines = said(row, { language, ...(row === 'M7' && { hour: 'weekend' as const }) });
        expect(
          lines.map(({ template }) => template),
          row,
        ).toContain(templateOf[row]);
        expect(
          lines.filter(({ message }) => message.text === ''),
          row,
        ).toEqual([]);
      }
    },
  );

  test('M5, M10: the agent opens by name, and to who is upset with care first', () => {
    const opening = said('M5').at(-1);
    expect([opening?.speaker, opening?.message.text.startsWith('Hi Maya, I’m Tom Okafor from Billing.')]).toEqual([
      'agent',
      true,
    ]);
    expect(last('M5', { mood: 'upset' })).toMatch(/sorry/);
  });

  test('M6: the updates come at 30, 60, 90 and 120 s', () => {
    const templates = said('M6').flatMap(({ template }) => (template?.startsWith('queue-') ? [template] : []));
    expect(templates).toEqual(expect.arrayContaining(['queue-30', 'queue-90']));
    expect(templates.at(-1)).toBe('queue-120');
  });

  test('M7: by day nobody is called offline', () => {
    expect(last('M7', { hour: 'weekend' })).toMatch(/offline/);
    expect(last('M7')).toMatch(/free right now/);
  });

  test('M9: figures follow the controls, and without recent waits there is none', () => {
    expect(last('M1')).toMatch(/number 3 in line.*about 3 minutes/s);
    expect(last('M1', { position: 1, waitIsKnown: false })).toMatch(/next in line/);
    expect(last('M1', { waitIsKnown: false })).not.toMatch(/about/);
  });

  test('M12: every voice has words of its own, and own wording takes their place', () => {
    expect(new Set(voices.map((voice) => last('M1', { voice }))).size).toBe(3);
    expect(last('M1', { ownWording: 'A colleague comes, {{customer.name}}.' })).toBe('A colleague comes, Maya.');
    expect(last('M5', { ownWording: 'Tom here, {{customer.name}}.' })).toBe('Tom here, Maya.');
  });
});
