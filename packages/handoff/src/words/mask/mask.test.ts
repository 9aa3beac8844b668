import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';

describe('S1: masking', () => {
  it.each([
    ['My card is 4111 1111 1111 1111, thanks', 'My card is [card ending 1111], thanks'],
    ['4111111111111111', '[card ending 1111]'],
    ['amex 3782-822463-10005 expired', 'amex [card ending 0005] expired'],
    ['two: 5555555555554444 and 4111-1111-1111-1111.', 'two: [card ending 4444] and [card ending 1111].'],
  ])('S1: card number in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    ['4111 1111 1111 1111 12/27', '[card ending 1111] 12/27'],
    ['4111111111111111 12/27 123', '[card ending 1111] 12/27 123'],
    ['4111-1111-1111-1111-12', '[card ending 1111]-12'],
    ['order 1234 4111111111111111', 'order 1234 [card ending 1111]'],
    ['exp 12/27, 3782 822463 10005', 'exp 12/27, [card ending 0005]'],
    ['4111 1111 1111 1111 4242 4242 4242 4242', '[card ending 1111] [card ending 4242]'],
  ])('S1: card number beside other numbers in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    '4111  1111  1111  1111',
    '4111\u00a01111\u00a01111\u00a01111',
    '4111–1111–1111–1111',
    '4111\n1111\n1111\n1111',
    '4111, 1111, 1111, 1111',
    '4111\u200b1111\u200b1111\u200b1111',
    '４１１１１１１１１１１１１１１１',
    '٤١١١ ١١١١ ١١١١ ١١١١',
  ])('S1: card number however it was typed: %j', (text) => {
    expect(mask(text)).toBe('[card ending 1111]');
  });

  it.each([
    '4111 1111 1111 1112 has a wrong check digit',
    'order 1234567890123',
    'tracking 00340434292135100186123456789',
    'call +49 30 123456789',
    '0000 0000 0000 0000',
    'lots 12, 15, 18, 22, 31, 44, 51',
    'since 2019, 2020, 2021, 2022',
    '2026-11-22 10:00, +49 170 1234567',
  ])('S1: leaves %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  it.each([
    ['my password is Hunter2!', 'my password is [password removed]'],
    ['Password: correcthorse, ok?', 'Password: [password removed], ok?'],
    ['my password is tulip.', 'my password is [password removed].'],
    ['mein Passwort lautet Sonne77', 'mein Passwort lautet [password removed]'],
    ['mi contraseña es gato-123', 'mi contraseña es [password removed]'],
    ['mot de passe: "soleil"', 'mot de passe: "[password removed]"'],
    ['the PIN is 4821', 'the PIN is [code removed]'],
    ['password=not', 'password=[password removed]'],
  ])('S1: password in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'my password is not working',
    'My password is wrong',
    'the password was reset yesterday',
    'I forgot my password, is there a way back?',
    'my password isn’t accepted',
    'what is a pin',
  ])('S1: leaves %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  it.each([
    ['SSN 078-05-1120 please', 'SSN [national id removed] please'],
    ['NI number AB 12 34 56 C', 'NI number [national id removed]'],
    ['mi DNI 12345678Z', 'mi DNI [national id removed]'],
    ['NIE X1234567L', 'NIE [national id removed]'],
    ['Steuer-ID 86 095 742 719', 'Steuer-ID [national id removed]'],
    ['CPF 529.982.247-25', 'CPF [national id removed]'],
    ['RSSMRA85T10A562S', '[national id removed]'],
    ['1 84 12 76 451 089 46', '[national id removed]'],
  ])('S1: national id in %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each(['order A-70455 of 2026-11-15', 'DNI 12345678A is mistyped', 'CPF 529.982.247-26', 'phone 212-555-0113'])(
    'S1: leaves %j',
    (text) => {
      expect(mask(text)).toBe(text);
    },
  );

  it.each([
    ['my IBAN is DE89 3704 0044 0532 0130 00 thanks', 'my IBAN is [IBAN ending 3000] thanks'],
    ['cvv 737', 'cvv [code removed]'],
    ['login anna / password sunflower', 'login anna / password [password removed]'],
    ['my password is blue horse, ok?', 'my password is [password removed], ok?'],
    ['my ssn is 456789012', 'my ssn is [national id removed]'],
    ['passport number C01X00T47', 'passport number [document number removed]'],
    ['4111 and 1111 and 1111 and 1111', '[card ending 1111]'],
    ['tracking number 4242424242424242', 'tracking number 4242424242424242'],
    ['it is 1796073291116', 'it is 1796073291116'],
    ['order 456789012', 'order 456789012'],
  ])('S1: %j', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    ['der Code aus der SMS ist 482913', '482913'],
    ['el código del SMS es 482913', '482913'],
    ['my one time code: 48 29 13', '48 29 13'],
    ['the three digits on the back are 992', '992'],
    ['die drei Ziffern auf der Rückseite sind 992', '992'],
    ['my ssn is 078051120', '078051120'],
    ['sort code 20-00-00 account 55779911', '55779911'],
    ['sort code 20-00-00 account 55779911', '20-00-00'],
    ['routing number 021000021, account number 123456789012', '123456789012'],
    ['lösenord är hund33', 'hund33'],
    ['heslo je pejsek', 'pejsek'],
    ['salasana on koira33', 'koira33'],
    ['passordet er fjord', 'fjord'],
    ['jelszó: kutya11', 'kutya11'],
    ['parolam mavi77', 'mavi77'],
    ['şifrem mavi77', 'mavi77'],
    ['密码是 abc12345', 'abc12345'],
    ['パスワードは abc12345 です', 'abc12345'],
    ['비밀번호는 abc12345', 'abc12345'],
    ['كلمة المرور abc12345', 'abc12345'],
    ['הסיסמה שלי היא abc12345', 'abc12345'],
  ])('S1: %j keeps nothing of %j', (text, secret) => {
    expect(mask(text)).not.toContain(secret);
  });

  it.each([
    'lösenordet är fel',
    'heslo je špatně',
    'salasana on väärä',
    'passordet er glemt',
    'şifrem çalışmıyor',
    '密码 reset 在哪里',
    'my account 123456 was charged by the bank twice',
    'the bank says account holder 2 must sign',
    'my order with the code 10115 from the app shop is late, room 9',
    'the last digits on my parcel are 4812',
    'order 078051120',
  ])('S1: leaves %j as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('S1: masking twice changes nothing more', () => {
    const once = mask('4111111111111111, password: abc, 078-05-1120');
    expect(mask(once)).toBe(once);
  });

  // Millions of characters: were the time to grow with their square, this would not end before the test is given up.
  it.each(['1', '1 ', '4111 ', 'password ', 'AB12'])('S1: comes to an end on endless %j', (unit) => {
    const hostile = unit.repeat(100_000);
    expect(mask(hostile).length).toBeGreaterThan(0);
  });
});
