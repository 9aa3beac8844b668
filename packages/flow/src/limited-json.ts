// JSON from anywhere: bounded in depth, and without keys that reach into an object's prototype.
import type { IssueCode } from './issue-catalogue.ts';
import type { Issue } from './issue.ts';

export const MAX_FLOW_CHARACTERS = 20_000_000;
const MAX_DEPTH = 64;
/** Deeper places are told by the part around them: nobody reads a pointer of sixty parts. */
const DEEPEST_POINTER = 6;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text, or one issue. */
export function parseLimitedJson(text: string): { value: unknown } | { issue: Issue } {
  let value: unknown;
  try {
    // Some editors begin a file with a mark for its encoding.
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issue: refusal(
        'not-json',
        `The file is not valid JSON (${reason.slice(0, 160)}). Restore it from a saved version, or fix it at that place.`,
        '',
      ),
    };
  }
  const found = firstRefusal(value);
  return found ? { issue: found } : { value };
}

/** A part of a value on the way down; its pointer is put together only when it is told. */
interface Visit {
  value: object;
  depth: number;
  key: string;
  parent: Visit | undefined;
}

/** The first place in a value that is nested too deep or carries a forbidden key. Walks without recursion. */
export function firstRefusal(root: unknown): Issue | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  const stack: Visit[] = [{ value: root, depth: 0, key: '', parent: undefined }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, depth } = visit;
    if (depth > MAX_DEPTH)
      return refusal(
        'too-deep',
        `The file is nested more than ${MAX_DEPTH} levels deep. No saved file needs that; restore it from a saved version.`,
        pointerOf(wayTo(visit)),
      );
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.has(key))
        return refusal(
          'forbidden-key',
          `The key "${key}" is not allowed in a saved file. Remove it.`,
          pointerOf([...wayTo(visit), key]),
        );
      const child: unknown = Reflect.get(value, key);
      if (typeof child === 'object' && child !== null)
        stack.push({ value: child, depth: depth + 1, key, parent: visit });
    }
  }
  return undefined;
}

function wayTo(visit: Visit): string[] {
  const way: string[] = [];
  for (let at = visit; at.parent; at = at.parent) if (at.depth <= DEEPEST_POINTER) way.unshift(at.key);
  return way;
}

/** A JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function refusal(code: IssueCode, message: string, pointer: string): Issue {
  return { code, severity: 'error', message, at: { pointer } };
}
