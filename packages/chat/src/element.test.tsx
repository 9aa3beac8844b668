/** @jsxImportSource preact */
import { fireEvent, waitFor, within } from '@testing-library/dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatConnection, ChatEvent, ChatSend, ChatTransport } from './contract.ts';
import { BatonChat, defineBatonChat } from './element.tsx';

let event: (event: ChatEvent) => void;
let state: (state: ChatConnection) => void;
let sent: ChatSend[];
let typed: number;
let chat: BatonChat;

function transport(): ChatTransport {
  return {
    open: (onEvent, onState) => {
      event = onEvent;
      state = onState;
      return () => undefined;
    },
    send: async (message) => {
      sent.push(message);
    },
    typing: () => (typed += 1),
  };
}

function view() {
  const root = chat.shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) throw new Error('The element has not drawn itself.');
  return within(root);
}

const say = (seq: number, from: 'bot' | 'agent' | 'customer', text: string, extra = {}) =>
  event({ seq, at: Date.now(), type: 'message', id: `m${seq}`, from, message: { text }, ...extra });

beforeEach(() => {
  defineBatonChat();
  sent = [];
  typed = 0;
  chat = new BatonChat();
  chat.lang = 'en';
  chat.transport = transport();
  document.body.append(chat);
  state('open');
});

afterEach(() => chat.remove());

it('S6: says who speaks: the bot first, then the person by name and team', async () => {
  say(1, 'bot', 'Hello', { name: 'Ada' });
  await waitFor(() => view().getByRole('heading', { name: 'Ada' }));
  view().getAllByText('Automatic replies');
  event({ seq: 2, at: 0, type: 'state', floor: 'agent', agent: { name: 'Tom Okafor', team: 'Billing' } });
  await waitFor(() => view().getByRole('heading', { name: 'Tom Okafor' }));
  view().getByText('Person');
});

it('T2: with the bot the button asks for a person', async () => {
  fireEvent.click(await waitFor(() => view().getByRole('button', { name: 'Talk to a person' })));
  await waitFor(() => expect(sent).toEqual([expect.objectContaining({ escapeHatch: true })]));
});

it('T2: in line it asks for the place and what else there is', async () => {
  event({ seq: 1, at: 0, type: 'state', floor: 'queue', position: 3 });
  await waitFor(() => view().getByText('Number 3 in line'));
  expect(view().queryByRole('button', { name: 'Talk to a person' })).toBeNull();
  fireEvent.click(view().getByRole('button', { name: 'My place in line and options' }));
  await waitFor(() =>
    expect(sent).toEqual([expect.objectContaining({ escapeHatch: true, text: 'My place in line and options' })]),
  );
});

it('T2: with an agent it says with whom, and offers no second one', async () => {
  event({ seq: 1, at: 0, type: 'state', floor: 'agent', agent: { name: 'Tom', team: 'Billing' } });
  await waitFor(() => view().getByText('You are talking to Tom'));
  expect(view().queryByRole('button', { name: /person|options/ })).toBeNull();
});

it('A5, T2: after the end the customer can just write on, or ask for a person', async () => {
  event({ seq: 1, at: 0, type: 'state', floor: 'nobody', ended: true, ticket: 'B-1042' });
  await waitFor(() => view().getByText('Ticket B-1042'));
  view().getByRole('button', { name: 'Talk to a person' });
  const box = view().getByRole('textbox');
  fireEvent.input(box, { target: { value: 'One more thing' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(sent.map((message) => message.text)).toEqual(['One more thing']));
});

it('an agent is told of typing, the bot is not', async () => {
  const box = await waitFor(() => view().getByRole('textbox'));
  fireEvent.input(box, { target: { value: 'H' } });
  expect(typed).toBe(0);
  event({ seq: 1, at: 0, type: 'state', floor: 'agent', agent: { name: 'Tom', team: 'Billing' } });
  await waitFor(() => view().getByText('You are talking to Tom'));
  fireEvent.input(box, { target: { value: 'He' } });
  fireEvent.input(box, { target: { value: 'Hel' } });
  expect(typed).toBe(1);
});

it('a message is read out once: what was on its way is what the stream brings back', async () => {
  const box = await waitFor(() => view().getByRole('textbox'));
  fireEvent.input(box, { target: { value: 'Where is my order?' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  const drawn = await waitFor(() => view().getByText('Where is my order?'));
  const [message] = sent;
  say(1, 'customer', 'Where is my order?', { clientId: message?.clientId });
  await waitFor(() => expect(view().queryByText('Sending')).toBeNull());
  expect(view().getByText('Where is my order?')).toBe(drawn);
});

it('typing stands outside of what is read out', async () => {
  say(1, 'bot', 'Hello', { name: 'Ada' });
  event({ seq: 2, at: 0, type: 'typing', from: 'bot', on: true });
  const words = await waitFor(() => view().getByText('Ada is typing'));
  expect(view().getByRole('log').contains(words)).toBe(false);
});

it('M9: no place and no wait are shown when none was told', async () => {
  event({ seq: 1, at: 0, type: 'state', floor: 'queue' });
  await waitFor(() => view().getByText('Add anything you like while you wait. They will see it.'));
  expect(view().queryByText(/Number|next|minute/)).toBeNull();
});

it('what looks like markup is shown as text', async () => {
  say(1, 'bot', '<img src=x onerror="alert(1)"> <b>bold</b>');
  await waitFor(() => view().getByText('<img src=x onerror="alert(1)"> <b>bold</b>'));
  expect(chat.shadowRoot?.querySelector('img')).toBeNull();
});

it('Enter sends, Shift+Enter does not, and too long a text is held back with a word', async () => {
  const box = await waitFor(() => view().getByRole('textbox'));
  fireEvent.input(box, { target: { value: 'Where is my order?' } });
  fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
  expect(sent).toEqual([]);
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(sent.map((message) => message.text)).toEqual(['Where is my order?']));

  fireEvent.input(box, { target: { value: 'x'.repeat(2001) } });
  await waitFor(() => view().getByText(/2001 of 2000 characters/));
  fireEvent.keyDown(box, { key: 'Enter' });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(sent).toHaveLength(1);
});

it('a quick reply is sent with its id and stays marked', async () => {
  say(1, 'bot', 'Shall I?', { message: { text: 'Shall I?', choices: [{ id: 'yes', label: 'Yes' }] } });
  fireEvent.click(await waitFor(() => view().getByRole('button', { name: 'Yes' })));
  await waitFor(() => expect(sent[0]?.choice).toEqual({ id: 'yes', label: 'Yes' }));
  await waitFor(() => view().getByRole('button', { name: 'Yes, Chosen' }));
});

it('after the end it shows the ticket and asks the page for a new conversation', async () => {
  event({ seq: 1, at: 0, type: 'state', floor: 'nobody', ended: true, ticket: 'B-1042' });
  let asked = 0;
  chat.addEventListener('baton-chat-restart', () => {
    asked += 1;
    chat.transport = transport();
  });
  fireEvent.click(await waitFor(() => view().getByRole('button', { name: 'Start a new chat' })));
  expect(asked).toBe(1);
  await waitFor(() => view().getByRole('textbox'));
});

it('the launcher counts what came while it was closed', async () => {
  chat.remove();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  chat = new BatonChat();
  chat.lang = 'en';
  chat.mode = 'launcher';
  chat.transport = transport();
  document.body.append(chat);
  state('open');
  say(1, 'bot', 'Said before the page was loaded');
  vi.advanceTimersByTime(1100);
  vi.useRealTimers();
  say(2, 'bot', 'Hello');
  say(3, 'bot', 'Still there?');
  fireEvent.click(await waitFor(() => view().getByRole('button', { name: 'Open chat, 2 new messages' })));
  await waitFor(() => view().getByRole('dialog', { name: 'Chat' }));
  view().getByText('New messages');
});

describe('before the first message (S6)', () => {
  const terms = { notice: 'We keep this for 30 days.', consent: 'I agree: https://shop.example/terms' };

  it('shows the notice, and lets nothing be written or pressed until the customer agrees', async () => {
    let agreed = 0;
    chat.terms = terms;
    chat.transport = { ...transport(), agree: () => (agreed += 1) };
    state('open');
    event({
      seq: 0,
      at: 0,
      type: 'message',
      id: 'g',
      from: 'bot',
      message: { text: 'Hello', choices: [{ id: 'a', label: 'Track a parcel' }] },
    });
    const choice = await waitFor(() => view().getByRole('button', { name: 'Track a parcel' }));
    await waitFor(() => view().getByText('We keep this for 30 days.'));
    expect(view().queryByRole('textbox')).toBeNull();
    expect(view().queryByRole('button', { name: 'Talk to a person' })).toBeNull();
    expect(choice).toHaveProperty('disabled', true);
    expect(view().getByRole('link', { name: 'https://shop.example/terms' })).toHaveProperty('target', '_blank');
    fireEvent.click(view().getByRole('button', { name: 'Agree and start' }));
    await waitFor(() => view().getByRole('textbox'));
    expect(agreed).toBe(1);
    expect(view().getByRole('button', { name: 'Track a parcel' })).toHaveProperty('disabled', false);
  });

  it('asks nobody who is in a conversation already', async () => {
    chat.terms = terms;
    say(1, 'customer', 'Where is it?', { clientId: 'a' });
    await waitFor(() => view().getByRole('textbox'));
    expect(view().queryByText('We keep this for 30 days.')).toBeNull();
  });
});

it('words that come by themselves take no focus, and open the chat when they are pressed', async () => {
  chat.mode = 'launcher';
  chat.teaser = 'Need a hand with sizes?';
  const words = await waitFor(() => view().getByRole('button', { name: 'Need a hand with sizes?' }));
  expect(view().getByRole('status').contains(words)).toBe(true);
  expect(chat.shadowRoot?.activeElement).toBeNull();
  fireEvent.click(words);
  expect(chat.open).toBe(true);
  await waitFor(() => expect(view().queryByText('Need a hand with sizes?')).toBeNull());
  await waitFor(() => expect(chat.shadowRoot?.activeElement?.tagName).toBe('TEXTAREA'));
});

it('a panel that opens by itself leaves the focus where the customer has it', async () => {
  chat.mode = 'launcher';
  chat.openQuietly();
  await waitFor(() => view().getByRole('dialog'));
  await waitFor(() => view().getByRole('textbox'));
  expect(chat.shadowRoot?.activeElement).toBeNull();
});

it('counts in the title of the page what came unseen, and gives the title back', async () => {
  document.title = 'Lamps';
  chat.mode = 'launcher';
  vi.useFakeTimers({ toFake: ['setTimeout'], now: 0 });
  chat.transport = transport();
  vi.advanceTimersByTime(2_000);
  vi.useRealTimers();
  say(1, 'agent', 'Hello');
  await waitFor(() => expect(document.title).toBe('(1) Lamps'));
  document.title = '(1) Lanterns';
  say(2, 'agent', 'Are you there?');
  await waitFor(() => expect(document.title).toBe('(2) Lanterns'));
  fireEvent.click(view().getByRole('button', { name: 'Open chat, 2 new messages' }));
  await waitFor(() => expect(document.title).toBe('Lanterns'));
});

it('speaks Arabic from right to left', async () => {
  chat.lang = 'ar';
  await waitFor(() => view().getByRole('button', { name: 'التحدث إلى موظف' }));
  expect(chat.shadowRoot?.querySelector('.root')).toMatchObject({ dir: 'rtl', lang: 'ar' });
});

it('S1: gives a message an id of letters, which no house takes for a card number', async () => {
  fireEvent.click(await waitFor(() => view().getByRole('button', { name: 'Talk to a person' })));
  await waitFor(() => expect(sent[0]?.clientId).toMatch(/^[a-p]{32}$/));
});

describe('files', () => {
  const kept = { id: 'f1', name: 'lamp.png', type: 'image/png', size: 3 };
  const file = new File(['abc'], 'lamp.png', { type: 'image/png' });
  const choose = (list: File[]) => {
    const field = chat.shadowRoot?.querySelector('input[type=file]');
    if (!field) throw new Error('There is no field for files.');
    Object.defineProperty(field, 'files', { value: list, configurable: true });
    fireEvent.change(field);
  };
  function withFiles(keep: () => Promise<typeof kept>) {
    chat.transport = {
      ...transport(),
      files: { mostBytes: 1024 * 1024, accept: '.png', keep, fetch: async () => new Blob(['abc']) },
    };
    state('open');
  }

  it('S5: are kept first and go with the message, with or without words', async () => {
    withFiles(async () => kept);
    await waitFor(() => view().getByRole('button', { name: 'Attach a file' }));
    choose([file]);
    await waitFor(() => view().getByText('lamp.png'));
    fireEvent.click(view().getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sent).toEqual([{ clientId: expect.any(String), files: ['f1'] }]));
    await waitFor(() => view().getByRole('button', { name: 'Save lamp.png' }));
  });

  it('that are too large or not taken are said by name, and hold nothing up', async () => {
    const refusal = Object.assign(new Error('lamp.png is of a kind that is not taken.'), { final: true });
    withFiles(() => Promise.reject(refusal));
    await waitFor(() => view().getByRole('button', { name: 'Attach a file' }));
    const large = new File([new Uint8Array(1024 * 1024 + 1)], 'film.png');
    choose([file, large]);
    await waitFor(() => view().getByText('film.png is too large. Up to 1 MB is taken.'));
    await waitFor(() => view().getByText('lamp.png is of a kind that is not taken.'));
    fireEvent.click(view().getByRole('button', { name: 'Take film.png away' }));
    await waitFor(() => expect(view().queryByText(/film.png/)).toBeNull());
    fireEvent.input(view().getByRole('textbox'), { target: { value: 'Hello' } });
    fireEvent.keyDown(view().getByRole('textbox'), { key: 'Enter' });
    await waitFor(() => expect(sent).toEqual([{ clientId: expect.any(String), text: 'Hello' }]));
  });

  it('cannot be attached where the transport takes none', async () => {
    await waitFor(() => view().getByRole('textbox'));
    expect(view().queryByRole('button', { name: 'Attach a file' })).toBeNull();
  });
});
