import { useSurroundings } from '../context.ts';

/** Chooses a step or a connection and brings it into view. */
export function useGoTo(): (node: string | undefined, edge?: string) => void {
  const { editor, reveal } = useSurroundings();
  return (node, edge) => {
    if (node !== undefined) {
      editor.select([node]);
      reveal([node]);
    } else if (edge !== undefined) {
      const found = editor.store.getState().document.flow.edges.find((connection) => connection.id === edge);
      editor.select([], [edge]);
      if (found) reveal([found.from.node, found.to.node]);
    }
  };
}
