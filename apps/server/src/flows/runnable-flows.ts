// What a conversation that begins now stays on, and the machines of those that began before.
import type { CompiledMachine } from '@baton/flow';
import { ApiError } from '../http/api-error.ts';
import type { FlowRows } from './flow-rows.ts';
import type { Proof } from './proofs.ts';
import { flowStrings as strings } from './strings.ts';
import type { Template } from './templates.ts';

export interface RunnableFlow {
  readonly id: string;
  readonly hash: string;
  /** 0 for a template. */
  readonly version: number;
}

export interface RunnableFlows {
  /** @throws ApiError when the flow was never published, is a part of others, or is a template with errors */
  runnable(id: string): Promise<RunnableFlow>;
  /** The voice that a version speaks in (M12), for what its agents say: never that of a draft. */
  voiceOf(id: string, version: number): Promise<string>;
  /** The machine of a version that once could begin a conversation. */
  machine(hash: string): Promise<CompiledMachine | null>;
}

export interface RunnableFlowsOptions {
  readonly rows: FlowRows;
  readonly template: (id: string) => Template | undefined;
  readonly prove: (template: Template) => Promise<Proof>;
}

export function runnableFlows({ rows, template, prove }: RunnableFlowsOptions): RunnableFlows {
  const machines = new Map<string, CompiledMachine>();
  return {
    async runnable(id) {
      const draft = await rows.draft(id);
      const version = draft && (await rows.newest(id));
      if (version) {
        if (version.head.part) throw isPart(id);
        return { id, hash: version.hash, version: version.version };
      }
      if (draft) throw new ApiError('flow-not-published', strings.notPublished(id), { at: '/body/flow' });
      const found = template(id);
      if (!found) throw new ApiError('flow-not-found', strings.noFlow(id), { at: '/body/flow' });
      if (found.head.part) throw isPart(id);
      const { runs, issues } = await prove(found);
      if (!runs) throw new ApiError('flow-has-errors', strings.templateBroken(id), { at: '/body/flow', issues });
      return { id, hash: found.hash, version: 0 };
    },
    voiceOf: async (id, version) =>
      (version === 0 ? template(id)?.head.voice : (await rows.version(id, version))?.head.voice) ?? '',
    async machine(hash) {
      const machine = machines.get(hash) ?? (await rows.machine(hash));
      if (machine) machines.set(hash, machine);
      return machine;
    },
  };
}

function isPart(id: string): ApiError {
  return new ApiError('flow-is-part', strings.isPart(id), { at: '/body/flow' });
}
