// A text field whose values stand as chips: what it gives stays plain text, by keys, by the clipboard and from outside.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { ChipBox } from './ChipBox.tsx';

afterEach(cleanup);

/** The text as it is saved. */
const saved = createStore(() => ({ text: '' }));
const set = (text: string) => saved.setState({ text });

function Field() {
  const value = useStore(saved, ({ text }) => text);
  return (
    <ChipBox
      value={value}
      onChange={set}
      disabled={false}
      label={({ name, fallback }) => `«${name}${fallback === null ? '' : `|${fallback}`}»`}
      aria-label="Words"
    />
  );
}

const field = () => page.getByRole('textbox', { name: 'Words' });
const shown = () => (field().element().textContent ?? '').replaceAll('\u200B', '');

async function at(first: string): Promise<void> {
  set(first);
  render(<Field />);
  field().element().focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
}

test('a value is shown as a chip, written around, passed and removed as one character', async () => {
  await at('Hello {{customer.name|there}}');
  expect(shown()).toBe('Hello «customer.name|there»');
  await userEvent.keyboard('!');
  await expect.poll(() => saved.getState().text).toBe('Hello {{customer.name|there}}!');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}dear ');
  await expect.poll(() => saved.getState().text).toBe('Hello dear {{customer.name|there}}!');
  await userEvent.keyboard('{ArrowRight}{Backspace}');
  await expect.poll(() => saved.getState().text).toBe('Hello dear !');
  expect(shown()).toBe('Hello dear !');
});

test('a place that is typed becomes a chip, Enter a line, and both are plain text', async () => {
  await at('');
  await userEvent.keyboard('One{Enter}for {{{{queue.place}}, please');
  await expect.poll(() => saved.getState().text).toBe('One\nfor {{queue.place}}, please');
  await expect.poll(shown).toBe('One\nfor «queue.place», please');
});

test('F2 opens the chip beside the cursor as text, and it closes with what was written', async () => {
  await at('Hi {{customer.name}}');
  await userEvent.keyboard('{F2}');
  await expect.poll(shown).toBe('Hi {{customer.name}}');
  await userEvent.keyboard('|friend{Escape}');
  await expect.poll(() => saved.getState().text).toBe('Hi {{customer.name|friend}}');
  await expect.poll(shown).toBe('Hi «customer.name|friend»');
  await userEvent.keyboard('{F2}');
  await expect.poll(shown).toBe('Hi {{customer.name|friend}}');
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await expect.poll(shown).toBe('Hi «customer.name|friend»');
});

test('what is copied is the text as it is saved, and what is pasted is plain text', async () => {
  await at('A {{queue.place}} B');
  await userEvent.keyboard('{Control>}a{/Control}');
  const copied = new DataTransfer();
  field()
    .element()
    .dispatchEvent(new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }));
  expect(copied.getData('text/plain')).toBe('A {{queue.place}} B');
  const pasted = new DataTransfer();
  pasted.setData('text/html', '<b>bold</b>');
  pasted.setData('text/plain', 'now {{customer.name}}');
  field()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
  await expect.poll(() => saved.getState().text).toBe('now {{customer.name}}');
  await expect.poll(shown).toBe('now «customer.name»');
});

test('a change from outside, such as undo, is drawn, and typing goes on in it', async () => {
  await at('One {{queue.place}}');
  set('Two {{queue.place}} three');
  await expect.poll(shown).toBe('Two «queue.place» three');
  await userEvent.keyboard('{Control>}{End}{/Control}!');
  await expect.poll(() => saved.getState().text).toBe('Two {{queue.place}} three!');
});
