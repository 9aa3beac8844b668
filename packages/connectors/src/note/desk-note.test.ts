import { finishPackage, packageOf, ruleSummary, type ConversationEntry } from '@baton/handoff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deskNote } from './desk-note.ts';

const reading = {
  score: 0,
  state: 'calm',
  trajectory: 'steady',
  added: [],
  explicit: false,
  topics: [],
  category: 'other',
  language: 'en',
  urgent: false,
  isQuestion: true,
} satisfies Extract<ConversationEntry, { type: 'customer' }>['signals'];

const started: ConversationEntry = {
  type: 'started',
  at: 1,
  flow: { id: 'f', hash: 'h', version: 1 },
  workspace: 'w',
  channel: 'whatsapp',
  language: 'en',
  number: 'LH-7',
};
const says = (text: string, at: number): ConversationEntry => ({
  type: 'customer',
  at,
  messageId: `m${at}`,
  text,
  signals: reading,
});
const packed = (...texts: string[]) =>
  finishPackage(packageOf([started, ...texts.map((text, index) => says(text, index + 2))]), ruleSummary());
const options = { form: 'html', marker: 'baton:c7:3', link: 'https://desk.example/c7' } as const;

it('X9: tells what it is about first and the newest words last, with everything a customer wrote escaped', () => {
  const { text, leftOut } = deskNote(packed('Where is my <b>lamp</b>?', 'It was "blue" & big'), options);
  expect(text.indexOf('lamp')).toBeLessThan(text.indexOf('Conversation so far'));
  expect(text).toContain('It was &quot;blue&quot; &amp; big');
  expect(text).not.toContain('<b>lamp');
  expect(text.trimEnd().endsWith('<p><i>baton:c7:3</i></p>')).toBe(true);
  expect(leftOut).toBe(0);
});

it('X9: keeps the newest lines and says how many earlier ones are left out, and where they are', () => {
  const { text, leftOut, bytes } = deskNote(
    packed(...Array.from({ length: 300 }, (_, i) => `line ${i} ${'x'.repeat(200)}`)),
    options,
  );
  expect(bytes).toBeLessThanOrEqual(16_000);
  expect(leftOut).toBeGreaterThan(200);
  expect(text).toContain('line 299 ');
  expect(text).toContain(`${leftOut} earlier lines are not shown here. https://desk.example/c7`);
});

it('X9: Markdown of a customer stays what they typed, and the marker is found again', () => {
  const { text } = deskNote(packed('**now** [x](y) `z`\n# top'), {
    ...options,
    form: 'markdown',
    marker: 'baton:a_b-c:3',
  });
  expect(text).toContain('\\*\\*now\\*\\* \\[x\\](y) \\`z\\`');
  expect(text).toContain('baton:a_b-c:3');
});

it('X9: whatever is said, at most 16 kB and no half character, in every form', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constant('&<>"'.repeat(900)),
      fc.constant('😀'.repeat(4100)),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(words, fc.constantFrom('html' as const, 'markdown' as const, 'plain' as const), (texts, form) => {
      const { text, bytes } = deskNote(packed(...texts), { ...options, form });
      expect(bytes).toBeLessThanOrEqual(16_000);
      expect(bytes).toBe(Buffer.byteLength(text));
      expect(text).not.toContain('\uFFFD');
      expect(text.isWellFormed() || texts.some((one) => !one.isWellFormed())).toBe(true);
      expect(text).toContain('baton:c7:3');
    }),
    { numRuns: process.env['BATON_LONG'] ? 2000 : 60 },
  );
});
