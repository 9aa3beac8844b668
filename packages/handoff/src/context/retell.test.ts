import { expect, it } from 'vitest';
import { matterKindIn } from './matter.ts';
import { toldBack, toldOf } from './retell.ts';

it.each([
  ['I was charged twice for order 8812', 'was charged twice for order 8812'],
  ["I can't log in since the update", 'cannot log in since the update'],
  ['we never received our invoice', 'never received their invoice'],
  ['Hi, my lamp arrived broken!', 'says their lamp arrived broken'],
  ['you sent me the wrong size', 'says we sent them the wrong size'],
  ["I'm Sarah Brown and I lost my card", 'lost their card'],
  ['have been waiting for two weeks', 'has been waiting for two weeks'],
  ['tracking hasn’t moved for days', 'says tracking hasn’t moved for days'],
])('X2: %j is told of somebody as %j', (sentence, told) => {
  expect(toldOf(sentence)).toBe(told);
});

it.each(['where is my parcel?', 'Google: U need to verify', 'refund', 'grey or blue, whatever is there'])(
  'X2: %j is no plain sentence about somebody, and is not told as one',
  (sentence) => {
    expect(toldOf(sentence)).toBeNull();
  },
);

it.each([
  ['I need an appointment with Dr. Johnson, please', 'you need an appointment with Dr. Johnson'],
  ['My rug has a hole and I want a new one', 'your rug has a hole and you want a new one'],
  ['could you please send me a label?', 'you asked us to send you a label'],
  ['can I change my address?', 'you would like to change your address'],
  ['have been trying all night to log in', 'you have been trying all night to log in'],
  ['Since I am in a hurry, I will take the red one', 'you will take the red one'],
  ['please cancel my order, I ordered it by mistake', 'you asked us to cancel your order'],
])('M5: %j is told back as %j', (sentence, told) => {
  expect(toldBack(sentence)).toBe(told);
});

it.each([
  [['my parcel never arrived'], 'missing'],
  [['where is my order'], 'missing'],
  [['the vase came in pieces'], 'damaged'],
  [['my lamp came broken', 'I want a new one'], 'replace'],
  [['you charged me twice'], 'charged-twice'],
  [['someone used my card'], 'misused'],
  [['I want my money back'], 'refund'],
  [['please cancel it'], 'cancel-order'],
  [['can I move the appointment to Friday'], 'reschedule'],
  [['I am locked out'], 'login'],
  [['the app keeps crashing'], 'failing'],
  [['Why does my lamp not turn on?'], 'failing'],
  [['hello there'], null],
])('X6: %j is of the kind %j', (texts, kind) => {
  expect(matterKindIn(texts)).toBe(kind);
});
