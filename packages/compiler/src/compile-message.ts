import { spokenOnly, type CompiledMessage, type Issue, type MessageForm, type MessageLibrary } from '@baton/flow';

/** How a flow speaks: its voice, and the languages it is written in. */
export interface Speech {
  voice: string;
  language: string;
  languages: readonly string[];
}

/**
 * Replaces a template by its text in the flow's voice and languages. A voice that lacks it falls back to the library's first. Words of
 * the flow's own stay as they are written.
 */
export function compileMessage(
  form: MessageForm,
  library: MessageLibrary,
  { voice, language, languages }: Speech,
): { message: CompiledMessage; issue?: Omit<Issue, 'at'> } {
  if (form.use === 'own') {
    const { use: _use, ...message } = form;
    return { message };
  }
  // A designer may write any name, also one that every object answers to, such as "constructor".
  const texts = (Object.hasOwn(library, form.template) ? library[form.template]?.texts : undefined) ?? {};
  const text = (Object.hasOwn(texts, voice) ? texts[voice] : undefined) ?? Object.values(texts)[0];
  if (!text) {
    return {
      message: { text: {} },
      issue: {
        code: 'unknown-template',
        severity: 'error',
        message: `the message template "${form.template}" is not in the library. Choose another one or write your own text.`,
      },
    };
  }
  const { use: _use, ...message } = spokenOnly(text, [language, ...languages]);
  return { message: { ...message, template: form.template } };
}
