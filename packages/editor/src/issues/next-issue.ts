import type { EditorSurroundings } from '../context.ts';
import { groupIssues } from '../model/issues.ts';

/** Goes to the next issue, or to the one before, in the order of the panel; after the last one comes the first. */
export function nextIssue({ editor, reveal }: Pick<EditorSurroundings, 'editor' | 'reveal'>, by: 1 | -1): void {
  const { issues, drawing, currentIssue } = editor.store.getState();
  const ordered = groupIssues(issues, drawing.graph).flatMap((group) => group.issues);
  if (ordered.length === 0) return;
  const from = currentIssue ?? (by === 1 ? -1 : 0);
  const next = (from + by + ordered.length) % ordered.length;
  const node = ordered[next]?.at.node;
  if (node !== undefined) {
    editor.select([node]);
    reveal([node]);
  }
  editor.set({ right: 'issues', sheet: 'right', currentIssue: next });
}
