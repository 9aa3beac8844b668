import { expect, test } from 'vitest';
import { parseTalkLine } from './talk-line.ts';

test.each([
  ['where is my parcel?', { says: 'where is my parcel?' }],
  [':press 2', { presses: '#2' }],
  [':press ticket', { presses: 'ticket' }],
  [':person', { asksForPerson: true }],
  [':wait 2m', { waits: '2m' }],
  [':bot 70 It left on Monday.', { bot: { confidence: 70, text: 'It left on Monday.' } }],
  [':bot 70', { bot: { confidence: 70 } }],
  [':bot fails', { bot: { fails: 'unreachable' } }],
  [':bot silent', { bot: { silent: true } }],
  [':agent accept', { agent: 'callum', does: 'accepts' }],
  [':agent says Hello there.', { agent: 'callum', does: 'says', text: 'Hello there.' }],
  [':agent pass billing Needs a refund.', { agent: 'callum', does: 'passes', to: 'billing', text: 'Needs a refund.' }],
  [':agent lucia on', { agent: 'lucia', does: 'signs on' }],
  [':page answered', { page: 'acknowledged' }],
  [':request {"status":"sent"}', { request: { answers: { status: 'sent' } } }],
  [':request fails', { request: 'fails' }],
  [':request slow', { request: 'takes too long' }],
])('%s is a action', (line, action) => {
  expect(parseTalkLine(line, 'callum')).toEqual({ action });
});

test.each([':state', ':time', ':help', ':quit', ':scenario'])('%s shows something', (line) => {
  expect(parseTalkLine(line, null)).toEqual({ show: line.slice(1) });
});

test.each([
  ':wait soon',
  ':bot very',
  ':agent',
  ':agent dances',
  ':press',
  ':page',
  ':request',
  ':request sent',
  ':unknown',
])('%s is answered with a sentence', (line) => {
  expect(parseTalkLine(line, 'callum')).toEqual({ problem: expect.stringMatching(/\.$|^Say|^There/) });
});

test('an agent who is nobody can do nothing', () => {
  expect(parseTalkLine(':agent accept', null)).toEqual({ problem: expect.stringContaining('No agent') });
});
