import type { EditorWorkspace, FlowEditorProps } from '@baton/editor';
import type { Flow } from '@baton/flow';
import { useMemo } from 'react';
import { useStudio } from '../studio-context.ts';
import type { LoadedFlow } from './load-flow.ts';

/** What the editor of this flow is given, whether the flow may be changed or not. */
export function useEditorParts(loaded: LoadedFlow, flow: Flow) {
  const { registry, library, cards, checker } = useStudio();
  const { workspace } = loaded;
  void flow;
  const editorWorkspace = useMemo<EditorWorkspace>(
    () => ({
      teams: workspace.teams.map(({ id, name }) => ({ id, name })),
      connections: workspace.connections.map(({ name, purpose }) => ({ id: name, name: purpose || name })),
    }),
    [workspace],
  );
  const editorProps = useMemo<Omit<FlowEditorProps, 'flow'>>(
    () => ({
      registry,
      cards,
      templates: library,
      workspace: editorWorkspace,
      check: (drawn) => checker.check(drawn, workspace),
    }),
    [registry, cards, library, editorWorkspace, checker, workspace],
  );
  return { editorProps };
}
