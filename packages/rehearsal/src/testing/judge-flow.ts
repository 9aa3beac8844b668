// Takes one text the whole way that a drawn flow goes, and says what came of it.
import { compileFlow, proveFlow } from '@baton/compiler';
import { parseFlow, serialiseFlow, type Flow, type Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { rehearse } from '../rehearse.ts';
import { wrongWith } from './judge-refusals.ts';

/** So long may one document take, in milliseconds of computing. */
export const LIMIT_MS = 2_000;

export interface Verdict {
  /** What it was refused for, each once; nothing when it compiled. */
  codes: string[];
  /** What must never be, in a sentence for whoever mends it. */
  breach?: string;
  /** The flow, when it compiles. */
  compiled?: Flow;
}

/** Opens and compiles. Never throws: what is thrown on the way is the breach. */
export function judgeFlow(text: string): Verdict {
  try {
    const parsed = parseFlow(text, nodeKinds);
    if (!parsed.ok) return refused(parsed.issues, text);
    const saved = serialiseFlow(parsed.flow);
    const again = parseFlow(saved, nodeKinds);
    if (!again.ok || serialiseFlow(again.flow) !== saved)
      return { codes: [], breach: 'saved and opened, it is another flow' };
    const compiled = compileFlow(parsed.flow, { registry: nodeKinds, library: messageLibrary, hash: 'fuzz' });
    return compiled.ok ? { codes: [], compiled: parsed.flow } : refused(compiled.issues, saved);
  } catch (error) {
    return { codes: ['crash'], breach: said(error) };
  }
}

function refused(issues: readonly Issue[], text: string): Verdict {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const wrong = wrongWith(
    errors.map(({ code, message, at }) => ({ code, message, pointer: at.pointer })),
    text,
  );
  return { codes: [...new Set(errors.map(({ code }) => code))], ...(wrong === undefined ? {} : { breach: wrong }) };
}

/** Proves a flow that compiles; returns the breach. */
export function judgeProof(flow: Flow, workspace: Workspace): string | undefined {
  try {
    const { issues } = proveFlow(flow, { registry: nodeKinds, library: messageLibrary, workspace });
    const text = serialiseFlow(flow);
    return issues.length === 0
      ? undefined
      : wrongWith(
          issues.map(({ code, message, at }) => ({ code, message, pointer: at.pointer })),
          text,
        );
  } catch (error) {
    return said(error);
  }
}

/** Begins a conversation with a flow that compiles, says a word and lets ten minutes pass; returns the breach. */
export async function judgeRehearsal(flow: Flow, workspace: Workspace, startAt: number): Promise<string | undefined> {
  try {
    const talk = await rehearse({
      flow,
      registry: nodeKinds,
      library: messageLibrary,
      workspace,
      bot: { ask: async () => ({ text: 'It left our house yesterday.', confidence: 70, sources: [] }) },
      startAt,
    });
    await talk.customer.says('Where is my parcel? I was charged twice.');
    await talk.customer.asksForPerson();
    await talk.wait(600);
    const [failure] = talk.failures;
    const unread = (await talk.said()).find(
      ({ message }) => typeof message.text !== 'string' || message.text.includes('[native code]'),
    );
    if (unread) return `in the rehearsal: said ${JSON.stringify(unread.message).slice(0, 300)}`;
    return failure ? `in the rehearsal: ${said(failure.error)}` : undefined;
  } catch (error) {
    return `in the rehearsal: ${said(error)}`;
  }
}

function said(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
}
