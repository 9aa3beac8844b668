import { refusal } from '@baton/wire';
import * as z from 'zod';
import { API_ERRORS, type ApiErrorCode } from './api-error.ts';

const codes = Object.keys(API_ERRORS).filter((code): code is ApiErrorCode => code in API_ERRORS);

/** The body of every refusal, for the API description: with the codes that there are. */
export const errorBody = refusal.extend({ code: z.enum(codes), issues: z.array(z.unknown()).optional() });
