import type * as z from 'zod';

/** What whoever draws a step gives to its card. The editor's own type is the same in shape. */
export interface CardProps {
  config: Record<string, unknown>;
  /** What the step is called. */
  name: string;
}

/** A card's own view of it: the settings as its kind reads them. */
export interface SettingsOf<C extends z.ZodType> {
  config: z.infer<C>;
}
