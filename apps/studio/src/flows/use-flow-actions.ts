import { parseFlow, serialiseFlow } from '@baton/flow';
import { useToast } from '@baton/ui';
import { useMemo } from 'react';
import { Refusal } from '../model/api.ts';
import type { FlowSummary } from '../model/types.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';

export interface FlowActions {
  /** Does something on the server and shows its refusal; undefined when it was refused. */
  run: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  /** A flow of one's own from a template or another one, opened at once. */
  startFrom: (flow: FlowSummary) => Promise<void>;
  duplicate: (flow: FlowSummary) => Promise<void>;
  rename: (flow: FlowSummary, name: string) => Promise<void>;
  archive: (flow: FlowSummary) => Promise<void>;
}

/** What can be done to a flow of the list. `changed` is told when the list is out of date. */
export function useFlowActions(changed: () => void): FlowActions {
  const { api, router, registry } = useStudio();
  const { show, dismiss } = useToast();
  return useMemo(() => {
    async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        show({ title: error.message, tone: 'warning' });
        return undefined;
      }
    }
    return {
      run,
      async startFrom(flow) {
        const made = await run(() => api.create({ from: flow.id, name: flow.name }));
        if (made) await router.go({ page: 'flow', id: made.id });
      },
      async duplicate(flow) {
        if (await run(() => api.create({ from: flow.id }))) changed();
      },
      async rename(flow, name) {
        await run(async () => {
          const draft = await api.draft(flow.id);
          const parsed = parseFlow(draft.text, registry);
          if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '');
          await api.save(flow.id, draft.etag, serialiseFlow({ ...parsed.flow, name }));
        });
        changed();
      },
      async archive(flow) {
        const done = await run(async () => {
          await api.archive(flow.id);
          return true;
        });
        changed();
        if (!done) return;
        const undo = async () => {
          dismiss(note);
          await run(async () => {
            await api.restore(flow.id);
            show({ title: strings.flows.restored(flow.name), tone: 'success' });
          });
          changed();
        };
        const note = show({
          title: strings.flows.archived(flow.name),
          description: strings.flows.archivedText,
          stays: 12_000,
          action: { label: strings.flows.undo, onSelect: () => void undo() },
        });
      },
    };
  }, [api, router, registry, show, dismiss, changed]);
}
