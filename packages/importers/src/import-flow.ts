// A file of another builder, whichever it is.
import { parse } from 'yaml';
import { importAmazonConnect, isAmazonConnect } from './amazon-connect/amazon-connect.ts';
import { importBotpress, isBotpress } from './botpress/botpress.ts';
import { recordOf } from './parts/loose.ts';
import type { Imported } from './parts/sketch.ts';
import { importRasa, isRasa } from './rasa/rasa.ts';
import { importTwilioStudio, isTwilioStudio } from './twilio-studio/twilio-studio.ts';
import { importTypebot, isTypebot } from './typebot/typebot.ts';

/** A drawing, or in words why there is none. */
export type ImportRead = Imported | { problem: string };

interface Builder {
  readonly is: (file: unknown) => boolean;
  readonly draw: (file: unknown, name: string) => Imported;
}

const BUILDERS: readonly Builder[] = [
  { is: isTwilioStudio, draw: importTwilioStudio },
  { is: isAmazonConnect, draw: importAmazonConnect },
  { is: isTypebot, draw: importTypebot },
  { is: isBotpress, draw: (file, name) => importBotpress(file, name) },
  { is: isRasa, draw: importRasa },
];

/** Larger ones are no flows that people drew. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Reads a file of Twilio Studio, Amazon Connect, Typebot, Botpress or Rasa. Never throws.
 *
 * @param name of the file; the flow is called after it where the file itself has no name
 */
export function importFlow(text: string, name: string): ImportRead {
  if (text.length > MOST_CHARACTERS)
    return { problem: `${name} has ${text.length} characters; ${MOST_CHARACTERS} is the most.` };
  const file = fileOf(text);
  if (file === undefined) return { problem: `${name} is neither JSON nor YAML.` };
  const builder = BUILDERS.find(({ is }) => is(file));
  if (!builder) {
    const said =
      'format' in recordOf(file) && 'nodes' in recordOf(file)
        ? ' It looks like a flow of Baton: open it as it is.'
        : '';
    return { problem: `${name} is no flow of Twilio Studio, Amazon Connect, Typebot, Botpress or Rasa.${said}` };
  }
  return builder.draw(file, name.replace(/\.(?:flow\.)?(?:json|ya?ml)$/i, ''));
}

function fileOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Rasa's are YAML.
  }
  try {
    return parse(text, { maxAliasCount: 50 });
  } catch {
    return undefined;
  }
}
