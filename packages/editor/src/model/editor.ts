// The editor without its pictures: one store, one way in for changes, one way back.
import type { Fix, Flow, Issue, Registry } from '@baton/flow';
import { enablePatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { strings } from '../strings.ts';
import { copyOf, fragmentOf, fragmentText, parseFragment } from './clipboard.ts';
import { applyCommand, refusalOf, type Command } from './commands.ts';
import { commandLabel } from './command-label.ts';
import { canConnect, type Allowed } from './connect.ts';
import type { EditorDocument, Exit, Point } from './document.ts';
import { edit, emptyHistory, redo, undo, type History, type WayBack } from './history.ts';
import { frameCommand } from './frames.ts';
import { heldReason, type OtherEditor } from './others.ts';
import { byStep, commandOf, inSeverityOrder, unfinishedIssues, type StepIssues } from './issues.ts';
import type { Route } from './ground.ts';
import type { Picker } from './picker.ts';
import { noSelection, selectionIn, type Selection } from './selection.ts';
import { StepHeights } from './step-heights.ts';
import { draw, type Drawing } from './step-view.ts';

/** How many conversations went through a step, and what is to be said of it. */
export interface StepTraffic {
  readonly text: string;
  readonly note: string | null;
  /** Too few to judge by. */
  readonly few: boolean;
  /** What is held against each other below it, a line each: the arms of an experiment. */
  readonly apart?: readonly string[];
}

/** How conversations went through the flow: what stands on each step, and how thick each connection is. */
export interface Traffic {
  /** By the id of the step. */
  readonly steps: Readonly<Record<string, StepTraffic>>;
  /** The share of the busiest connection, from 0 to 1, by the ids of both steps with a space between. */
  readonly connections: Readonly<Record<string, number>>;
}

/** The step that runs now, and the way there. */
export interface Highlight {
  node: string | null;
  trail: readonly string[];
}

/** What became of a step since another state of the flow: shown in colour on the canvas. */
export type StepMark = 'added' | 'changed' | 'rerouted';

export interface Notice {
  text: string;
  /** Rises with each notice, so that the same words are said again. */
  count: number;
}

export interface Connecting {
  exit: Exit;
  how: 'drag' | 'click';
  targets: ReadonlyMap<string, Allowed>;
}

/** All that an editor knows: the document with its history, what is drawn, chosen, open and wrong. */
export interface EditorState {
  document: EditorDocument;
  drawing: Drawing;
  history: History;
  selection: Selection;
  /** Checked and unfinished together, errors first. */
  issues: readonly Issue[];
  issuesByStep: ReadonlyMap<string, StepIssues>;
  check: 'none' | 'running' | 'done' | 'failed';
  /** The issue that “Next issue” has come to, counted in the order of the panel. */
  currentIssue: number | null;
  highlight: Highlight;
  /** By step, what changed; empty where nothing is compared. */
  marks: Readonly<Record<string, StepMark>>;
  /** How conversations went through the flow, while it is shown. */
  traffic: Traffic | null;
  /** Who else has the flow open. */
  others: readonly OtherEditor[];
  /** The way out that waits for a step to be chosen, with what each step would say to it. */
  connecting: Connecting | null;
  picker: Picker | null;
  connectDialog: { step: string; port: string | null } | null;
  /** The step whose own flow stands over the canvas. */
  inside: string | null;
  /** The list of keys stands over the editor. */
  keysShown: boolean;
  /** The dialog that finds anything stands over the editor. */
  goToShown: boolean;
  notice: Notice | null;
  left: 'palette' | 'outline';
  right: 'settings' | 'issues' | 'side';
  /** On narrow screens one of the two stands over the canvas. */
  sheet: 'left' | 'right' | null;
  readOnly: boolean;
  /** Rises when another flow is opened. */
  opening: number;
}

/** What an editor is made of. `newId` and `now` (milliseconds, any origin) come from outside, so that runs can be repeated. */
export interface EditorOptions {
  flow: Flow;
  registry: Registry;
  newId: () => string;
  /** Milliseconds; only tells typing in one go from typing after a pause. */
  now: () => number;
  readOnly?: boolean;
  /** The way back from an earlier visit. */
  history?: WayBack;
}

/** An editor without pictures: its state in a store, and what can be done. */
export interface Editor {
  registry: Registry;
  store: StoreApi<EditorState>;
  newId: () => string;
  /** Carries out a command, or says why not. */
  dispatch: (command: Command) => { ok: true } | { ok: false; reason: string };
  undo: () => void;
  redo: () => void;
  /** Opens another flow; nothing of the old one stays. */
  load: (flow: Flow) => void;
  /** The same flow as somebody else changed it: what is chosen, and the way back, stay. */
  takeIn: (flow: Flow) => void;
  select: (steps: readonly string[], connections?: readonly string[]) => void;
  selectAll: () => void;
  deleteSelection: () => void;
  duplicateSelection: () => void;
  /** Draws a frame around the chosen steps. */
  frameSelection: () => void;
  /** The chosen steps as text, or null when none is chosen. */
  copy: () => string | null;
  /** Puts copied steps where `at` is, else beside where they came from. */
  paste: (text: string, at?: Point) => void;
  applyFix: (fix: Fix) => void;
  /** Begins a connection from a way out; `connectTo` ends it. */
  startConnecting: (exit: Exit, how: Connecting['how']) => void;
  connectTo: (step: string) => void;
  setIssues: (issues: readonly Issue[], check: EditorState['check']) => void;
  /** How tall steps came out, in canvas pixels: the band stands clear of what is below it. */
  measured: (heights: readonly { step: string; height: number }[]) => void;
  /** The ways of the connections as the canvas has laid them; told by it. */
  routes: () => ReadonlyMap<string, Route>;
  laid: (routes: ReadonlyMap<string, Route>) => void;
  say: (text: string | null) => void;
  set: (change: Partial<Omit<EditorState, 'document' | 'history' | 'drawing' | 'issues' | 'issuesByStep'>>) => void;
}

/** An editor for one flow. It reads no clock and makes no ids but those it is given. */
export function createEditor(options: EditorOptions): Editor {
  enablePatches();
  const { registry, newId, now } = options;
  const heights = new StepHeights();
  const opened = (flow: Flow): Pick<EditorState, 'document' | 'drawing' | 'history' | 'selection'> => ({
    document: { flow, unfinished: {} },
    drawing: draw(flow, registry, undefined, heights),
    history: emptyHistory,
    selection: noSelection,
  });
  let checked: readonly Issue[] = [];
  let routes: ReadonlyMap<string, Route> = new Map();
  const store = createStore<EditorState>(() => ({
    ...opened(options.flow),
    ...(options.history && {
      history: { past: options.history.past, future: options.history.future },
      document: { flow: options.flow, unfinished: options.history.unfinished },
    }),
    issues: [],
    issuesByStep: new Map(),
    check: 'none',
    currentIssue: null,
    highlight: { node: null, trail: [] },
    marks: {},
    traffic: null,
    others: [],
    connecting: null,
    picker: null,
    connectDialog: null,
    inside: null,
    keysShown: false,
    goToShown: false,
    notice: null,
    left: 'palette',
    right: 'settings',
    sheet: null,
    readOnly: options.readOnly ?? false,
    opening: 0,
  }));
  const { getState: get, setState: set } = store;

  function show(document: EditorDocument, history: History): void {
    const before = get();
    const drawing =
      document.flow === before.document.flow ? before.drawing : draw(document.flow, registry, before.drawing, heights);
    const unfinishedChanged = document.unfinished !== before.document.unfinished;
    set({
      document,
      history,
      drawing,
      selection: selectionIn(before.selection, document.flow),
      ...(unfinishedChanged && withIssues(document)),
    });
  }

  function withIssues(document: EditorDocument): Pick<EditorState, 'issues' | 'issuesByStep'> {
    const issues = inSeverityOrder([...unfinishedIssues(document, registry), ...checked]);
    return { issues, issuesByStep: byStep(issues, get().issuesByStep) };
  }

  function say(text: string | null): void {
    set({ notice: text === null ? null : { text, count: (get().notice?.count ?? 0) + 1 } });
  }

  const dispatch: Editor['dispatch'] = (command) => {
    const { document, history, readOnly, others, drawing } = get();
    const reason = readOnly
      ? strings.refused.readOnly
      : (heldReason(command, others, drawing) ?? refusalOf(document, command, registry));
    if (reason !== null) {
      say(reason);
      return { ok: false, reason };
    }
    const edited = edit({ document, history }, (draft) => applyCommand(draft, command, registry), {
      merge: mergeKey(command),
      at: now(),
      label: commandLabel(command, get().drawing, registry),
    });
    show(edited.document, edited.history);
    if (get().notice) say(null);
    return { ok: true };
  };

  function back(step: typeof undo): void {
    const { document, history, readOnly } = get();
    if (readOnly) return;
    const edited = step({ document, history });
    if (edited.history !== history) show(edited.document, edited.history);
  }

  function select(steps: readonly string[], connections: readonly string[] = []): void {
    set({ selection: { steps: [...steps], connections: [...connections] }, connecting: null });
  }

  function paste(text: string, at: Point | undefined): void {
    const found = parseFragment(text, registry);
    if (!found || found.steps.length === 0) return say(strings.refused.nothingToPaste);
    const left = Math.min(...found.steps.map((step) => step.position.x));
    const top = Math.min(...found.steps.map((step) => step.position.y));
    const offset = at ? { x: Math.round(at.x - left), y: Math.round(at.y - top) } : { x: 32, y: 32 };
    const { steps, connections } = copyOf(found, newId, offset);
    if (dispatch({ type: 'paste', steps, connections }).ok) select(steps.map((step) => step.id));
  }

  return {
    registry,
    store,
    newId,
    dispatch,
    undo: () => back(undo),
    redo: () => back(redo),
    load: (flow) => {
      checked = [];
      set({
        ...opened(flow),
        opening: get().opening + 1,
        issues: [],
        issuesByStep: new Map(),
        currentIssue: null,
        connecting: null,
        picker: null,
        connectDialog: null,
        inside: null,
      });
    },
    takeIn: (flow) => {
      const { document, history, drawing } = get();
      const command: Command = { type: 'take-in', flow };
      const how = { merge: null, at: now(), label: commandLabel(command, drawing, registry) };
      const edited = edit({ document, history }, (draft) => applyCommand(draft, command, registry), how);
      show(edited.document, edited.history);
    },
    select,
    selectAll: () => select(get().document.flow.nodes.map((node) => node.id)),
    deleteSelection: () => {
      const { steps, connections } = get().selection;
      if (steps.length + connections.length > 0) dispatch({ type: 'delete', steps, connections });
    },
    duplicateSelection: () => {
      const { document, selection } = get();
      if (selection.steps.length > 0) paste(fragmentText(fragmentOf(document.flow, selection.steps)), undefined);
    },
    frameSelection: () => {
      const { selection } = get();
      const command = frameCommand(get(), selection.steps, registry, newId());
      if (!command) return say(strings.refused.noFrame);
      if (dispatch(command).ok) select([command.step.id]);
    },
    copy: () => {
      const { document, selection } = get();
      return selection.steps.length > 0 ? fragmentText(fragmentOf(document.flow, selection.steps)) : null;
    },
    paste,
    startConnecting: (exit, how) => {
      if (get().readOnly) return;
      const { graph, steps } = get().drawing;
      const targets = new Map([...steps.keys()].map((id) => [id, canConnect(graph, exit, id)]));
      set({ connecting: { exit, how, targets }, picker: null, notice: null });
    },
    connectTo: (step) => {
      const { connecting } = get();
      set({ connecting: null });
      if (connecting) dispatch({ type: 'connect', connection: newId(), from: connecting.exit, to: step });
    },
    applyFix: (fix) => {
      const command = commandOf(fix, get(), registry, newId);
      if (!command) return say(strings.refused.noStepFor(fix.label));
      const done = dispatch(command);
      if (done.ok && command.type === 'add-step') select([command.step.id]);
    },
    setIssues: (issues, check) => {
      // Most checks find what the last one found: then nothing that shows it has to be drawn again.
      if (JSON.stringify(issues) === JSON.stringify(checked)) {
        if (check !== get().check) set({ check });
        return;
      }
      checked = issues;
      set({ check, ...withIssues(get().document) });
    },
    measured: (found) => {
      const { document, drawing } = get();
      let moves = false;
      for (const { step, height } of found) {
        const view = drawing.steps.get(step);
        if (!view) continue;
        moves ||= view.place === 'band' && heights.drawn(step) !== height;
        heights.set(view, height);
      }
      if (moves) set({ drawing: draw(document.flow, registry, drawing, heights) });
    },
    routes: () => routes,
    laid: (found) => {
      routes = found;
    },
    say,
    set,
  };
}

// Commands with the same key that follow each other at once are undone together.
function mergeKey(command: Command): string | null {
  switch (command.type) {
    case 'set-setting':
      return typeof command.value === 'boolean' ? null : `set ${command.step} ${command.path.join('/')}`;
    case 'rename':
      return `rename ${command.step}`;
    case 'move-steps':
      return `move ${command.moves.map((move) => move.step).join(' ')}`;
    case 'set-flow':
      if (command.settings) return null;
      return command.name === undefined ? 'describe flow' : 'name flow';
    default:
      return null;
  }
}
