import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

export interface ScrollEnd {
  atEnd: boolean;
  toEnd: () => void;
}

/** This near to the end counts as reading the end, in pixels. */
const near = 48;

/** Keeps the end in view while the customer reads it, and leaves the place alone while they read further up. */
export function useScrollEnd(box: RefObject<HTMLElement | null>, content: unknown): ScrollEnd {
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    if (box.current) scrollToEnd(box.current);
    setAtEnd(true);
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < near);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);

  useLayoutEffect(() => {
    if (atEnd) toEnd();
  }, [content, atEnd, toEnd]);

  // The box itself changes its height: a keyboard opens, the text box grows, a strip appears.
  useEffect(() => {
    const element = box.current;
    if (!element || !atEnd || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(toEnd);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, atEnd, toEnd]);

  return { atEnd, toEnd };
}

function scrollToEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight;
}
