import { describe, expect, it } from 'vitest';
import type { Awaiting } from './contract.ts';
import { prepare } from './prepare.ts';
import { listen } from './listen.ts';

describe('R1 to R5 category', () => {
  it.each([
    ['billing', 'There is an error on my invoice'],
    ['billing', 'where is my refund'],
    ['technical', 'the app keeps crashing when I open it'],
    ['technical', 'my virtual card is not working'],
    ['sales', 'how much does the big plan cost?'],
    ['sales', 'I want to buy two keyboards'],
    ['account-security', 'I forgot my password'],
    ['account-security', 'my wallet was stolen with all my cards'],
    ['cancellation', 'please close my account'],
    ['other', 'when will my parcel be delivered?'],
  ])('%s: "%s"', (category, text) => {
    expect(listen().says(text).category.id).toBe(category);
  });
});

describe('R6 language', () => {
  it.each([
    ['es', '¿Dónde está mi pedido?'],
    ['de', 'Wo ist meine Bestellung?'],
    ['fr', 'Où est ma commande ?'],
    ['pt', 'Onde está o meu pedido?'],
    ['it', 'Dove è il mio ordine?'],
    ['nl', 'Waar is mijn bestelling?'],
    ['tr', 'Siparişim nerede?'],
    ['ru', 'Где мой заказ?'],
    ['uk', 'Де моє замовлення?'],
    ['ar', 'أين طلبي؟'],
    ['zh', '我的订单在哪里？'],
    ['ja', '注文はどこですか？'],
    ['ko', '내 주문은 어디에 있나요?'],
    ['hi', 'मेरा ऑर्डर कहाँ है?'],
  ])('%s: "%s"', (code, text) => {
    expect(listen().says(text).language.code).toBe(code);
  });

  it.each(['ok', 'no', 'me', 'Hi!', 'Ana', '42', 'pizza', 'yes please', 'Café Roma?', 'thx', 'brb', ''])(
    'never calls short English foreign: "%s"',
    (text) => {
      expect(listen().says(text).language.code).toBe('en');
    },
  );

  it.each(['+55 11 5550 0114', 'ana@example.org', 'ok'])('"%s" stays in the language spoken so far', (text) => {
    const reader = prepare({ languages: ['en', 'pt'] });
    const input = { text, at: 1_800_000_000_000, profile: {}, awaiting: { kind: 'nothing' as const } };
    expect(reader.read({ ...input, language: 'pt' }, reader.empty).signals.language.code).toBe('pt');
    expect(reader.read(input, reader.empty).signals.language.code).toBe('en');
  });

  it("assumes the flow's own first language for what could be any", () => {
    expect(listen({ languages: ['de'] }).says('ok').language.code).toBe('de');
    expect(
      listen({ languages: ['de'] }).says('Where is my order? I have been waiting for two weeks').language.code,
    ).toBe('en');
  });
});

describe('A3 urgency', () => {
  it('hears urgency and not its absence', () => {
    expect(listen().says('This is urgent, our server is down').urgent).toBe(true);
    expect(listen().says('es ist dringend').urgent).toBe(true);
    expect(listen().says('Take your time').urgent).toBe(false);
  });
});

describe('answers', () => {
  const offer: Awaiting = { kind: 'offer' };
  const answer = (text: string, awaiting: Awaiting) => listen().says(text, { awaiting }).answer;

  it.each([
    'yes',
    'yeah go on',
    'sure, why not',
    'ok please do',
    'no problem, go ahead',
    'that would be great',
    'sí',
    'ja bitte',
    'oui',
    'sim, por favor',
    '👍',
  ])('T12: "%s" accepts an offer', (text) => {
    expect(answer(text, offer)).toMatchObject({ says: 'yes' });
  });

  it.each([
    'no',
    'not now',
    'no thanks',
    'ok no',
    "I'd rather not",
    'maybe later',
    'nope, I will try it myself',
    'no gracias',
    'nein danke',
    'non merci',
    'não, obrigado',
    '👎',
  ])('T12: "%s" declines an offer', (text) => {
    expect(answer(text, offer)).toMatchObject({ says: 'no' });
  });

  it('a question of its own is no answer to an offer', () => {
    expect(answer('what does the blue one cost?', offer)).toMatchObject({ says: null, tells: ['question'] });
  });

  const options = [
    { id: 'call', label: 'Call me back' },
    { id: 'ticket', label: 'Open a ticket' },
    { id: 'wait', label: 'Keep waiting' },
  ];
  it.each([
    ['the second one', 'ticket'],
    ['call me instead', 'call'],
    ['2', 'ticket'],
    ["I'll wait", 'wait'],
    ['the last', 'wait'],
    ['a ticket please', 'ticket'],
    ['Call me back', 'call'],
  ])('"%s" chooses %s', (text, id) => {
    expect(answer(text, { kind: 'choice', options })).toMatchObject({ choice: id });
  });

  it.each([
    ['고객 센터', 'desk'],
    ['전화주세요', 'call'],
  ])('"%s" chooses %s in a script whose words are not set apart', (text, id) => {
    const korean = [
      { id: 'call', label: '전화 주세요' },
      { id: 'desk', label: '고객센터' },
    ];
    expect(answer(text, { kind: 'choice', options: korean })).toMatchObject({ choice: id });
  });

  const sentences = [
    { id: 'ticket', label: 'Leave a ticket' },
    { id: 'urgent', label: 'It is urgent: alert someone now' },
    { id: 'new', label: 'It is about something else' },
    { id: 'help', label: 'Show what helps right now' },
  ];
  it.each(['the frayed corner is the one by the window', 'hmm, what would you do in my place?'])(
    '"%s" chooses nothing: words that stand in every sentence point at no button',
    (text) => {
      expect(answer(text, { kind: 'choice', options: sentences })).toMatchObject({ choice: null });
    },
  );
  it('"a ticket is fine" chooses the ticket', () => {
    expect(answer('a ticket is fine', { kind: 'choice', options: sentences })).toMatchObject({ choice: 'ticket' });
  });

  it('chooses nothing from words that fit no option', () => {
    expect(answer('where are you based?', { kind: 'choice', options })).toMatchObject({ choice: null });
  });

  it('tells small talk from a wish', () => {
    expect(listen().says('ok thanks').isQuestion).toBe(false);
    expect(listen().says('where is my order').isQuestion).toBe(true);
  });
});
