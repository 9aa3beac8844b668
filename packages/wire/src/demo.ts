import * as z from 'zod';

/** What the teams of the demo keep to: open at any hour, night at any hour, or the hours as they are written. */
export const demoHours = z.enum(['open', 'night', 'written']);
/** What the teams of the demo keep to: open, night, or the hours as written. */
export type DemoHours = z.infer<typeof demoHours>;

/** Whether this server is a demo that anybody at this machine may use, and what its teams keep to. */
export const demoState = z.object({ isDemo: z.boolean(), hours: demoHours });
/** Whether the server is a demo, and what its teams keep to. */
export type DemoState = z.infer<typeof demoState>;

/** Body of a change of the demo’s hours. */
export const demoChange = z.strictObject({ hours: demoHours });
