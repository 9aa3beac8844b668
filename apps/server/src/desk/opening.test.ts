import type { MessageLibrary } from '@baton/flow';
import { type ConversationEntry, finishPackage, packageOf, ruleSummary, type SentimentState } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import { expect, it } from 'vitest';
import { openingText } from './opening.ts';

function cardOf(state: SentimentState, more: ConversationEntry[] = []) {
  const signals = {
    score: 0,
    state,
    trajectory: 'steady' as const,
    added: [],
    explicit: false,
    topics: [],
    category: 'technical',
    language: 'en',
    urgent: false,
    isQuestion: true,
  };
  const talk: ConversationEntry[] = [
    { type: 'profile', at: 1, profile: { name: 'Ada Marsh' }, source: 'signed', verified: true },
    { type: 'customer', at: 2, messageId: 'm', text: 'Why does my lamp not turn on?', signals },
    ...more,
  ];
  return finishPackage(packageOf(talk), ruleSummary());
}

const from = { agentName: 'Callum Reid', teamName: 'Technical Support', voice: 'warm', fallbackLanguage: 'en' };

it('M5: names customer, agent, team, the matter, what was tried and the next step, and asks for agreement', () => {
  const text = openingText(messageLibrary, {
    ...from,
    card: cardOf('calm', [
      { type: 'asked', at: 3, askId: 'q', question: 'Why does my lamp not turn on?' },
      {
        type: 'answered',
        at: 4,
        askId: 'q',
        text: 'Check the plug.',
        confidence: 91,
        late: false,
        sources: [{ id: 'lamp', title: 'Lamps and bulbs', url: 'https://x.example' }],
      },
    ]),
  });
  for (const part of [
    'Ada',
    'Callum Reid',
    'Technical Support',
    'Why does my lamp not turn on?',
    'Lamps and bulbs',
    'step by step',
    '?',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toMatch(/\{\{|undefined|null/);
});

it('M10: an upset customer hears the trouble acknowledged first', () => {
  const calm = openingText(messageLibrary, { ...from, card: cardOf('calm') });
  const upset = openingText(messageLibrary, { ...from, card: cardOf('angry') });
  expect(upset).not.toBe(calm);
  expect(upset.indexOf('sorry')).toBeGreaterThan(-1);
  expect(upset.indexOf('sorry')).toBeLessThan(upset.indexOf('lamp'));
});

it('a library without the template pre-fills nothing', () => {
  const none: MessageLibrary = {};
  expect(openingText(none, { ...from, card: cardOf('calm') })).toBe('');
});

it('an unknown voice falls back to one there is', () => {
  expect(openingText(messageLibrary, { ...from, voice: 'shouting', card: cardOf('calm') })).toContain('Callum Reid');
});
