import '../styles.css';
import type { AnyNode } from '@baton/flow';
import { useTheme } from '@baton/ui';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  type FinalConnectionState,
  type OnConnectStart,
} from '@xyflow/react';
import { memo, useCallback, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { addStepCommand } from '../model/add-step.ts';
import type { Point } from '../model/document.ts';
import { BLOCK_DRAGGED } from '../palette/Blocks.tsx';
import { KIND_DRAGGED } from '../palette/Palette.tsx';
import { strings } from '../strings.ts';
import { Arrow } from './Arrow.tsx';
import { MANY, OVERVIEW, type ConnectionType, type StepNodeType } from './canvas-nodes.ts';
import styles from './Canvas.module.css';
import { CanvasControls } from './CanvasControls.tsx';
import { CanvasMap } from './CanvasMap.tsx';
import { CanvasMessages } from './CanvasMessages.tsx';
import { ConnectionEdge } from './ConnectionEdge.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { createGuides, DragGuides } from './DragGuides.tsx';
import { FrameNode } from './FrameNode.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Lanes } from './Lanes.tsx';
import { NextStep } from './NextStep.tsx';
import { Overview } from './Overview.tsx';
import { StepNode } from './StepNode.tsx';
import { StepPicker } from './StepPicker.tsx';
import { stepUnder } from './step-under.ts';
import { createTracing, Tracing, useTracingMark } from './tracing.ts';
import { useCanvas } from './use-canvas.ts';
import { useFirstView } from './use-first-view.ts';
import { useFollow } from './use-follow.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useSmallestZoom } from './use-reveal.ts';
import { useShowAdded } from './use-show-added.ts';

const nodeTypes = { step: StepNode, frame: FrameNode };
const edgeTypes = { connection: ConnectionEdge };
/** Below this zoom a card's small print is grey dust: only its name is shown, and larger. */
const FAR = 0.45;
const noNodes: StepNodeType[] = [];
const noEdges: ConnectionType[] = [];
const grid: [number, number] = [8, 8];
export interface CanvasProps {
  /** Shown in the middle while there are no steps. */
  empty: ReactNode;
  onOpenStep: () => void;
}

/** The drawing itself. Everything it does to the flow goes through the editor's commands. */
export const Canvas = memo(function Canvas({ empty, onOpenStep }: CanvasProps) {
  const { editor, partFlow } = useSurroundings();
  const { shown } = useTheme();
  const { screenToFlowPosition, getNodes } = useReactFlow<StepNodeType, ConnectionType>();
  const [guides] = useState(createGuides);
  const drawing = useCanvas(guides);
  useFirstView();
  useFollow();
  useShowAdded();
  const readOnly = useEditor((state) => state.readOnly);
  const picker = useEditor((state) => state.picker);
  const isEmpty = useEditor(({ drawing: { steps, frames } }) => steps.size + frames.size === 0);
  const clicking = useEditor((state) => state.connecting?.how === 'click');
  const many = useEditor((state) => state.drawing.steps.size > MANY);
  const far = useStore(({ transform }) => transform[2] < FAR);
  const overview = useStore(({ transform }) => many && transform[2] < OVERVIEW);
  const smallest = useSmallestZoom();
  const [heard] = useState(heardWords);
  const [map, setMap] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const [tracing] = useState(createTracing);
  useTracingMark(root, tracing);
  useKeepFocus(root);

  const begin = useCallback<OnConnectStart>(
    (_event, { nodeId, handleId }) => {
      if (nodeId && handleId) editor.startConnecting({ node: nodeId, port: handleId }, 'drag');
    },
    [editor],
  );

  const finish = useCallback(
    (event: MouseEvent | TouchEvent, end: FinalConnectionState) => {
      const { connecting } = editor.store.getState();
      if (connecting?.how !== 'drag') return;
      const screen = pointOf(event);
      const at = screenToFlowPosition(screen, { snapToGrid: false });
      const over = end.toNode?.id ?? stepUnder(getNodes(), at);
      const { exit } = connecting;
      // Let go where it began: that was a click, which waits for a second one.
      if (over === exit.node && end.from && distance(end.from, at) < 14) return editor.startConnecting(exit, 'click');
      if (over) return editor.connectTo(over);
      const corner = root.current?.getBoundingClientRect();
      const spot = { x: screen.x - (corner?.left ?? 0), y: screen.y - (corner?.top ?? 0) };
      editor.set({ connecting: null, picker: { type: 'after', exit, at: { x: at.x, y: at.y - 21 }, spot } });
    },
    [editor, getNodes, screenToFlowPosition],
  );

  // React Flow asks everything that is drawn whether it changed when it is handed another one of these.
  const moving = useCallback(() => root.current?.toggleAttribute('data-moving', true), []);
  const resting = useCallback(() => root.current?.toggleAttribute('data-moving', false), []);

  function drop(event: DragEvent) {
    const block = event.dataTransfer.getData(BLOCK_DRAGGED);
    if (block !== '' && !readOnly) {
      event.preventDefault();
      editor.paste(block, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      root.current?.focus({ preventScroll: true });
      return;
    }
    const definition = editor.registry.get(event.dataTransfer.getData(KIND_DRAGGED));
    if (!definition || readOnly) return;
    event.preventDefault();
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    addAt(definition, { x: at.x - 120, y: at.y - 20 });
    // The palette had the focus; what comes next is done on the canvas.
    root.current?.focus({ preventScroll: true });
  }

  function addAt(definition: AnyNode, at: Point) {
    const command = addStepCommand(editor.store.getState(), definition, at, editor.newId);
    if (command && editor.dispatch(command).ok) editor.select([command.step.id]);
  }

  return (
    <div
      ref={root}
      className={styles.canvas}
      data-canvas=""
      data-far={far ? '' : undefined}
      data-connecting={clicking ? '' : undefined}
      tabIndex={-1}
      role="application"
      aria-label={strings.canvas.label}
      onDragOver={(event) => {
        const { types } = event.dataTransfer;
        if (types.includes(KIND_DRAGGED) || types.includes(BLOCK_DRAGGED)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <Arrow />
      <Tracing.Provider value={tracing}>
        <ReactFlow<StepNodeType, ConnectionType>
          nodes={overview ? noNodes : drawing.nodes}
          edges={overview ? noEdges : drawing.edges}
          onNodesChange={drawing.onNodesChange}
          onEdgesChange={drawing.onEdgesChange}
          onNodeDragStop={drawing.onNodeDragStop}
          onSelectionDragStop={drawing.onSelectionDragStop}
          onNodeClick={(_event, node) => {
            if (clicking) editor.connectTo(node.id);
            // Who clicks a step wants to see it; a try-out beside the canvas goes on being watched.
            else if (editor.store.getState().right === 'issues') editor.set({ right: 'settings' });
          }}
          onNodeDoubleClick={(_event, node) => {
            const view = editor.store.getState().drawing.steps.get(node.id);
            if (view?.part && partFlow) editor.set({ inside: node.id });
            else onOpenStep();
          }}
          onPaneClick={({ clientX: x, clientY: y }) => {
            editor.set({ connecting: null });
            root.current?.focus({ preventScroll: true });
            const step = overview && stepUnder(drawing.nodes, screenToFlowPosition({ x, y }, { snapToGrid: false }));
            if (step) editor.select([step]);
          }}
          onConnectStart={begin}
          onConnectEnd={finish}
          onMoveStart={moving}
          onMoveEnd={resting}
          connectOnClick={false}
          connectionLineComponent={ConnectionLine}
          connectionRadius={24}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          nodesDraggable={!readOnly && !clicking}
          nodesConnectable={!readOnly}
          elementsSelectable={!clicking}
          onlyRenderVisibleElements={many}
          edgesFocusable
          snapToGrid
          snapGrid={grid}
          nodeDragThreshold={3}
          panOnScroll
          selectionMode={SelectionMode.Partial}
          deleteKeyCode={null}
          disableKeyboardA11y
          ariaLabelConfig={heard}
          colorMode={shown}
          minZoom={smallest}
          maxZoom={1.8}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} className={styles.dots ?? ''} />
          {overview ? <Overview edges={drawing.edges} /> : <Lanes />}
          <NextStep />
          <DragGuides store={guides} />
          {map && !overview && <CanvasMap />}
        </ReactFlow>
      </Tracing.Provider>
      <CanvasControls map={map} onMap={setMap} />
      <CanvasMessages />
      {isEmpty && <div className={styles.empty}>{empty}</div>}
      {picker && <StepPicker picker={picker} />}
      <KeysDialog />
    </div>
  );
});

/** What React Flow says by itself, in our words. */
function heardWords() {
  return {
    'node.a11yDescription.default': strings.canvas.stepHelp,
    'node.a11yDescription.keyboardDisabled': strings.canvas.stepHelp,
    'node.a11yDescription.ariaLiveMessage': ({ direction, x, y }: { direction: string; x: number; y: number }) =>
      strings.canvas.moved(direction, x, y),
    'edge.a11yDescription.default': strings.canvas.connectionHelp,
    'minimap.ariaLabel': strings.canvas.map,
    'handle.ariaLabel': strings.canvas.wayIn,
  };
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
