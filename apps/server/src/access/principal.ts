import type { Role, Scope } from '@baton/wire';
import type { Person } from './access-store.ts';
import type { Rule } from './policy.ts';

/** Who is asking. */
export type Principal =
  | { readonly kind: 'demo' }
  | { readonly kind: 'person'; readonly person: Person; readonly session: string }
  | { readonly kind: 'key'; readonly id: string; readonly name: string; readonly scopes: readonly Scope[] }
  | { readonly kind: 'nobody' };

/** `sign-in`: nobody has said who they are. `role`: they are not the ones who may. */
export type Verdict = 'yes' | 'sign-in' | 'role';

/** May they call a route of this rule? Whoever sits at the demo's machine may call each. */
export function judge(rule: Rule | undefined, principal: Principal): Verdict {
  if (rule === 'everyone' || principal.kind === 'demo') return 'yes';
  if (principal.kind === 'nobody') return 'sign-in';
  if (rule === undefined) return 'role';
  if (principal.kind === 'key')
    return rule.scope !== undefined && principal.scopes.includes(rule.scope) ? 'yes' : 'role';
  return rule.roles.some((role) => principal.person.roles.includes(role)) ? 'yes' : 'role';
}

/** The demo has every role. */
export function hasRole(principal: Principal, role: Role): boolean {
  return principal.kind === 'demo' || (principal.kind === 'person' && principal.person.roles.includes(role));
}

/** A person works at the desk of the agent with their address; in the demo at any. */
export function isOwnDesk(principal: Principal, agent: { readonly email?: string | undefined }): boolean {
  return (
    principal.kind === 'demo' ||
    (principal.kind === 'person' && agent.email?.trim().toLowerCase() === principal.person.email)
  );
}

/** The name that the audit log keeps. */
export function nameOf(principal: Principal): string {
  switch (principal.kind) {
    case 'demo':
      return 'demo';
    case 'person':
      return principal.person.email;
    case 'key':
      return `key ${principal.name}`;
    case 'nobody':
      return 'nobody';
  }
}
