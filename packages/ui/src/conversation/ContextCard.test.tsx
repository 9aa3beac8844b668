import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ContextCard } from './ContextCard.tsx';
import { storyContext } from './story-context.ts';

const writing = { language: 'en-GB', zone: 'UTC' };

afterEach(cleanup);

function show(actions: ReturnType<typeof storyContext>['middle']['botActions']): string {
  const context = storyContext('calm');
  render(
    <ContextCard context={{ ...context, middle: { ...context.middle, botActions: actions } }} writing={writing} />,
  );
  return screen.getByRole('region', { name: 'Customer, orders and attempts' }).textContent;
}

const action = { at: 1, node: null, confidence: null, article: null } as const;

it('X5: attempts are read in words, never as ids', () => {
  const text = show([
    { ...action, what: 'offer-person', outcome: 'offered' },
    { ...action, at: 2, what: 'self-service: track-parcel', outcome: 'did-not-apply' },
  ]);
  expect(text).toContain('A person to talk to');
  expect(text).toContain('Help to do it themselves: track parcel');
  expect(text).not.toMatch(/offer-person|track-parcel|self-service/);
});

it('X5: an answer that was not said shows as none, with a whole percentage', () => {
  const text = show([{ ...action, what: 'do you rent camels?', outcome: 'not-said', confidence: 2.3 }]);
  expect(text).toContain('Not sure, gave no answer, 2 % sure');
});
