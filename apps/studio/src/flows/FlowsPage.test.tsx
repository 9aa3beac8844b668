import { ThemeProvider, ToastProvider } from '@baton/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { NewFlow } from '@baton/wire';
import { aFlow, StudioScene } from '../stories/StudioScene.tsx';
import { FlowsPage } from './FlowsPage.tsx';

afterEach(cleanup);

test('a flow started from a template a second time has a name of its own', async () => {
  const made: NewFlow[] = [];
  const template = aFlow('Standard handoff', { origin: 'template', publishedVersion: 0, updatedAt: null });
  render(
    <ThemeProvider>
      <ToastProvider>
        <StudioScene
          api={{
            flows: async () => [template, ...made.map((_, i) => aFlow('Standard handoff', { id: `own-${i}` }))],
            create: async (flow) => {
              made.push(flow);
              return { id: `own-${made.length}`, etag: '"1"' };
            },
          }}
        >
          <FlowsPage />
        </StudioScene>
      </ToastProvider>
    </ThemeProvider>,
  );
  const start = await screen.findByRole('button', { name: 'Start from this' });
  await userEvent.click(start);
  await userEvent.click(start);
  expect(made).toEqual([
    { from: 'standard-handoff', name: 'Standard handoff' },
    { from: 'standard-handoff', name: 'Standard handoff 2' },
  ]);
});
