import type { Ref } from '@baton/handoff';

/** `<kind>/<key>`. A kind holds no slash, so two different refs never read the same. */
export function refText(ref: Ref): string {
  return `${ref.kind}/${ref.key}`;
}
