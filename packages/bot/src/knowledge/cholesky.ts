import { solved } from './gauss.ts';

/**
 * Solves (K + ridge × I) x = b for a symmetric matrix K, again and again for new b: the matrix is taken apart once
 * (Cholesky, n³/6 multiplications), each solution then costs n².
 */
export interface RidgeSolver {
  solve(right: Float64Array): Float64Array;
  /**
   * The solution as if the rows and columns `hidden` were not there; their places hold 0. Costs one `solve` more for each
   * hidden row (block elimination on the inverse).
   */
  solveWithout(right: Float64Array, hidden: readonly number[]): Float64Array;
}

/** `matrix` holds n rows of n numbers and is overwritten. */
export function ridgeSolver(matrix: Float64Array, n: number, ridge: number): RidgeSolver {
  for (let i = 0; i < n; i++) matrix[i * n + i] = (matrix[i * n + i] ?? 0) + ridge;
  for (let i = 0; i < n; i++) {
    const row = matrix.subarray(i * n, i * n + n);
    for (let j = 0; j <= i; j++) {
      const other = matrix.subarray(j * n, j * n + n);
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0);
      // The ridge keeps the diagonal positive; the floor only guards against rounding.
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (other[j] ?? 1);
    }
  }
  const solve = (right: Float64Array): Float64Array => {
    const x = Float64Array.from(right);
    for (let i = 0; i < n; i++) {
      let sum = x[i] ?? 0;
      for (let k = 0; k < i; k++) sum -= (matrix[i * n + k] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (matrix[i * n + i] ?? 1);
    }
    for (let i = n - 1; i >= 0; i--) {
      const value = (x[i] ?? 0) / (matrix[i * n + i] ?? 1);
      x[i] = value;
      for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (matrix[i * n + k] ?? 0) * value;
    }
    return x;
  };
  const inverseColumns = new Map<number, Float64Array>();
  const inverseColumn = (at: number): Float64Array => {
    const known = inverseColumns.get(at);
    if (known !== undefined) return known;
    const unit = new Float64Array(n);
    unit[at] = 1;
    const column = solve(unit);
    inverseColumns.set(at, column);
    return column;
  };
  return {
    solve,
    solveWithout(right, hidden) {
      if (hidden.length === 0) return solve(right);
      const cut = Float64Array.from(right);
      for (const at of hidden) cut[at] = 0;
      const x = solve(cut);
      const columns = hidden.map(inverseColumn);
      const parts = solved(
        hidden.map((row) => columns.map((column) => column[row] ?? 0)),
        hidden.map((row) => x[row] ?? 0),
      );
      columns.forEach((column, index) => {
        const part = parts[index] ?? 0;
        for (let i = 0; i < n; i++) x[i] = (x[i] ?? 0) - part * (column[i] ?? 0);
      });
      for (const at of hidden) x[at] = 0;
      return x;
    },
  };
}
