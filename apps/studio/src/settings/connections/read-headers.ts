import { strings } from '../../strings.ts';

/** Reads lines of `Name: value`. */
export function readHeaders(text: string): { headers: Record<string, string> } | { problem: string } {
  const headers: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [, name, value] = /^\s*([A-Za-z0-9-]{1,80})\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined || value === '')
      return { problem: strings.settings.connections.headerProblem(line.trim()) };
    headers[name] = value;
  }
  return { headers };
}
