import { expect, it } from 'vitest';
import { awayPhrase } from './phrases.ts';

it('M9: a team is called offline only when it is closed', () => {
  expect(awayPhrase(true, 'tomorrow at 09:00', 'en')).toBe('Nobody in our team is free right now');
  expect(awayPhrase(false, 'tomorrow at 09:00', 'en')).toBe(
    'Our team is offline at the moment and back tomorrow at 09:00',
  );
  expect(awayPhrase(false, '', 'de')).toBe('Unser Team ist gerade nicht da und wieder für Sie da: am nächsten Werktag');
});
