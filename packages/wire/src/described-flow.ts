import * as z from 'zod';

/** The trades that steps have settings for, by the name of the example. */
export const trades = ['e-commerce', 'healthcare', 'financial services', 'internal IT'] as const;
/** A trade that steps have settings for. */
export type Trade = (typeof trades)[number];

/** Body of "make me a flow that …": what the designer wrote, 3 to 2,000 characters. */
export const flowDescription = z.strictObject({ sentence: z.string().trim().min(3).max(2_000) });

/** Whether a language model is connected that can be asked. */
export const describingState = z.object({ isConnected: z.boolean() });

/** Reads what a description was understood as: answers to the questions of the guided start. Null and empty: not said. */
export const describedFlow = z.object({
  name: z.string().max(120).nullable(),
  trade: z.enum(trades).nullable(),
  hours: z.string().nullable().meta({ description: 'The id of opening hours of the workspace.' }),
  team: z.string().nullable().meta({ description: 'The id of a team of the workspace.' }),
  topics: z.array(z.string()).nullable().meta({ description: 'Ids of topics that belong to people at once.' }),
  voice: z.enum(['warm', 'neutral', 'formal']).nullable(),
  channels: z.array(z.enum(['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger'])).nullable(),
  leftOut: z.array(z.string()).meta({ description: 'Parts of the description that no question covers, in its words.' }),
});
/** What a description of a flow was understood as. */
export type DescribedFlow = z.infer<typeof describedFlow>;
