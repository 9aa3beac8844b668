// Keeps React Flow's copy of the drawing in step with the editor's, and turns its events into commands.
import {
  applyNodeChanges,
  type EdgeChange,
  type NodeChange,
  type OnNodeDrag,
  type SelectionDragHandler,
  useStoreApi,
} from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSurroundings } from '../context.ts';
import type { Editor } from '../model/editor.ts';
import { connections, stepNodes, type ConnectionType, type StepNodeType } from './canvas-nodes.ts';
import { layRoutes, noRoutes } from './lay-routes.ts';

export interface CanvasDrawing {
  nodes: StepNodeType[];
  edges: ConnectionType[];
  onNodesChange: (changes: NodeChange<StepNodeType>[]) => void;
  onEdgesChange: (changes: EdgeChange<ConnectionType>[]) => void;
  onNodeDragStop: OnNodeDrag<StepNodeType>;
  onSelectionDragStop: SelectionDragHandler<StepNodeType>;
}

export function useCanvas(): CanvasDrawing {
  const { editor } = useSurroundings();
  const [nodes, setNodes] = useState<StepNodeType[]>(() => {
    const { drawing, selection } = editor.store.getState();
    return stepNodes([], drawing, selection);
  });
  const [edges, setEdges] = useState<ConnectionType[]>(() => {
    const { document, drawing, selection } = editor.store.getState();
    return connections([], document.flow, drawing, selection, noRoutes.routes);
  });
  const { getState } = useStoreApi<StepNodeType>();
  const laid = useRef(noRoutes);
  const follow = useCallback(() => {
    const { document, drawing, selection } = editor.store.getState();
    laid.current = layRoutes(laid.current, document.flow, drawing, getState().nodeLookup);
    const { routes } = laid.current;
    setNodes((before) => stepNodes(before, drawing, selection));
    setEdges((before) => connections(before, document.flow, drawing, selection, routes));
  }, [editor, getState]);
  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.drawing !== before.drawing || state.selection !== before.selection) follow();
      }),
    [editor, follow],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<StepNodeType>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) choose(editor, 'steps', chosen);
      const drawn = changes.filter((change) => change.type === 'position' || change.type === 'dimensions');
      const measured = changes.flatMap((change) =>
        change.type === 'dimensions' && change.dimensions
          ? [{ step: change.id, height: change.dimensions.height }]
          : [],
      );
      if (measured.length > 0) {
        editor.measured(measured);
        follow();
      }
      if (drawn.length > 0) setNodes((before) => applyNodeChanges(drawn, before));
    },
    [editor, follow],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<ConnectionType>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) choose(editor, 'connections', chosen);
    },
    [editor],
  );

  // A drag is one command, given when the steps are let go.
  const moved = useCallback(
    (dragged: readonly StepNodeType[]) => {
      const moves = dragged.map(({ id, position }) => ({ step: id, to: position }));
      if (moves.length > 0) editor.dispatch({ type: 'move-steps', moves });
    },
    [editor],
  );
  const onNodeDragStop = useCallback<OnNodeDrag<StepNodeType>>((_event, _node, dragged) => moved(dragged), [moved]);
  const onSelectionDragStop = useCallback<SelectionDragHandler<StepNodeType>>(
    (_event, dragged) => moved(dragged),
    [moved],
  );

  return { nodes, edges, onNodesChange, onEdgesChange, onNodeDragStop, onSelectionDragStop };
}

function choose(editor: Editor, what: 'steps' | 'connections', changes: { id: string; selected: boolean }[]): void {
  const { selection } = editor.store.getState();
  const chosen = new Set(selection[what]);
  for (const { id, selected } of changes) {
    if (selected) chosen.add(id);
    else chosen.delete(id);
  }
  editor.set({ selection: { ...selection, [what]: [...chosen] } });
}
