import { type RefObject, useEffect } from 'react';
import { useDesk } from '../desk-context.ts';

/** Where the focus goes when nothing has it: the box to write in, else the pane itself. */
const HOME = '[data-home]';

/**
 * Takes up the focus that went with what stood here before (an accepted offer, a closed conversation). Without it, whoever works with the
 * keyboard would begin at the top of the page each time. A focus that is somewhere stays there.
 *
 * @param isCovered a dialog has the focus now; it is looked after once that is gone
 */
export function useFocusHome(main: RefObject<HTMLElement | null>, isCovered: boolean): void {
  const shown = useDesk(({ view, selected }) => view && `${selected?.kind} ${selected?.id}`);
  const isRead = useDesk(({ selected, talks }) => selected !== null && talks[selected.id] !== undefined);
  useEffect(() => {
    if (isCovered) return;
    // After the dialog has tried to give the focus back to a button that is gone.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      main.current?.querySelector<HTMLElement>(HOME)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [main, shown, isRead, isCovered]);
}
