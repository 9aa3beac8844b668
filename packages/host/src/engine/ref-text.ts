import type { EntityKind, Ref } from '@baton/handoff';

/** `<kind>/<key>`. A kind holds no slash, so two different refs never read the same. */
export function refText(ref: Ref): string {
  return `${ref.kind}/${ref.key}`;
}

const KINDS: Readonly<Record<EntityKind, true>> = { conversation: true, queue: true, presence: true };

export function isKind(kind: string): kind is EntityKind {
  return Object.hasOwn(KINDS, kind);
}
