import type { ComponentPropsWithoutRef, MouseEvent } from 'react';
import { pathOf, type Route } from '../model/route.ts';
import { useStudio } from '../studio-context.ts';

export interface StudioLinkProps extends Omit<ComponentPropsWithoutRef<'a'>, 'href'> {
  to: Route;
}

/** A real link, so that it can be opened in another tab; a plain click stays in this page. */
export function StudioLink({ to, onClick, ...rest }: StudioLinkProps) {
  const { router } = useStudio();
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    void router.go(to);
  }
  return <a {...rest} href={pathOf(to)} onClick={follow} />;
}
