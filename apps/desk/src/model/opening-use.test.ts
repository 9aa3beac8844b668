import { expect, it } from 'vitest';
import { openingUse } from './opening-use.ts';

const opening =
  'Hi Mara, I’m Callum from Customer Care. You asked “Where is my lamp?” I look into it right now. Does that work for you?';

it('I3: sent as it stood is kept, whatever the spaces', () => {
  expect(openingUse(opening, `  ${opening.replaceAll(' ', '  ')}\n`)).toBe('kept');
});

it('I3: with a sentence changed it is edited', () => {
  expect(openingUse(opening, opening.replace('I look into it right now.', 'I have called the carrier.'))).toBe(
    'edited',
  );
});

it('I3: something else altogether is the agent’s own', () => {
  expect(openingUse(opening, 'Good morning! How can I help you today?')).toBe('own');
  expect(openingUse('', 'Good morning!')).toBe('own');
});
