// Everything the editor can do, by name: for the one dialog that finds it, and for a menu.
import { alignments, aligned } from '../model/align.ts';
import type { Editor } from '../model/editor.ts';
import { strings } from '../strings.ts';

/** Something that can be done, found by its words. */
export interface EditorCommand {
  id: string;
  label: string;
  /** One of the icons of `@baton/ui`. */
  icon: string;
  keys?: readonly string[];
  /** It changes the flow: not offered where the flow is only looked at. */
  changes?: boolean;
  run: () => void;
}

export interface CommandTargets {
  editor: Editor;
  reveal: (steps?: readonly string[]) => void;
  tidy: () => void;
  tidyInARow: () => void;
  search: () => void;
  picture: (format: 'svg' | 'png' | 'print') => void;
  hasSide: boolean;
  sideLabel: string;
}

const words = strings.commands;

export function editorCommands(targets: CommandTargets): EditorCommand[] {
  const { editor, reveal } = targets;
  const right = (panel: 'settings' | 'issues' | 'side') => editor.set({ right: panel, sheet: 'right' });
  return [
    { id: 'add', label: words.add, icon: 'plus', keys: ['/'], changes: true, run: targets.search },
    {
      id: 'outline',
      label: words.outline,
      icon: 'list',
      run: () => editor.set({ left: 'outline', sheet: 'left' }),
    },
    { id: 'issues', label: words.issues, icon: 'list-checks', run: () => right('issues') },
    ...(targets.hasSide ? [{ id: 'side', label: targets.sideLabel, icon: 'play', run: () => right('side') }] : []),
    {
      id: 'flow-settings',
      label: words.flowSettings,
      icon: 'settings',
      run: () => {
        editor.select([]);
        right('settings');
      },
    },
    { id: 'whole', label: words.whole, icon: 'maximize', keys: ['F'], run: () => reveal() },
    {
      id: 'selection',
      label: words.selection,
      icon: 'scan',
      keys: ['Shift', 'F'],
      run: () => reveal(editor.store.getState().selection.steps),
    },
    { id: 'tidy', label: words.tidy, icon: 'network', changes: true, run: targets.tidy },
    { id: 'tidy-in-a-row', label: words.tidyInARow, icon: 'network', changes: true, run: targets.tidyInARow },
    {
      id: 'frame',
      label: words.frame,
      icon: 'frame',
      keys: ['Ctrl', 'G'],
      changes: true,
      run: editor.frameSelection,
    },
    { id: 'undo', label: words.undo, icon: 'undo-2', keys: ['Ctrl', 'Z'], changes: true, run: editor.undo },
    { id: 'redo', label: words.redo, icon: 'redo-2', keys: ['Ctrl', 'Y'], changes: true, run: editor.redo },
    {
      id: 'all',
      label: words.all,
      icon: 'lasso-select',
      keys: ['Ctrl', 'A'],
      run: editor.selectAll,
    },
    ...alignments.map((how) => ({
      id: `align ${how}`,
      label: strings.align[how],
      icon: alignIcons[how],
      changes: true,
      run: () => align(editor, how),
    })),
    { id: 'svg', label: words.svg, icon: 'image', run: () => targets.picture('svg') },
    { id: 'png', label: words.png, icon: 'image', run: () => targets.picture('png') },
    { id: 'print', label: words.print, icon: 'printer', run: () => targets.picture('print') },
    {
      id: 'keys',
      label: strings.keys.title,
      icon: 'keyboard',
      keys: ['?'],
      run: () => editor.set({ keysShown: true }),
    },
  ];
}

export const alignIcons: Readonly<Record<(typeof alignments)[number], string>> = {
  left: 'align-start-vertical',
  centre: 'align-center-vertical',
  right: 'align-end-vertical',
  top: 'align-start-horizontal',
  middle: 'align-center-horizontal',
  bottom: 'align-end-horizontal',
  'spread-across': 'align-horizontal-distribute-center',
  'spread-down': 'align-vertical-distribute-center',
};

/** Lines up the chosen steps. */
export function align(editor: Editor, how: (typeof alignments)[number]): void {
  const { drawing, selection } = editor.store.getState();
  const moves = aligned(drawing, selection.steps, how);
  if (moves.length > 0) editor.dispatch({ type: 'align', moves });
  else editor.say(strings.refused.alignFew);
}
