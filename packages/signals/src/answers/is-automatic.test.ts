import { expect, it } from 'vitest';
import { isAutomatic } from './is-automatic.ts';
import { readEmail, readPhone } from './read-contact.ts';

it.each([
  'I am out of the office until Monday 7 December and will reply when I return.',
  'AUTO: Jane is out of the office (returning 12/07/2026)',
  '[Auto-Reply] Closed for the holidays',
  'Your message has been received. A member of our team will respond shortly. Ref #88213',
  'We’ve received your request and it is being reviewed by our support staff. To add comments reply to this email.',
  'I no longer work at Initech. Please direct enquiries to hr@initech.example.',
  'I am travelling this week with intermittent internet access; expect delays in my response.',
  'Maternity leave until April. My cover is Tom, tom@x.example',
  'Hello, I’m currently driving and will get back to you later (sent automatically).',
  'Vielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage erhalten und melden uns schnellstmöglich.',
  'Ich bin bis zum 12.12. nicht im Büro. In dringenden Fällen wenden Sie sich an meine Kollegin.',
  'Hemos recibido su mensaje y le contestaremos en breve.',
  'Je suis absent du bureau jusqu’au 12 décembre.',
])('L7: an autoresponder is left alone: %s', (text) => expect(isAutomatic(text)).toBe(true));

it.each([
  'I was out of the office when you called, please call again',
  'I got an automatic reply and nobody answered me since',
  'I’m on vacation next week, can you deliver before Monday?',
  'I will be away until Monday, please call me then',
  'please do not reply with an automated message',
  'I received your message, it does not help',
  'We have received the parcel but it is broken',
  'I am on holiday until Friday, please leave my parcel with a neighbour',
  'the automatic door lamp flickers',
])('L7: a person is answered: %s', (text) => expect(isAutomatic(text)).toBe(false));

it.each([
  ['old@x.example no longer works, new@x.example does', 'new@x.example'],
  ['it’s ada@x.example (my husband’s is bob@x.example)', 'ada@x.example'],
  ['oops typo: ada@gmial.example -> ada@gmail.example', 'ada@gmail.example'],
  ['ada@x.example, sorry, I mean ada@y.example', 'ada@y.example'],
  ['change it from a@x.example to b@x.example', 'b@x.example'],
  ['not old@x.example, use new@x.example', 'new@x.example'],
  ['use new@x.example instead of old@x.example', 'new@x.example'],
])('L5: of two addresses the one that counts: %s', (text, address) =>
  expect(readEmail(text, 'en')?.value).toBe(address),
);

it('L5: a number that has changed is the new one', () => {
  expect(readPhone('it was 0151 23456789 but has changed to 0170 9876543', 'DE', 'en')?.value).toBe('+491709876543');
});
