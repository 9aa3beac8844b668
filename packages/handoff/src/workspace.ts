// The workspace: what flows refer to and a holiday may change without a new flow (contracts, 5).
import * as z from 'zod';

export const tier = z.enum(['critical', 'high', 'standard', 'low']);
export type Tier = z.infer<typeof tier>;
