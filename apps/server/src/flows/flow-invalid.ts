import type { Issue } from '@baton/flow';
import { ApiError } from '../http/api-error.ts';
import { flowStrings as strings } from './strings.ts';

/** The refusal of a document that cannot be read, in the words of its first issue. */
export function flowInvalid(issues: readonly Issue[]): ApiError {
  return new ApiError('flow-invalid', issues[0]?.message ?? strings.cannotRead, {
    at: `/body${issues[0]?.at.pointer ?? ''}`,
    issues,
  });
}
