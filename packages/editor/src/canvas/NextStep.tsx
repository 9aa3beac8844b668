import { Icon } from '@baton/ui';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useEditor, useSurroundings } from '../context.ts';
import type { EditorState } from '../model/editor.ts';
import { STEP_WIDTH } from '../model/lanes.ts';
import { heightOf } from '../model/step-heights.ts';
import { strings } from '../strings.ts';
import styles from './NextStep.module.css';

const ONWARD = 96;
const BELOW = 40;

/** Where the second step of a flow will stand: what to do on a canvas with nothing but a beginning. */
export function NextStep() {
  const { editor } = useSurroundings();
  const step = useEditor(loneStep);
  const readOnly = useEditor((state) => state.readOnly);
  const narrow = useStore(({ width }) => width < STEP_WIDTH * 2 + ONWARD * 2);
  const exit = step?.exits.find((way) => !way.connected);
  if (!step || !exit || readOnly) return null;
  const { x, y } = step.position;
  const at = { x: x + STEP_WIDTH + ONWARD, y };
  // On a telephone there is no room beside the first step.
  const shown = narrow ? { x, y: y + heightOf(step.exits.length) + BELOW } : at;
  return (
    <ViewportPortal>
      <button
        type="button"
        className={styles.next}
        style={{ transform: `translate(${shown.x}px, ${shown.y}px)`, width: STEP_WIDTH }}
        onClick={(event) => {
          const corner = event.currentTarget.closest('[data-canvas]')?.getBoundingClientRect();
          const box = event.currentTarget.getBoundingClientRect();
          const spot = { x: box.left - (corner?.left ?? 0), y: box.top - (corner?.top ?? 0) };
          editor.set({ picker: { type: 'after', exit: { node: step.id, port: exit.port }, at, spot } });
        }}
      >
        <Icon name="plus" size={18} />
        <span className={styles.words}>
          <strong>{strings.canvas.nextStep}</strong>
          {strings.canvas.nextStepHow}
        </span>
      </button>
    </ViewportPortal>
  );
}

function loneStep({ drawing: { steps } }: EditorState) {
  const [first] = steps.values();
  return steps.size === 1 ? first : undefined;
}
