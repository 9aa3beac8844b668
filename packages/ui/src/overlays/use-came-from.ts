import { useState } from 'react';
import { usePortalContainer } from '../theme/PortalContainer.tsx';

/**
 * Where the focus goes when what opened above the page closes: back to what had it before, or nowhere when that is gone
 * (whoever removed it knows better). Asked while drawing: a field with `autoFocus` inside takes the focus before any effect
 * runs, and Base UI, which looks in an effect, then goes back to whatever an earlier dialog was opened from.
 */
export function useCameFrom(open: boolean): () => HTMLElement | false {
  const container = usePortalContainer();
  const [came, setCame] = useState(() => ({ open, from: open ? focusedNow(container) : null }));
  if (came.open !== open) setCame({ open, from: open ? focusedNow(container) : came.from });
  return () => (came.from?.isConnected ? came.from : false);
}

/** What has the focus, in whichever shadow root; of an open menu the button that opened it, for the menu goes first. */
function focusedNow(container: HTMLElement | null): HTMLElement | null {
  const page = container?.ownerDocument ?? document;
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const scope = menu?.getRootNode();
  const opener =
    scope instanceof Document || scope instanceof ShadowRoot
      ? scope.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
      : null;
  const found = opener ?? focused;
  return found instanceof HTMLElement && found !== page.body ? found : null;
}
