import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';

/** This near to the end counts as reading the end, in pixels. */
const NEAR = 48;

/** Keeps the end in view while the agent reads it, and leaves the place alone while they read further up. */
export function useScrollEnd(
  box: RefObject<HTMLElement | null>,
  content: unknown,
): { isAtEnd: boolean; toEnd: () => void } {
  const [isAtEnd, setAtEnd] = useState(true);

  const follow = useCallback(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'instant' });
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < NEAR);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box]);

  useLayoutEffect(() => {
    if (isAtEnd) follow();
  }, [content, isAtEnd, follow]);

  // The box to write in takes room of the talk when the opening arrives or a long message is written.
  useEffect(() => {
    const element = box.current;
    if (!element || !isAtEnd) return;
    const sized = new ResizeObserver(follow);
    sized.observe(element);
    return () => sized.disconnect();
  }, [box, isAtEnd, follow]);

  // Being there is seen by the scroll itself.
  return { isAtEnd, toEnd: follow };
}
