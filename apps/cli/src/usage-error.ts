/** The command cannot be done as it was typed, or a file cannot be read: exit code 2. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
