import { useEffect } from 'preact/hooks';

const BADGE = /^\(\d+\) /;

/** The count of unread messages before the title of the page, for whoever is on another tab. The page's own title stays the page's. */
export function useTitleBadge(unread: number): void {
  useEffect(() => {
    if (unread === 0) return;
    const badge = `(${Math.min(unread, 99)}) `;
    document.title = badge + document.title.replace(BADGE, '');
    return () => {
      if (document.title.startsWith(badge)) document.title = document.title.slice(badge.length);
    };
  }, [unread]);
}
