/** Every way a host says no. Each message names what happened, where, and what to do. */
export type HostErrorCode =
  | 'conflict'
  | 'input-invalid'
  | 'reducer-failed'
  | 'prepare-failed'
  | 'outcome-invalid'
  | 'alarm-stuck'
  | 'alarm-missing'
  | 'clock-set-back'
  | 'never-rests'
  | 'unknown-kind'
  | 'delivery-failed'
  | 'projection-failed'
  | 'storage-failed'
  /** On a network: it may answer in a moment. */
  | 'database-away'
  | 'not-started'
  | 'already-started'
  | 'stopped'
  | 'folder-in-use'
  | 'data-missing'
  | 'schema-newer'
  | 'row-damaged'
  | 'clock-file-damaged';

/** The one error a host throws or rejects with; `code` is stable, `message` is for a person. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
    this.code = code;
  }
}

/** Keeps a `HostError` as it is; anything else becomes one with this code and the thing's own words. */
export function toHostError(code: HostErrorCode, doing: string, thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return new HostError(code, `${doing}: ${words}`, thrown);
}
