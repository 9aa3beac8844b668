// The other files that people write by hand: scenarios, workspaces and knowledge, damaged and judged like flows.
import { readArticles } from '@baton/bot';
import { parseLimitedJson } from '@baton/flow';
import { parseWorkspace } from '@baton/handoff';
import { parseScenarios } from '../scenarios/parse-scenarios.ts';
import { breakJson, damages, type Damage, type Tree } from './break-json.ts';
import { shipped } from './demo.ts';
import { wrongWith, type Refusal } from './judge-refusals.ts';
import { seeded, seedOf } from './seeded.ts';

/** A sort of file: whole ones to begin with, and what reads them. */
export interface FileSort {
  name: string;
  whole: readonly string[];
  /** Refusals, or null for a file that opens. */
  read: (text: string) => Refusal[] | null;
}

export const fileSorts: readonly FileSort[] = [
  {
    name: 'scenarios',
    whole: [shipped('standard-handoff.scenarios.json'), shipped('vip.scenarios.json')],
    read: (text) => {
      const parsed = parseScenarios(text);
      return parsed.ok ? null : parsed.issues.map(({ code, message, at }) => ({ code, message, pointer: at.pointer }));
    },
  },
  {
    name: 'workspace',
    whole: [shipped('demo.workspace.json')],
    read: (text) => {
      const parsed = parseWorkspace(text);
      return 'workspace' in parsed
        ? null
        : parsed.issues.map(({ code, message, at }) => ({ code, message, pointer: at }));
    },
  },
  {
    name: 'knowledge',
    whole: [shipped('demo.knowledge.json')],
    read: (text) => {
      const json = parseLimitedJson(text);
      if ('issue' in json)
        return [{ code: json.issue.code, message: json.issue.message, pointer: json.issue.at.pointer }];
      const { articles, issues } = readArticles(json.value);
      return articles ? null : issues.map(({ code, message, at }) => ({ code, message, pointer: at }));
    },
  },
];

/** The damaged file of a number: the same for the same seed. Every sort of damage comes in turn. */
export function brokenFile({ whole }: FileSort, seed: number, index: number): Damage {
  const dice = seeded(seedOf(seed, index));
  const value: Tree = JSON.parse(dice.pick(whole));
  return breakJson(dice, value, damages[index % damages.length] ?? '');
}

/** What came of a file: why it was refused, and what must never be. */
export function judgeFile({ read }: FileSort, text: string): { codes: string[]; breach?: string } {
  try {
    const refusals = read(text);
    if (refusals === null) return { codes: [] };
    const wrong = wrongWith(refusals, text);
    return { codes: [...new Set(refusals.map(({ code }) => code))], ...(wrong === undefined ? {} : { breach: wrong }) };
  } catch (error) {
    return { codes: ['crash'], breach: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
