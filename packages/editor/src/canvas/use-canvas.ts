// Keeps React Flow's copy of the drawing in step with the editor's, and turns its events into commands.
import {
  applyNodeChanges,
  type EdgeChange,
  type NodeChange,
  type NodePositionChange,
  type OnNodeDrag,
  type SelectionDragHandler,
  useStoreApi,
} from '@xyflow/react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useSurroundings } from '../context.ts';
import type { Editor, EditorState } from '../model/editor.ts';
import type { Point } from '../model/document.ts';
import { insideOf } from '../model/frames.ts';
import { guidesFor, noGuides, type GuideBox } from '../model/guides.ts';
import { MANY_WIRES, routing } from '../model/routes.ts';
import { connections, MANY, sameOutside, stepNodes, type ConnectionType, type StepNodeType } from './canvas-nodes.ts';
import { showGuides, type GuideStore } from './DragGuides.tsx';
import { inSlices } from './in-slices.ts';
import { layRoutes, newTerrain, noRoutes } from './lay-routes.ts';

/** How long names rest before React Flow is told them, in milliseconds; in a large flow that is more work. */
const NAMES_REST = { few: 600, many: 2000 };

export interface CanvasDrawing {
  nodes: StepNodeType[];
  edges: ConnectionType[];
  onNodesChange: (changes: NodeChange<StepNodeType>[]) => void;
  onEdgesChange: (changes: EdgeChange<ConnectionType>[]) => void;
  onNodeDragStop: OnNodeDrag<StepNodeType>;
  onSelectionDragStop: SelectionDragHandler<StepNodeType>;
}

export function useCanvas(guides: GuideStore): CanvasDrawing {
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
  const carrying = useRef<Carrying | null>(null);
  const stale = useRef(true);
  const laying = useRef<(() => void) | null>(null);
  const draw = useCallback(() => {
    const { document, drawing, selection } = editor.store.getState();
    const { routes } = laid.current;
    editor.laid(routes);
    setNodes((before) => stepNodes(before, drawing, selection));
    setEdges((before) => connections(before, document.flow, drawing, selection, routes));
  }, [editor]);
  // Names are told to React Flow, too, which reads every connection again for it: that can wait until a word is typed.
  const later = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const drawLater = useCallback(() => {
    clearTimeout(later.current);
    const many = editor.store.getState().drawing.steps.size > MANY;
    later.current = setTimeout(draw, many ? NAMES_REST.many : NAMES_REST.few);
  }, [editor, draw]);
  const drawSteps = useCallback(() => {
    const { drawing, selection } = editor.store.getState();
    setNodes((before) => stepNodes(before, drawing, selection));
  }, [editor]);
  useEffect(() => () => clearTimeout(later.current), []);
  const follow = useCallback(() => {
    const { document, drawing } = editor.store.getState();
    if (document.flow.edges.length < MANY_WIRES) {
      laid.current = layRoutes(laid.current, document.flow, drawing, getState().nodeLookup);
    } else stale.current = true;
    draw();
  }, [editor, getState, draw]);
  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.drawing !== before.drawing && hasMoved(state, before)) follow();
        else if (state.selection.connections !== before.selection.connections) draw();
        else if (state.selection !== before.selection || state.drawing.frames !== before.drawing.frames) drawSteps();
        else if (state.drawing !== before.drawing) drawLater();
      }),
    [editor, follow, draw, drawSteps, drawLater],
  );

  // Many lines are laid a few at a time once React Flow has the steps; until then they are drawn as they were, or simply.
  useEffect(() => {
    if (!stale.current || edges.length < MANY_WIRES) return;
    stale.current = false;
    const { document, drawing } = editor.store.getState();
    const terrain = newTerrain(laid.current.terrain, document.flow, drawing, getState().nodeLookup);
    if (!terrain) return;
    laying.current?.();
    laying.current = inSlices(routing(terrain, laid.current.routes), (routes) => {
      laid.current = { terrain, routes };
      draw();
    });
  }, [editor, getState, nodes, edges, draw]);
  useEffect(() => () => laying.current?.(), []);

  const onNodesChange = useCallback(
    (changes: NodeChange<StepNodeType>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) choose(editor, 'steps', chosen);
      const dragged = changes.filter((change) => change.type === 'position' && change.dragging);
      const [only] = dragged;
      const carried = only?.type === 'position' ? carry(editor, carrying, only) : [];
      // One step falls in with the others; several keep their places to each other.
      if (dragged.length === 1 && only?.type === 'position' && only.position && carried.length === 0) {
        const found = guidesFor(boxAt(editor, only.id, only.position), othersThan(editor, only.id));
        only.position = found.at;
        showGuides(guides, found.guides);
      } else showGuides(guides, noGuides);
      const drawn = [...changes, ...carried].filter(
        (change) => change.type === 'position' || change.type === 'dimensions',
      );
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
    [editor, follow, guides],
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
      const along = carrying.current?.steps ?? [];
      const [first] = dragged;
      const by = first &&
        carrying.current && {
          x: first.position.x - carrying.current.from.x,
          y: first.position.y - carrying.current.from.y,
        };
      carrying.current = null;
      // Nobody but the frame was held; what it carried stands still again, too.
      if (along.length > 0)
        setNodes((before) =>
          applyNodeChanges(
            along.map(({ id }) => ({ id, type: 'position', dragging: false })),
            before,
          ),
        );
      const moves = [
        ...dragged.map(({ id, position }) => ({ step: id, to: position })),
        ...along.map(({ id, at }) => ({ step: id, to: { x: at.x + (by?.x ?? 0), y: at.y + (by?.y ?? 0) } })),
      ];
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

/** What a frame takes along while it is dragged, and where all of it stood. */
interface Carrying {
  frame: string;
  from: Point;
  steps: readonly { id: string; at: Point }[];
}

/** The movements of what stands in a frame, for one movement of the frame; none for a step. */
function carry(
  editor: Editor,
  carrying: RefObject<Carrying | null>,
  { id, position, dragging }: NodePositionChange,
): NodePositionChange[] {
  const { drawing } = editor.store.getState();
  const frame = drawing.frames.get(id);
  if (!frame || !position || !dragging) return [];
  if (carrying.current?.frame !== id) {
    const steps = insideOf(frame, drawing).flatMap((one) => {
      const at = (drawing.steps.get(one) ?? drawing.frames.get(one))?.position;
      return at ? [{ id: one, at }] : [];
    });
    carrying.current = { frame: id, from: frame.position, steps };
  }
  const { from, steps } = carrying.current;
  return steps.map(({ id: one, at }) => ({
    id: one,
    type: 'position',
    dragging: true,
    position: { x: at.x + position.x - from.x, y: at.y + position.y - from.y },
  }));
}

function boxAt(editor: Editor, id: string, at: { x: number; y: number }): GuideBox {
  const { steps, heights } = editor.store.getState().drawing;
  const view = steps.get(id);
  return { ...at, height: view ? heights.of(view) : 0 };
}

function* othersThan(editor: Editor, id: string): Generator<GuideBox> {
  const { steps, heights } = editor.store.getState().drawing;
  for (const view of steps.values()) if (view.id !== id) yield { ...view.position, height: heights.of(view) };
}

/** Whether anything happened that lines go by; what a step says is not that. */
function hasMoved({ drawing, document }: EditorState, before: EditorState): boolean {
  if (document.flow.edges !== before.document.flow.edges) return true;
  if (drawing.steps.size !== before.drawing.steps.size) return true;
  for (const [id, view] of drawing.steps) {
    const old = before.drawing.steps.get(id);
    if (old === view) continue;
    if (!old || old.position.x !== view.position.x || old.position.y !== view.position.y) return true;
    if (!sameOutside(old, view)) return true;
  }
  return false;
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
