import { expect, test } from 'vitest';
import { publicNames } from './public-names.ts';

const declarations = `
import { Flow } from "@baton/flow";
/** Kept inside. */
interface Hidden { a: string }
/**
 * How long it waits.
 *
 * @throws RunError when it cannot
 */
declare function waits(seconds: number): Promise<void>;
declare function waits(until: Date): Promise<void>;
/** Its parts. */
interface Parts {
  /** In seconds. */
  readonly wait: number;
}
/** One of two. */
export type Way = 'left' | 'right';
export { type Parts as RunParts, waits };
`;

test('what is exported is told with its docstring and its declaration, and nothing else', () => {
  expect(publicNames(declarations)).toEqual([
    {
      name: 'RunParts',
      told: 'Its parts.',
      declared: 'interface Parts {\n  /** In seconds. */\n  readonly wait: number;\n}',
    },
    {
      name: 'waits',
      told: 'How long it waits.\n\n@throws RunError when it cannot',
      declared: 'function waits(seconds: number): Promise<void>;\nfunction waits(until: Date): Promise<void>;',
    },
    { name: 'Way', told: 'One of two.', declared: "type Way = 'left' | 'right';" },
  ]);
});
