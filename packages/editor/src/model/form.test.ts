import { defineNode, createRegistry, flowSettings, messageForm, type AnyNode } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { someTemplates } from '../stories/tiny-flows.ts';
import { tinyRegistry } from '../stories/tiny-kinds.ts';
import { durationWords } from './duration.ts';
import { messageOf, previewOf, templateText } from './message-preview.ts';
import { plainProblem } from './plain-problem.ts';
import { readAt, writeAt } from './setting-path.ts';
import { blankOf, fieldsOf, labelOfField, type FieldSpec } from './settings-form.ts';
import { settingProblems } from './settings.ts';
import { complete, completionAt, matching, variablesOf } from './variables.ts';

function kind(config: z.ZodType): AnyNode {
  const definition = defineNode({
    kind: 'any',
    version: 1,
    group: 'logic',
    icon: 'shapes',
    label: 'Any',
    summary: '',
    config,
    ports: {},
    compile: () => ({ ops: [] }),
    examples: {},
  });
  return createRegistry([definition]).kinds[0]!;
}

function only(config: z.ZodType): FieldSpec {
  return fieldsOf(kind(z.object({ it: config })))[0]!;
}

describe('the form of a kind', () => {
  test('has a field for each setting, titled as the kind says or by its own name', () => {
    const bot = tinyRegistry().get('bot-reply')!;
    expect(fieldsOf(bot).map((field) => [field.key, field.type, field.label])).toEqual([
      ['answerFrom', 'number', 'Answer directly from'],
      ['handOffBelow', 'number', 'Hand off below'],
      ['waitSeconds', 'number', 'Wait for a reply'],
      ['shows', 'group', 'The customer sees'],
    ]);
  });

  test('knows seconds with their bounds', () => {
    const field = only(z.int().min(10).max(3600).meta({ widget: 'seconds' }).default(120));
    expect(field).toMatchObject({ type: 'number', unit: 'seconds', min: 10, max: 3600, fallback: 120 });
  });

  test('gives options the names that the kind gives them', () => {
    const field = only(
      z
        .enum(['one', 'two'])
        .meta({ labels: { one: 'The first' } })
        .default('one'),
    );
    expect(field).toMatchObject({
      type: 'choice',
      options: [
        { value: 'one', label: 'The first' },
        { value: 'two', label: 'Two' },
      ],
    });
  });

  test('lets a nullable team be empty', () => {
    expect(only(z.string().meta({ widget: 'team' }).nullable().default(null))).toMatchObject({
      type: 'reference',
      list: 'teams',
      empty: 'null',
    });
  });

  test('shows a message, a list and variants as what they are', () => {
    expect(only(messageForm).type).toBe('message');
    expect(only(z.array(z.object({ id: z.string(), label: z.string() }))).type).toBe('list');
    const variants = z.discriminatedUnion('how', [
      z.object({ how: z.literal('by-mail'), address: z.email() }),
      z.object({ how: z.literal('by-phone') }),
    ]);
    expect(only(variants)).toMatchObject({
      type: 'variant',
      by: 'how',
      variants: [{ label: 'By mail' }, { label: 'By phone' }],
    });
  });

  test('shows what it cannot edit instead of hiding it', () => {
    expect(only(z.union([z.string(), z.number()])).type).toBe('fixed');
  });

  test('begins a new entry with what its kind allows', () => {
    const field = only(
      z.array(
        z.object({ id: z.string().min(1), label: z.string(), count: z.int().min(3), note: z.string().optional() }),
      ),
    );
    if (field.type !== 'list') throw new Error('not a list');
    expect(blankOf(field.item, 'en', () => 'fresh')).toEqual({ id: 'fresh', label: '', count: 3 });
  });

  test('finds what a nested field is called', () => {
    expect(labelOfField(tinyRegistry().get('choose')!, ['choices', 0, 'label', 'en'])).toBe('Button');
  });
});

describe('what is refused', () => {
  const said = (config: z.ZodType, value: unknown) => {
    const [problem] = settingProblems(kind(z.object({ it: config })), { it: value });
    return problem && plainProblem(problem);
  };

  test.each([
    [z.int().min(10), 3, 'Use 10 or more.'],
    [z.int().max(10), 30, 'Use 10 or less.'],
    [z.int(), 2.5, 'Use a whole number.'],
    [z.int(), null, 'Fill this in.'],
    [z.string().min(1), '', 'Fill this in.'],
    [z.string().max(3), 'four', 'Keep it to 3 characters.'],
    [z.email(), 'ada', 'Write an email address, such as ada@example.com.'],
    [z.array(z.string()).min(1), [], 'Add at least 1 entry.'],
    [z.enum(['a']), 'b', 'Choose one of the options.'],
  ])('is said in plain words (%#)', (config, value, words) => {
    expect(said(config, value)).toBe(words);
  });
});

describe('paths into settings', () => {
  test('a value is replaced without touching its neighbours', () => {
    const settings = { list: [{ a: 1 }, { a: 2 }], kept: {} };
    const next = writeAt(settings, ['list', 1, 'a'], 5);
    expect(next).toEqual({ list: [{ a: 1 }, { a: 5 }], kept: {} });
    expect(readAt(next, ['kept'])).toBe(settings.kept);
    expect(settings.list[1]).toEqual({ a: 2 });
  });

  test('an optional value is taken away with its key', () => {
    expect(writeAt({ link: 1, text: 2 }, ['link'], undefined)).toEqual({ text: 2 });
  });
});

describe('values in texts', () => {
  const choices = variablesOf(flowSettings.parse({ variables: [{ name: 'order.number', type: 'text' }] }));

  test('open braces offer values, and choosing one closes them', () => {
    const text = 'Hello {{cust, how are you?';
    const open = completionAt(text, 12);
    expect(open?.typed).toBe('cust');
    expect(matching(choices, 'cust')[0]?.name).toBe('customer.name');
    expect(complete(text, open!, 'customer.name')).toEqual({
      text: 'Hello {{customer.name}}, how are you?',
      cursor: 23,
    });
  });

  test('closed braces offer nothing', () => {
    expect(completionAt('{{a}} b', 7)).toBeNull();
  });

  test('the flow’s own values come first', () => {
    expect(matching(choices, '')[0]?.name).toBe('order.number');
  });
});

describe('the preview of a message', () => {
  test('M12: shows the voice of the flow, with examples in place of values', () => {
    const found = templateText(someTemplates, 'standard-escalation', 'formal');
    const preview = previewOf(found!.message, found!.voice, flowSettings.parse({ voice: 'formal' }));
    expect(preview.text).toBe('Certainly. A colleague from Billing will take over with full context.');
  });

  test('shows another voice where the chosen one is missing, and says which', () => {
    expect(templateText(someTemplates, 'proactive-escalation', 'formal')?.voice).toBe('warm');
    expect(templateText(someTemplates, 'nothing', 'warm')).toBeNull();
  });

  test('waits for a message that is one', () => {
    expect(messageOf({ use: 'own' })).toBeNull();
    expect(messageOf({ use: 'own', text: { en: 'Hello' } })?.use).toBe('own');
  });
});

test('durations read as people say them', () => {
  expect([30, 150, 3600, 93_600].map(durationWords)).toEqual(['30 s', '2 min 30 s', '1 h', '1 d 2 h']);
});
