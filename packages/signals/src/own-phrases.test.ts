// Phrasings written before the word lists were mended (`own/`): each kind keeps the share that it has reached.
import { expect, test } from 'vitest';
import { ownFigures } from '../tools/own.ts';

/** Kinds in which a miss or a false alarm weighs most. */
const LEAST: Readonly<Record<string, number>> = {
  request: 0.9,
  'no-request': 0.97,
  safety: 0.9,
  selfharm: 0.95,
  'no-safety': 0.95,
  'no-topic': 0.95,
  urgent: 0.9,
  'not-urgent': 0.9,
  negative: 0.85,
  calm: 0.9,
};

const byKind = new Map<string, { right: number; of: number; wrong: string[] }>();
for (const { kind, right, of, wrong } of ownFigures()) {
  const plain = kind.split(':')[0] ?? kind;
  const sum = byKind.get(plain) ?? { right: 0, of: 0, wrong: [] };
  byKind.set(plain, { right: sum.right + right, of: sum.of + of, wrong: [...sum.wrong, ...wrong] });
}

test.each(Object.entries(LEAST))(
  'T1, T24, A3: phrasings of the kind "%s" are read as meant, %f of them',
  (kind, least) => {
    const { right = 0, of = 1, wrong = [] } = byKind.get(kind) ?? {};
    expect({ isEnough: right / of >= least, wrong: right / of >= least ? [] : wrong }).toEqual({
      isEnough: true,
      wrong: [],
    });
  },
);
