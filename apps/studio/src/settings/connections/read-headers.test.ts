import { expect, it } from 'vitest';
import { readHeaders } from './read-headers.ts';

it('each line is a header, blanks around it do not count, and a line that is none is named', () => {
  expect(readHeaders('Authorization: Bearer a:b \n\n X-Team :night\r\n')).toEqual({
    headers: { Authorization: 'Bearer a:b', 'X-Team': 'night' },
  });
  expect(readHeaders('')).toEqual({ headers: {} });
  expect(readHeaders('Bearer abc')).toMatchObject({ problem: expect.stringContaining('Bearer abc') });
  expect(readHeaders('X-Key:')).toMatchObject({ problem: expect.stringContaining('X-Key') });
});
