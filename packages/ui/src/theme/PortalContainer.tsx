import { createContext, useContext } from 'react';
import { UiError } from '../errors.ts';

const Container = createContext<HTMLElement | null | undefined>(undefined);

/** Gives everything that opens above the page one place to open in. `null` means: not mounted yet. */
export const PortalContainerProvider = Container.Provider;

/**
 * Where dialogs, menus, lists, tooltips and toasts render. It lies inside the theme's root, so the same code works in a
 * page, in an embedded editor and in a shadow root.
 * @throws UiError `ui/no-theme-provider` outside of a provider.
 */
export function usePortalContainer(): HTMLElement | null {
  const container = useContext(Container);
  if (container === undefined) throw new UiError('ui/no-theme-provider');
  return container;
}
