import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ridgeSolver } from './cholesky.ts';

it('solves a system worked out by hand', () => {
  // (2 1; 1 2) + 1 on the diagonal = (3 1; 1 3); times (1, 2) = (5, 7)
  const solution = ridgeSolver(Float64Array.of(2, 1, 1, 2), 2, 1).solve(Float64Array.of(5, 7));
  expect(solution[0]).toBeCloseTo(1, 12);
  expect(solution[1]).toBeCloseTo(2, 12);
});

it('solves every system made of likenesses: the solution put back gives the right side', () => {
  const vectors = fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(vectors, fc.double({ min: 0.1, max: 2, noNaN: true }), (rows, ridge) => {
      const n = rows.length;
      const kernel = Float64Array.from(
        rows.flatMap((a) => rows.map((b) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0))),
      );
      const right = Float64Array.from(rows, (_, index) => index - 1);
      const x = ridgeSolver(Float64Array.from(kernel), n, ridge).solve(right);
      right.forEach((value, i) => {
        const back = x.reduce((sum, factor, k) => sum + factor * ((kernel[i * n + k] ?? 0) + (i === k ? ridge : 0)), 0);
        expect(back).toBeCloseTo(value, 6);
      });
    }),
  );
});

it('leaves rows out as if they had never been there', () => {
  const kernel = Float64Array.of(1, 0.4, 0.2, 0.4, 1, 0.5, 0.2, 0.5, 1);
  const right = Float64Array.of(1, 2, 3);
  const without = ridgeSolver(Float64Array.from(kernel), 3, 0.5).solveWithout(right, [1]);
  const alone = ridgeSolver(Float64Array.of(1, 0.2, 0.2, 1), 2, 0.5).solve(Float64Array.of(1, 3));
  expect([without[0], without[1], without[2]]).toEqual([
    expect.closeTo(alone[0] ?? 0, 12),
    0,
    expect.closeTo(alone[1] ?? 0, 12),
  ]);
});
