import { useState } from 'react';
import { useEditor } from '../context.ts';

/** What marks a panel as a sheet for its styles. One that was never opened has nothing to slide away from. */
export function useSheet(side: 'left' | 'right') {
  const open = useEditor((state) => state.sheet === side);
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return {
    'data-panel': side,
    'data-open': open ? '' : undefined,
    'data-opened': opened ? '' : undefined,
  };
}
