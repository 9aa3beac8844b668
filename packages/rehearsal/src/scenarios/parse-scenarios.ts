// From a scenario file's text to its scenarios, or to issues that say what is wrong, where, and what to do.
import { parseLimitedJson, pointerOf, type Issue, type IssueCode } from '@baton/flow';
import type * as z from 'zod';
import { scenarioFile, type ScenarioFile } from './scenario-file.ts';

export type ParsedScenarios = { ok: true; file: ScenarioFile } | { ok: false; issues: Issue[] };

const MOST_CHARACTERS = 5_000_000;
/** So many issues are told at once. */
const MOST_ISSUES = 50;

/** Reads a scenario file. Never throws for what a person wrote; every refusal carries a code, a pointer and a sentence. */
export function parseScenarios(text: string): ParsedScenarios {
  if (text.length > MOST_CHARACTERS) {
    return refuse([
      issue(
        'scenarios-too-large',
        `The file has ${text.length} characters; ${MOST_CHARACTERS} is the most. Split it into several files.`,
        '',
      ),
    ]);
  }
  const json = parseLimitedJson(text);
  if ('issue' in json) return refuse([json.issue]);
  const parsed = scenarioFile.safeParse(json.value);
  if (parsed.success) return { ok: true, file: parsed.data };
  return refuse(parsed.error.issues.slice(0, MOST_ISSUES).map((found) => issueOf(found)));
}

/** Of a step that fits no form, what is wrong with the form it comes nearest to. */
function issueOf(found: z.core.$ZodIssue, before: readonly PropertyKey[] = []): Issue {
  const path = [...before, ...found.path];
  if (found.code === 'invalid_union') {
    const [nearest = []] = found.errors.toSorted((a, b) => distance(a) - distance(b));
    const [first] = nearest;
    if (first && distance(nearest) < UNLIKE) return issueOf(first, path);
    return issue(
      'scenario-shape',
      `At ${pointerOf(path)}: This is no step that can be played. Write one of "says", "presses", "asksForPerson", "leaves", "bot", "waits", "agent", "page", "request", "desk" or "expect".`,
      pointerOf(path),
    );
  }
  const where = path.length === 0 ? 'The file as a whole' : `At ${pointerOf(path)}`;
  return issue(
    'scenario-shape',
    `${where}: ${found.message.slice(0, 400)}${/[.!?]$/.test(found.message) ? '' : '.'}`,
    pointerOf(path),
  );
}

const UNLIKE = 100;

/** How far a value is from a form. Without the form's own keys, or with others beside them, it is not meant at all. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  const ofTheWhole = issues.filter(({ path }) => path.length === 0);
  const isOther = ofTheWhole.some(({ code }) => code === 'invalid_type' || issues.length > 1);
  return issues.length + (isOther ? UNLIKE : 0);
}

function refuse(issues: Issue[]): ParsedScenarios {
  return { ok: false, issues };
}

function issue(code: IssueCode, message: string, pointer: string): Issue {
  return { code, severity: 'error', message, at: { pointer } };
}
