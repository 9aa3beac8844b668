import { cleanup, render, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { UiError } from '../errors.ts';
import { Dialog } from '../overlays/Dialog.tsx';
import { Menu } from '../overlays/Menu.tsx';
import { ThemeProvider, useTheme } from './ThemeProvider.tsx';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** A page's element with a shadow root, as an embedded editor has it. */
function shadow() {
  const host = document.createElement('div');
  document.body.append(host);
  const place = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(place);
  return {
    place,
    view: within(place),
    leftInPage: () => [...document.body.children].filter((child) => child !== host),
  };
}

it('a dialog opens inside the shadow root and leaves nothing in the page', async () => {
  const { place, view, leftInPage } = shadow();
  render(
    <ThemeProvider theme="dark">
      <Dialog open onOpenChange={() => undefined} title="Publish version 5?" />
    </ThemeProvider>,
    { container: place },
  );
  const dialog = await view.findByRole('dialog', { name: 'Publish version 5?' });
  expect(dialog.closest('[data-theme]')?.getAttribute('data-theme')).toBe('dark');
  expect(leftInPage()).toEqual([]);
  expect(document.body.getAttribute('style')).toBeNull();
});

it('menus and lists open inside the shadow root', async () => {
  const { place, view, leftInPage } = shadow();
  render(
    <ThemeProvider>
      <Menu trigger={<Button>More</Button>} items={[{ id: 'copy', label: 'Make a copy', onSelect: () => undefined }]} />
      <Select label="Team" value={null} onChange={() => undefined} options={[{ value: 'billing', label: 'Billing' }]} />
    </ThemeProvider>,
    { container: place },
  );
  const user = userEvent.setup();
  await user.click(view.getByRole('button', { name: 'More' }));
  await view.findByRole('menuitem', { name: 'Make a copy' });
  await user.keyboard('{Escape}');
  await user.click(view.getByRole('combobox', { name: 'Team' }));
  await view.findByRole('option', { name: 'Billing' });
  expect(leftInPage()).toEqual([]);
});

function Chooser() {
  const { theme, shown, setTheme } = useTheme();
  return <Button onClick={() => setTheme('dark')}>{`${theme} ${shown}`}</Button>;
}

it('the chosen theme is set on the root', async () => {
  const { place, view } = shadow();
  render(
    <ThemeProvider defaultTheme="light">
      <Chooser />
    </ThemeProvider>,
    { container: place },
  );
  await userEvent.click(view.getByRole('button', { name: 'light light' }));
  await waitFor(() => view.getByRole('button', { name: 'dark dark' }));
  expect(place.querySelector('[data-baton]')?.getAttribute('data-theme')).toBe('dark');
});

it('outside of a theme provider, what would open above the page says what is missing', () => {
  expect(() => render(<Dialog open onOpenChange={() => undefined} title="Lost" />)).toThrow(UiError);
});
