// Which page is shown. Leaving a page may be asked first: unsaved work is not lost to a click.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { pathOf, routeOf, type Route } from './route.ts';

/** The browser's address line, or a stand-in. */
export interface AddressLine {
  read(): string;
  push(path: string): void;
  replace(path: string): void;
  /** Back and forward. */
  onMove(moved: () => void): () => void;
}

/** Asked before a page is left; false keeps it. */
export type Guard = (to: Route) => boolean | Promise<boolean>;

export interface Router {
  store: StoreApi<{ route: Route }>;
  go(to: Route): Promise<void>;
  /** The same without a trace in the history. */
  replace(to: Route): void;
  /** One page guards itself at a time. Returns how to stop. */
  guard(ask: Guard): () => void;
}

export function createRouter(line: AddressLine): Router {
  const store = createStore<{ route: Route }>(() => ({ route: routeOf(line.read()) }));
  let asked: Guard | null = null;

  async function mayLeave(to: Route): Promise<boolean> {
    return asked === null || (await asked(to));
  }

  line.onMove(() => {
    const to = routeOf(line.read());
    const from = store.getState().route;
    if (pathOf(to) === pathOf(from)) return;
    if (asked === null) return store.setState({ route: to });
    // The browser has moved already: it stands again where the page is until the page agrees.
    line.push(pathOf(from));
    void mayLeave(to).then((may) => {
      if (!may) return;
      line.push(pathOf(to));
      store.setState({ route: to });
    });
  });

  return {
    store,
    async go(to) {
      if (!(await mayLeave(to))) return;
      line.push(pathOf(to));
      store.setState({ route: to });
    },
    replace(to) {
      line.replace(pathOf(to));
      store.setState({ route: to });
    },
    guard(ask) {
      asked = ask;
      return () => {
        if (asked === ask) asked = null;
      };
    },
  };
}

export function browserLine(view: Window): AddressLine {
  return {
    read: () => view.location.pathname + view.location.search,
    push: (path) => view.history.pushState(null, '', path),
    replace: (path) => view.history.replaceState(null, '', path),
    onMove: (moved) => {
      view.addEventListener('popstate', moved);
      return () => view.removeEventListener('popstate', moved);
    },
  };
}
