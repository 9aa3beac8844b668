import { useEditor } from '../context.ts';

/** The languages of the flow; `main` is the one that is used when none fits. */
export function useLanguages(): { main: string; all: readonly string[] } {
  const settings = useEditor((state) => state.document.flow.settings);
  const all = settings.languages.includes(settings.language)
    ? settings.languages
    : [settings.language, ...settings.languages];
  return { main: settings.language, all };
}
