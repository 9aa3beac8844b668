import type { RefObject } from 'react';
import { flowPicture } from '../canvas/flow-picture.ts';
import { printPicture, savePicture } from '../canvas/save-picture.ts';
import type { Editor } from '../model/editor.ts';
import { strings } from '../strings.ts';
import { search } from '../use-keys.ts';
import { editorCommands, type CommandTargets, type EditorCommand } from './editor-commands.ts';

/** Everything that can be done here: by the editor, and then by its host. */
export function useCommands(
  root: RefObject<HTMLElement | null>,
  targets: Omit<CommandTargets, 'search' | 'picture'>,
  own: readonly EditorCommand[],
  printed: string,
): readonly EditorCommand[] {
  const { editor } = targets;
  return [
    ...editorCommands({
      ...targets,
      search: () => search(editor, root.current),
      picture: (format) => void takePicture(editor, root.current, format, printed),
    }),
    ...own,
  ];
}

function takePicture(
  editor: Editor,
  root: HTMLElement | null,
  format: 'svg' | 'png' | 'print',
  printed: string,
): Promise<void> | void {
  const { document, drawing } = editor.store.getState();
  const drawn = flowPicture(document.flow, drawing, editor.routes());
  if (!drawn || !root) return editor.say(strings.refused.noPicture);
  if (format === 'print') return printPicture(drawn, root, printed);
  return savePicture(drawn, document.flow.name, format, root.ownerDocument);
}
