import { channels } from '@baton/flow';
import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { WindowSign } from './WindowSign.tsx';

const NOW = 1_790_000_000_000;
const HOUR = 3_600_000;
vi.mock('../desk-context.ts', () => ({ useNow: () => NOW }));

const shown = (channel: keyof typeof channels, hoursAgo: number) =>
  render(<WindowSign carries={channels[channel]} lastCustomerAt={NOW - hoursAgo * HOUR} />).container.textContent;

it('C6: says when a channel takes no answers any more, and before it closes', () => {
  expect(shown('whatsapp', 2)).toBe('');
  expect(shown('whatsapp', 23)).toContain('WhatsApp takes your answers for 1 h 0 min more.');
  expect(shown('whatsapp', 25)).toContain('WhatsApp takes no answers now');
  // A person may answer for a week there; by SMS for ever.
  expect(shown('messenger', 25)).toBe('');
  expect(shown('sms', 500)).toBe('');
});
