import {
  serialiseFlow,
  type AnyNode,
  type Flow,
  type FlowNode,
  type Issue,
  type MessageLibrary,
  type PathStep,
  type Registry,
} from '@baton/flow';
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Canvas } from './canvas/Canvas.tsx';
import { ConnectDialog } from './canvas/ConnectDialog.tsx';
import { EmptyCanvas, type Starter } from './canvas/EmptyCanvas.tsx';
import { inSlices } from './canvas/in-slices.ts';
import { useReveal } from './canvas/use-reveal.ts';
import {
  everyFlowSetting,
  Surroundings,
  type BlockShelf,
  type Cards,
  type EditorSurroundings,
  type EditorWorkspace,
  type FlowSettingName,
} from './context.ts';
import type { EditorCommand } from './go-to/editor-commands.ts';
import { GoToDialog } from './go-to/GoToDialog.tsx';
import { useCommands } from './go-to/use-commands.ts';
import { useLanguage, type EditorLanguage } from './editor-languages.ts';
import { LeftPanel } from './panels/LeftPanel.tsx';
import { RightPanel, type InspectorShow } from './panels/RightPanel.tsx';
import styles from './FlowEditor.module.css';
import { addStepCommand, freePlace, placeForNext } from './model/add-step.ts';
import {
  createEditor,
  type Editor,
  type EditorState,
  type Highlight,
  type StepMark,
  type Traffic,
} from './model/editor.ts';
import type { WayBack } from './model/history.ts';
import type { OtherEditor } from './model/others.ts';
import { folded } from './model/folded.ts';
import { framesAround } from './model/frames.ts';
import { arranging, type Places } from './model/layout.ts';
import { partOf } from './model/part-of-graph.ts';
import { unfinishedIssues } from './model/issues.ts';
import { STEP_WIDTH } from './model/lanes.ts';
import { strings } from './strings.ts';
import { PartInside } from './parts/PartInside.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useCheck, type Check } from './use-check.ts';
import { useKeys } from './use-keys.ts';

/** What the editor without a theme around it is given. */
export interface FlowEditorProps {
  /**
   * The flow to edit. Handing back what `onChange` gave changes nothing; handing in the same flow (by its id) as somebody
   * else changed it takes that in as a change that can be undone; handing in another flow opens it.
   */
  flow: Flow;
  registry: Registry;
  /** A card for each kind that has one; other kinds show one line about their settings. */
  cards?: Cards;
  workspace?: EditorWorkspace;
  templates?: MessageLibrary;
  /** Finds what is wrong with a flow; called when it rests, and may take its time. */
  check?: Check;
  /** The way back from an earlier visit, as `onHistory` gave it when the flow stood as it does now. */
  history?: WayBack;
  /** After each change: what undo and redo would do. Survives JSON and structured cloning. */
  onHistory?: (history: WayBack) => void;
  /** After each change. `unfinished` tells of values that were typed but are not valid yet, so not in the flow. */
  onChange?: (flow: Flow, unfinished: readonly Issue[]) => void;
  readOnly?: boolean;
  /** The language of the editor's own words, the same for all editors of a page. Steps and messages keep theirs. Default `en`. */
  language?: EditorLanguage;
  /** The editor's keys work as soon as it is shown, unless something on the page has the focus. */
  autoFocus?: boolean;
  /** Shown beside the canvas under its own tab; it stays mounted while other tabs are shown. */
  side?: ReactNode;
  sideLabel?: string;
  /** What stands beside the canvas is in front at first. */
  showSide?: boolean;
  /** The step that runs now, and the way there. */
  highlight?: Highlight;
  /** By step id, what changed since another state of the flow: shown in colour. */
  marks?: Readonly<Record<string, StepMark>>;
  /** How conversations went through the flow: on each step, and as the thickness of connections. */
  traffic?: Traffic | null;
  /** The flow that a step stands for, by its id and content hash: with it the step can be looked into where it stands. */
  partFlow?: (use: { flow: string; hash: string }) => Promise<Flow>;
  /** Blocks of steps that were saved, and what happens when they change; without it none can be saved. */
  blocks?: BlockShelf;
  /** Who else has the flow open: shown where they are, and what one of them works at is not changed here. */
  others?: readonly OtherEditor[];
  /** The step that is worked at here, to tell the others; null for none or several. */
  onWorkAt?: (step: string | null) => void;
  /** Somebody wants to change a step that another holds. Without it there is no button for it. */
  onTakeOver?: (step: string) => void;
  /** Names of groups of your own, and other names for those that ship, by id. */
  groups?: Readonly<Record<string, string>>;
  /** The settings of the whole flow that make sense here. Default: all. */
  flowSettings?: readonly FlowSettingName[];
  /** What the host can do with the flow, found by its words with Ctrl+K. */
  commands?: readonly EditorCommand[];
  /** At the end of the toolbar. */
  toolbarExtra?: ReactNode;
  /** Shown after the settings of the chosen step: what the host can say or do about it. */
  inspectorExtra?: (node: FlowNode, show: InspectorShow) => ReactNode;
  /** Flows to begin with, offered on an empty canvas. */
  starters?: readonly Starter[];
  /** Plays the path that leads to an issue. */
  onPlayPath?: (path: readonly PathStep[]) => void;
}

const noStarters: readonly Starter[] = [];
const noCards: Cards = {};
const noTemplates: MessageLibrary = {};
const noWorkspace: EditorWorkspace = { teams: [] };
const noMarks: Readonly<Record<string, StepMark>> = {};
const nobody: readonly OtherEditor[] = [];
const noCommands: readonly EditorCommand[] = [];
const noGroups: Readonly<Record<string, string>> = {};

/** The flow builder. It fills its parent and needs a `ThemeProvider` of @baton/ui around it. */
export function FlowEditor(props: FlowEditorProps) {
  const language = useLanguage(props.language ?? 'en');
  return (
    <ReactFlowProvider key={language}>
      <EditorFrame {...props} />
    </ReactFlowProvider>
  );
}

function EditorFrame(props: FlowEditorProps) {
  const { cards = noCards, workspace = noWorkspace, templates = noTemplates, starters = noStarters } = props;
  const { groups = noGroups, flowSettings = everyFlowSetting, commands: own = noCommands } = props;
  const { partFlow = null, blocks = null } = props;
  const root = useRef<HTMLDivElement>(null);
  const editor = useFlow(props);
  const reveal = useReveal(editor);
  useCheck(editor, props.check);
  const focusFirst = props.autoFocus ?? false;
  useEffect(() => {
    const page = root.current?.ownerDocument;
    if (focusFirst && page?.activeElement === page?.body) root.current?.focus({ preventScroll: true });
  }, [focusFirst]);

  const surroundings = useMemo<EditorSurroundings>(
    () => ({ editor, cards, workspace, templates, groups, flowSettings, partFlow, blocks, reveal }),
    [editor, cards, workspace, templates, groups, flowSettings, partFlow, blocks, reveal],
  );
  const { screenToFlowPosition } = useReactFlow();

  const middleOfView = useCallback(() => {
    const box = root.current?.querySelector('[data-canvas]')?.getBoundingClientRect();
    const middle = box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    return screenToFlowPosition(middle);
  }, [screenToFlowPosition]);
  const addBlock = useCallback(
    (text: string) => {
      editor.paste(text, freePlace(editor.store.getState().drawing, middleOfView()));
      editor.set({ sheet: null });
      reveal(editor.store.getState().selection.steps);
    },
    [editor, middleOfView, reveal],
  );
  const add = useCallback(
    (definition: AnyNode) => {
      const at = middleOfView();
      const state = editor.store.getState();
      const where = placeForNext(state, definition, { x: at.x - STEP_WIDTH / 2, y: at.y - 50 });
      const command = addStepCommand(state, definition, where, editor.newId);
      if (!command || !editor.dispatch(command).ok) return;
      editor.select([command.step.id]);
      editor.set({ sheet: null });
    },
    [editor, middleOfView],
  );
  // The host hands the flow back at each keystroke: what shows none of it is not drawn again for that.
  const empty = useMemo(() => <EmptyCanvas starters={starters} onAdd={add} />, [starters, add]);
  /** Of the chosen steps alone, where there are several. What would be a long strip becomes rows, unless it shall not. */
  const tidy = (rows = true) => {
    const { drawing, selection, document } = editor.store.getState();
    const { steps, heights } = drawing;
    const height = (id: string) => {
      const view = steps.get(id);
      return view && heights.of(view);
    };
    const part = partOf(document.flow, drawing, editor.registry, selection.steps);
    const work = arranging(part?.graph ?? drawing.graph, height);
    const place = (found: Places) => {
      const places =
        rows && !part
          ? folded(found, { height: (id) => height(id) ?? 0, lane: (id) => steps.get(id)?.place ?? 'main' })
          : found;
      const moved = new Map(
        [...places].map(([step, to]) => [step, part ? { x: to.x + part.corner.x, y: to.y + part.corner.y } : to]),
      );
      const moves = [...moved].map(([step, to]) => ({ step, to }));
      if (editor.dispatch({ type: 'arrange', moves, frames: framesAround(drawing, moved) }).ok)
        reveal(part ? selection.steps : undefined);
    };
    // What was drawn meanwhile would be put where it is not any more.
    inSlices(work, (places) => {
      if (editor.store.getState().drawing.graph === drawing.graph) place(places);
      else tidy(rows);
    });
  };
  const commands = useCommands(
    root,
    {
      editor,
      reveal,
      tidy: () => tidy(),
      tidyInARow: () => tidy(false),
      hasSide: props.side !== undefined && props.side !== null && props.side !== false,
      sideLabel: props.sideLabel ?? strings.right.side,
    },
    own,
    styles.printed ?? '',
  );
  const openStep = useCallback(() => {
    editor.set({ right: 'settings', sheet: 'right' });
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-panel="right"] input')?.focus());
  }, [editor]);
  const keys = useKeys(root, { editor, reveal, openStep });

  return (
    <Surroundings.Provider value={surroundings}>
      {/* A click beside all controls keeps the focus inside, where the editor's keys work. */}
      <div ref={root} className={styles.editor} role="region" aria-label={strings.editor} tabIndex={-1} {...keys}>
        <div className={styles.frame}>
          <Toolbar commands={commands} extra={props.toolbarExtra} />
          <div className={styles.panes}>
            <LeftPanel onAdd={add} onAddBlock={addBlock} />
            <div className={styles.main}>
              <Canvas empty={empty} onOpenStep={openStep} />
            </div>
            <RightPanel
              side={props.side}
              sideLabel={props.sideLabel ?? strings.right.side}
              {...(props.onTakeOver && { onTakeOver: props.onTakeOver })}
              {...(props.inspectorExtra && { inspectorExtra: props.inspectorExtra })}
              {...(props.onPlayPath && { onPlayPath: props.onPlayPath })}
            />
          </div>
        </div>
        <ConnectDialog />
        <PartInside>
          {(inner) => (
            <FlowEditor
              flow={inner}
              registry={props.registry}
              cards={cards}
              workspace={workspace}
              templates={templates}
              groups={groups}
              flowSettings={flowSettings}
              readOnly
              {...(props.language && { language: props.language })}
              {...(partFlow && { partFlow })}
            />
          )}
        </PartInside>
        <GoToDialog commands={commands} />
      </div>
    </Surroundings.Provider>
  );
}

/** One editor for as long as the component stands, kept in step with what the host hands in. */
function useFlow(props: FlowEditorProps): Editor {
  const {
    flow,
    registry,
    onChange,
    onHistory,
    readOnly = false,
    highlight,
    traffic = null,
    history,
    showSide,
    marks,
    others = nobody,
    onWorkAt,
  } = props;
  const [editor] = useState(() => {
    const made = createEditor({
      flow,
      registry,
      newId,
      now: () => performance.now(),
      readOnly,
      ...(history && { history }),
    });
    if (showSide) made.set({ right: 'side' });
    return made;
  });
  // What came from here comes back as it is, or as an equal copy once it was saved; only another flow is opened.
  const opened = useRef(flow);
  const tell = useRef({ onChange, onHistory, onWorkAt });
  useEffect(() => {
    tell.current = { onChange, onHistory, onWorkAt };
  }, [onChange, onHistory, onWorkAt]);

  useEffect(
    () =>
      editor.store.subscribe(({ document, history: way }, before) => {
        const unfinishedChanged = document.unfinished !== before.document.unfinished;
        if (way !== before.history || unfinishedChanged)
          tell.current.onHistory?.({ ...way, unfinished: document.unfinished });
        if (document.flow !== opened.current || unfinishedChanged) {
          opened.current = document.flow;
          tell.current.onChange?.(document.flow, unfinishedIssues(document, registry));
        }
      }),
    [editor, registry],
  );

  useEffect(() => {
    const now = editor.store.getState().document.flow;
    if (flow === opened.current || flow === now) return;
    const same = serialiseFlow(flow) === serialiseFlow(now);
    opened.current = same ? now : flow;
    if (same) return;
    if (flow.id === now.id) editor.takeIn(flow);
    else editor.load(flow);
  }, [editor, flow]);

  useEffect(() => editor.set({ readOnly }), [editor, readOnly]);
  useEffect(() => editor.set({ marks: marks ?? noMarks }), [editor, marks]);
  useEffect(() => {
    if (highlight) editor.set({ highlight });
  }, [editor, highlight]);
  useEffect(() => editor.set({ traffic }), [editor, traffic]);
  useEffect(() => editor.set({ others }), [editor, others]);
  useEffect(() => {
    const worksAt = ({ selection: { steps } }: EditorState) => (steps.length === 1 ? (steps[0] ?? null) : null);
    return editor.store.subscribe((now, before) => {
      if (worksAt(now) !== worksAt(before)) tell.current.onWorkAt?.(worksAt(now));
    });
  }, [editor]);
  return editor;
}

function newId(): string {
  return `s${crypto.randomUUID().slice(0, 8)}`;
}
