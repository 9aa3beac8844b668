import * as z from 'zod';
import { API_ERRORS, type ApiErrorCode } from './api-error.ts';

const codes = Object.keys(API_ERRORS).filter((code): code is ApiErrorCode => code in API_ERRORS);

/** The body of every refusal, for the API description. */
export const errorBody = z.object({
  code: z.enum(codes),
  message: z.string(),
  at: z.string(),
  issues: z.array(z.unknown()).optional(),
  reason: z.string().optional(),
});
