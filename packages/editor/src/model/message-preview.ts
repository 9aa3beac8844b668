// How a message reads to a customer: in the flow's voice and language, with examples in place of values.
import {
  fillText,
  inLanguage,
  messageForm,
  type FlowSettings,
  type MessageForm,
  type MessageLibrary,
  type OwnMessage,
} from '@baton/flow';
import { variablesOf } from './variables.ts';

export interface MessagePreview {
  text: string;
  choices: string[];
  link: string | null;
  /** The voice that was shown; another than the flow's when the template has no text in it. */
  voice: string;
}

/** A message setting as it stands in the form; null while it is not one. */
export function messageOf(value: unknown): MessageForm | null {
  const parsed = messageForm.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The words a template has in the flow's voice, else in the first voice it has. */
export function templateText(
  library: MessageLibrary,
  id: string,
  voice: string,
): { message: OwnMessage; voice: string } | null {
  const texts = library[id]?.texts ?? {};
  const found = texts[voice] ? voice : Object.keys(texts)[0];
  const message = found === undefined ? undefined : texts[found];
  return found !== undefined && message ? { message, voice: found } : null;
}

export function previewOf(message: OwnMessage, voice: string, settings: FlowSettings): MessagePreview {
  const examples = new Map(variablesOf(settings).map((variable) => [variable.name, variable.example]));
  const said = (text: Record<string, string>) =>
    fillText(inLanguage(text, settings.language, 'en') ?? '', (name) => examples.get(name) ?? `{{${name}}}`);
  return {
    text: said(message.text),
    choices: (message.choices ?? []).map((choice) => said(choice.label)),
    link: message.link ? said(message.link.label) : null,
    voice,
  };
}
