import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DeskLosses, deskOf } from './DeskLosses.tsx';

afterEach(cleanup);

const desk = { id: 'support', kind: 'zendesk', off: null, webhook: null, losses: ['Buttons are shown as text.'] };

it('X9: the step that hands over to a help desk says what agents there will not see', async () => {
  render(<DeskLosses desk="support" load={async () => [{ ...desk, id: 'other', losses: ['Pictures.'] }, desk]} />);
  const shown = await screen.findByRole('region', { name: 'What agents there will not see' });
  expect(shown.textContent).toContain('Buttons are shown as text.');
  expect(shown.textContent).not.toContain('Pictures.');
});

it('X9: a help desk that does not work says why, where the step is edited', async () => {
  render(
    <DeskLosses desk="support" load={async () => [{ ...desk, off: 'Off: ZENDESK_TOKEN is not set.', losses: [] }]} />,
  );
  expect(await screen.findByText('Off: ZENDESK_TOKEN is not set.')).toBeTruthy();
});

it('only a step with a help desk has one', () => {
  expect([{ desk: 'support' }, { desk: '' }, { desk: null }, {}].map((config) => deskOf({ config }))).toEqual([
    'support',
    null,
    null,
    null,
  ]);
});
