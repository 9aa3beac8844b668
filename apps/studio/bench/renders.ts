// Counts how often a step is drawn anew, as React's own tools do: by the work that a commit did.
import type { Page } from 'playwright';

/** To be called before the page is opened. */
export async function countRenders(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    interface Fiber {
      child: Fiber | null;
      sibling: Fiber | null;
      alternate: Fiber | null;
      flags: number;
      memoizedProps: unknown;
      tag: number;
    }
    const WORKED = 1;
    let count = 0;
    const isStep = ({ memoizedProps, tag }: Fiber) =>
      (tag === 14 || tag === 15 || tag === 0) &&
      typeof memoizedProps === 'object' &&
      memoizedProps !== null &&
      'positionAbsoluteX' in memoizedProps;
    const walk = (now: Fiber, before: Fiber | null) => {
      if (before && isStep(now) && (now.flags & WORKED) !== 0) count += 1;
      if (before && now.child === before.child) return;
      for (let child = now.child; child; child = child.sibling) {
        if (child.alternate) walk(child, child.alternate);
      }
    };
    Object.assign(window, {
      drawnAnew: () => count,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_id: number, root: { current: Fiber }) => walk(root.current, root.current.alternate),
      },
    });
  });
  return async () => Number(await page.evaluate('window.drawnAnew()'));
}
