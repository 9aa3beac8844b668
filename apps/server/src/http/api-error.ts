/** Every way the API says no, with its status. One catalogue: a code means one thing everywhere. */
export const API_ERRORS = {
  'bad-request': 400,
  'not-json': 400,
  'invalid-field': 400,
  'token-missing': 401,
  'token-wrong': 401,
  'sign-in-needed': 401,
  'password-wrong': 401,
  'foreign-host': 403,
  'foreign-origin': 403,
  'website-not-allowed': 403,
  'not-allowed': 403,
  'customer-blocked': 403,
  'link-over': 403,
  'not-found': 404,
  'flow-not-found': 404,
  'flow-not-published': 404,
  'version-not-found': 404,
  'conversation-not-found': 404,
  'agent-not-found': 404,
  'person-not-found': 404,
  'promise-not-found': 404,
  'page-not-found': 404,
  'file-not-found': 404,
  'team-not-found': 404,
  'wrong-method': 405,
  'flow-exists': 409,
  'flow-is-part': 409,
  'template-read-only': 409,
  'client-id-reused': 409,
  'not-possible-now': 409,
  'no-model': 409,
  'consent-needed': 409,
  'too-many-files': 409,
  'draft-changed': 412,
  'body-too-large': 413,
  'file-too-large': 413,
  'not-json-type': 415,
  'file-not-taken': 415,
  'flow-invalid': 422,
  'flow-has-errors': 422,
  'workspace-invalid': 422,
  'file-unsafe': 422,
  'customer-signature-wrong': 422,
  'version-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  'model-failed': 502,
  stopping: 503,
  'scanner-away': 503,
  'storage-failed': 507,
  'database-away': 503,
} as const;

export type ApiErrorCode = keyof typeof API_ERRORS;

/** What the caller is told: `{ code, message, at }`, and the issues where a document has several. */
export interface ApiErrorBody {
  code: ApiErrorCode;
  message: string;
  /** JSON pointer into the body (`/body/…`), query (`/query/…`) or path parameters (`/path/…`); else the address called. */
  at: string;
  issues?: readonly unknown[];
  reason?: string;
}

/** Thrown by handlers; the error handler turns it into its status and body. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly at: string | null;
  readonly issues: readonly unknown[] | null;
  /** The house's own word for a refusal of `not-possible-now`, such as `offer-gone`. */
  readonly reason: string | null;
  /** Told as `Retry-After`. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ApiErrorCode,
    message: string,
    more: { at?: string; issues?: readonly unknown[]; reason?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.at = more.at ?? null;
    this.issues = more.issues ?? null;
    this.reason = more.reason ?? null;
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }

  get status(): number {
    return API_ERRORS[this.code];
  }
}
