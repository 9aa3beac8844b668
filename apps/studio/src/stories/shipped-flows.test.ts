import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every flow that ships has its page in Storybook', () => {
  const shipped = readdirSync(new URL('../../../../flows/', import.meta.url))
    .filter((file) => file.endsWith('.flow.json'))
    .map((file) => file.replace('.flow.json', ''));
  const told = readFileSync(new URL('./shipped-flows.stories.tsx', import.meta.url), 'utf8');
  const pages = [...told.matchAll(/flow: '([^']+)'/g)].map(([, flow]) => flow);
  expect(new Set(pages)).toEqual(new Set(shipped));
});
