import * as z from 'zod';

/** What the teams of the demo keep to: open at any hour, night at any hour, or the hours as they are written. */
export const demoHours = z.enum(['open', 'night', 'written']);
export type DemoHours = z.infer<typeof demoHours>;

/** Whether this server is a demo that anybody at this machine may use, and what its teams keep to. */
export const demoState = z.object({ isDemo: z.boolean(), hours: demoHours });
export type DemoState = z.infer<typeof demoState>;

export const demoChange = z.strictObject({ hours: demoHours });
