import { ThemeProvider, ToastProvider } from '@baton/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { NewExperiment } from '@baton/wire';
import { StudioScene } from '../stories/StudioScene.tsx';
import { ExperimentsPage } from './ExperimentsPage.tsx';

afterEach(cleanup);

const arms = [
  { id: 'a', label: 'As it is', weight: 50 },
  { id: 'b', label: 'New', weight: 50 },
];
const split = { flow: 'f', flowName: 'Orders', node: 's', experiment: 'hello', arms, daily: 40 };
const measures = [
  { id: 'abandonment', name: 'Abandonment' },
  { id: 'resolution', name: 'Solved the first time' },
];

test.each([
  ['Another wording', { primary: 'abandonment', method: 'split' }],
  ['Offering a person before they ask', { primary: 'resolution', method: 'switchback' }],
  ['The wait shown or hidden, or how often', { primary: 'abandonment', method: 'split' }],
  ['A callback instead of the queue', { primary: 'resolution', method: 'switchback' }],
])('E1: a drawn split becomes the test “%s” in four clicks', async (name, plan) => {
  const started: NewExperiment[] = [];
  render(
    <ThemeProvider>
      <ToastProvider>
        <StudioScene
          insights={{
            experiments: async () => ({ experiments: [], splits: [split], measures, demo: false }),
            plan: async () => '',
            start: async (made) => void started.push(made),
          }}
        >
          <ExperimentsPage />
        </StudioScene>
      </ToastProvider>
    </ThemeProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Set up' }));
  await userEvent.click(await screen.findByRole('combobox', { name: 'What is tried' }));
  await userEvent.click(await screen.findByRole('option', { name }));
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(started).toMatchObject([{ experiment: 'hello', arms, sharesAgents: true, ...plan }]);
});
