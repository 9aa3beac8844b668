import type { EditorWorkspace, FlowEditorProps } from '@baton/editor';
import type { Flow, FlowNode } from '@baton/flow';
import { useCallback, useMemo } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { LateTriggerBox } from '../triggers/LateTriggerBox.tsx';
import { useTryIt } from '../try-it/use-try-it.tsx';
import type { LoadedFlow } from './load-flow.ts';

/** Triggers that act on what a customer writes. */
const HEARS: ReadonlySet<string | undefined> = new Set(['policy', 'explicit', 'frustration']);

/**
 * What the editor of this flow is given, whether the flow may be changed or not.
 *
 * @param flow as it stands on the canvas now
 */
export function useEditorParts(loaded: LoadedFlow, flow: Flow): Omit<FlowEditorProps, 'flow'> {
  const { registry, library, cards, checker } = useStudio();
  const { workspace } = loaded;
  const { side, highlight, playPath } = useTryIt(loaded, flow);
  const parts = useMemo(() => {
    const named: EditorWorkspace = {
      teams: workspace.teams.map(({ id, name }) => ({ id, name })),
      hours: workspace.hours.map(({ id, name }) => ({ id, name })),
      topics: workspace.topics.map(({ id, name }) => ({ id, name })),
      connections: workspace.connections.map(({ name, purpose }) => ({ id: name, name: purpose || name })),
    };
    const check: FlowEditorProps['check'] = (drawn) => checker.check(drawn, workspace);
    return { registry, cards, templates: library, workspace: named, check };
  }, [registry, cards, library, checker, workspace]);
  const inspectorExtra = useCallback(
    (node: FlowNode) => {
      const definition = registry.get(node.kind);
      if (!definition || !HEARS.has(definition.facts(node.config).listener)) return null;
      return <LateTriggerBox node={node} definition={definition} workspace={workspace} />;
    },
    [registry, workspace],
  );
  return { ...parts, inspectorExtra, side, sideLabel: strings.tryIt.label, highlight, onPlayPath: playPath };
}
