// When the chat speaks up by itself: on which pages, after which time, how far down.
import type { ChatSettings } from '@baton/wire';

type Opening = ChatSettings['openings'][number];

/** The page as far as openings ask for it. */
export interface OpeningPage {
  path: () => string;
  /** How far down somebody has scrolled; a page that fits the screen is read to its end. */
  scrolledPercent: () => number;
  /** Calls back when somebody scrolls or goes to another page without a load; returns how to stop. */
  changes: (look: () => void) => () => void;
  later: (ms: number, run: () => void) => () => void;
}

/**
 * Calls back with the first opening that fits, once; then no more comes of it. Returns how to stop. The seconds count from the moment at
 * which the page was opened.
 */
export function watchOpenings(
  openings: readonly Opening[],
  page: OpeningPage,
  onFits: (opening: Opening) => void,
): () => void {
  const due = new Set<Opening>();
  const stops: (() => void)[] = [];
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    for (const one of stops.splice(0)) one();
  };
  const look = (): void => {
    if (isOver) return;
    const fits = openings.find(
      (one) =>
        due.has(one) &&
        isPage(one.page, page.path()) &&
        (one.scrolledPercent === undefined || page.scrolledPercent() >= one.scrolledPercent),
    );
    if (fits === undefined) return;
    stop();
    onFits(fits);
  };
  for (const one of openings) {
    if (one.afterSeconds === undefined) due.add(one);
    else
      stops.push(
        page.later(one.afterSeconds * 1000, () => {
          due.add(one);
          look();
        }),
      );
  }
  if (openings.length > 0) stops.push(page.changes(look));
  look();
  return stop;
}

/** `*` stands for anything; without one the whole path counts. Never a regular expression: patterns come from a settings page. */
export function isPage(pattern: string, path: string): boolean {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return path === first || path === `${first}/`;
  if (!path.startsWith(first)) return false;
  const last = parts.at(-1) ?? '';
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** The page that the script runs on. */
export function thisPage(): OpeningPage {
  return {
    path: () => location.pathname,
    scrolledPercent: () => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const height = scrollHeight - clientHeight;
      return height <= 0 ? 100 : (scrollY / height) * 100;
    },
    changes: (look) => {
      addEventListener('scroll', look, { passive: true });
      addEventListener('popstate', look);
      const moves = 'navigation' in window ? window.navigation : null;
      moves?.addEventListener('currententrychange', look);
      return () => {
        removeEventListener('scroll', look);
        removeEventListener('popstate', look);
        moves?.removeEventListener('currententrychange', look);
      };
    },
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}
