import { parseWorkspace, type Workspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import { inOwnWords } from './own-words.ts';

function workspaceWith(voices: readonly object[]): Workspace {
  const read = parseWorkspace({
    format: 1,
    id: 'clinic',
    name: 'Clinic',
    brand: { name: 'Clinic' },
    currency: 'EUR',
    hours: [{ id: 'office', name: 'Office', zone: 'Europe/Berlin', week: {} }],
    teams: [{ id: 'care', name: 'Care', hours: 'office' }],
    voices,
  });
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.workspace;
}

const shipped = { template: 'greeting', text: { en: 'Hi there', de: 'Hallo' } };
const calm = { id: 'calm', name: 'Calm', basedOn: 'formal', texts: { greeting: { en: 'Good day' } } };

it('M12: says the company’s own words in its voice, and the shipped ones in a language it has not written', () => {
  const workspace = workspaceWith([calm]);
  expect(inOwnWords(shipped, 'calm', workspace).text).toEqual({ en: 'Good day', de: 'Hallo' });
  expect(inOwnWords(shipped, 'warm', workspace)).toBe(shipped);
});

it('leaves words of a flow’s own, and messages nobody has rewritten, as they are', () => {
  const workspace = workspaceWith([calm]);
  const own = { text: { en: 'Hello from the flow' } };
  expect(inOwnWords(own, 'calm', workspace)).toBe(own);
  expect(inOwnWords({ ...shipped, template: 'constructor' }, 'calm', workspace).text).toEqual(shipped.text);
});
