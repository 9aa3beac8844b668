// Fields that many kinds share.
import { messageForm } from '@baton/flow';
import * as z from 'zod';

/** Whole seconds; the inspector shows them as minutes and seconds. */
export const seconds = (least: number, most: number) => z.int().min(least).max(most).meta({ widget: 'seconds' });

/** 0 to 100. */
export const percent = z.number().min(0).max(100).meta({ widget: 'percent' });

/** A team of the workspace, by id. */
export const teamId = z.string().min(1).max(64).meta({ widget: 'team' });

/** An SLA tier, or "as decided before" (by the topic, or by how upset the customer is). */
export const tierChoice = z.enum(['auto', 'critical', 'high', 'standard', 'low']).meta({ widget: 'tier' });

/** A message that begins as a template of the library. */
export const templateMessage = (template: string) => messageForm.default({ use: 'template', template });

/** A variable, by name. */
export const variableName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z][\w.-]*$/, 'Begin with a letter; then letters, digits, "." and "-".')
  .meta({ widget: 'variable' });

/** The id of an entry that is a way out; made by the editor, or written by hand. */
export const entryId = z
  .string()
  .min(1)
  .max(48)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Use letters, digits, "-" and "_".');
