/** Data cannot be moved, saved or brought back as asked. The message says why, and what to do. */
export class KeepError extends Error {
  override readonly name = 'KeepError';
}
