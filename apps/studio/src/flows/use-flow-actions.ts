import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { useToast } from '@baton/ui';
import { useMemo } from 'react';
import { Refusal } from '../model/api.ts';
import type { FlowSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { freeName } from './free-name.ts';

export interface FlowActions {
  /** Does something on the server and shows its refusal; undefined when it was refused. */
  run: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  /** A flow from a file, opened at once; it can be taken back for a while. */
  bringIn: (flow: Flow, said?: (name: string) => string) => Promise<void>;
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
    /** Templates keep their names: a flow made from one may have it. */
    async function nameFor(name: string): Promise<string> {
      const own = (await api.flows()).filter(({ origin }) => origin === 'own');
      return freeName(
        name,
        own.map((flow) => flow.name),
      );
    }
    return {
      run,
      async bringIn(flow, said = strings.importing.done) {
        const name = await run(() => nameFor(flow.name));
        const made = name && (await run(() => api.create({ document: { ...flow, name } })));
        if (!made) return;
        const undo = async () => {
          dismiss(note);
          await run(async () => {
            await api.archive(made.id);
            const { route } = router.store.getState();
            // What was drawn on it since goes with it: nothing is left to ask about.
            if (route.page === 'flows' || ('id' in route && route.id === made.id)) router.replace({ page: 'flows' });
            show({ title: strings.importing.undone(name), tone: 'success' });
          });
        };
        const note = show({
          title: said(name),
          tone: 'success',
          stays: 12_000,
          action: { label: strings.flows.undo, onSelect: () => void undo() },
        });
        await router.go({ page: 'flow', id: made.id });
      },
      async startFrom(flow) {
        const made = await run(async () => api.create({ from: flow.id, name: await nameFor(flow.name) }));
        if (made) await router.go({ page: 'flow', id: made.id });
      },
      async duplicate(flow) {
        const name = strings.flows.copyOf(flow.name);
        if (await run(async () => api.create({ from: flow.id, name: await nameFor(name) }))) changed();
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
