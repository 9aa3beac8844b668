// Who may call what. Every route of the server has its row here; one without is closed to everybody, and a test fails.
import type { Role, Scope } from '@baton/wire';

interface Row {
  readonly roles: readonly Role[];
  /** What a key of a developer's program needs; none may call it otherwise. */
  readonly scope?: Scope;
}

/** `everyone`: whoever calls is asked for a token of the route's own, or for nothing. */
export type Rule = 'everyone' | Row;

const allow = (roles: string, scope?: Scope): Row => ({
  roles: ROLES.filter((one) => roles.includes(one.initial)).map(({ role }) => role),
  ...(scope === undefined ? {} : { scope }),
});

const ROLES: readonly { readonly initial: string; readonly role: Role }[] = [
  { initial: 'D', role: 'designer' },
  { initial: 'P', role: 'publisher' },
  { initial: 'A', role: 'agent' },
  { initial: 'L', role: 'lead' },
  { initial: 'X', role: 'administrator' },
];

const readsFlows = allow('DPLX', 'flows:read');
const writesFlows = allow('DPX', 'flows:write');
const publishes = allow('PX', 'flows:publish');
const atTheDesk = allow('AL');
const anybody = allow('DPALX');
const administers = allow('X');
const leads = allow('LX');
/** A company's directory, by its key. */
const directory = allow('X', 'people:write');
const readsInsights = allow('DPLX');

/** By method and address as the router writes it. */
export const POLICY: Readonly<Record<string, Rule>> = {
  'GET /*': 'everyone',
  'GET /storybook': 'everyone',
  'GET /storybook/*': 'everyone',
  'GET /api/time': 'everyone',
  'GET /help/:page': 'everyone',
  'GET /api/openapi.json': anybody,
  'GET /api/demo': 'everyone',
  'PUT /api/demo': administers,

  'GET /api/session': 'everyone',
  'POST /api/session': 'everyone',
  'POST /api/session/activity': anybody,
  'DELETE /api/session': 'everyone',
  'POST /api/set-up': 'everyone',
  'POST /api/password/forgotten': 'everyone',
  'POST /api/password/reset': 'everyone',
  'PUT /api/password': anybody,
  'POST /api/invitations/look': 'everyone',
  'POST /api/invitations/accept': 'everyone',
  'GET /api/sso/start': 'everyone',
  'GET /api/sso/callback': 'everyone',
  'POST /api/session/passkey/options': 'everyone',
  'POST /api/session/passkey': 'everyone',
  'GET /api/passkeys': anybody,
  'POST /api/passkeys/options': anybody,
  'POST /api/passkeys': anybody,
  'DELETE /api/passkeys/:id': anybody,
  'GET /api/company-sign-in': administers,
  'PUT /api/company-sign-in': administers,
  'DELETE /api/company-sign-in': administers,
  'POST /api/company-sign-in/test': administers,

  'GET /api/people': leads,
  'POST /api/people': allow('X', 'people:write'),
  'PUT /api/people/:id': allow('X', 'people:write'),
  'POST /api/people/:id/link': administers,
  'DELETE /api/people/:id': allow('X', 'people:write'),
  'GET /scim/v2/ServiceProviderConfig': directory,
  'GET /scim/v2/ResourceTypes': directory,
  'GET /scim/v2/Users': directory,
  'GET /scim/v2/Users/:id': directory,
  'POST /scim/v2/Users': directory,
  'PUT /scim/v2/Users/:id': directory,
  'PATCH /scim/v2/Users/:id': directory,
  'DELETE /scim/v2/Users/:id': directory,
  'GET /api/keys': administers,
  'POST /api/keys': administers,
  'DELETE /api/keys/:id': administers,
  'GET /api/audit': allow('LX', 'audit:read'),

  'GET /api/chat/settings': 'everyone',
  'GET /api/chat/identity-secret': administers,

  'POST /api/conversations': 'everyone',
  'POST /api/conversations/greeting': 'everyone',
  'GET /api/conversations/:id': 'everyone',
  'GET /api/conversations/:id/stream': 'everyone',
  'POST /api/conversations/:id/messages': 'everyone',
  'POST /api/conversations/:id/files': 'everyone',
  'GET /api/conversations/:id/files/:file': 'everyone',
  'POST /api/conversations/:id/typing': 'everyone',
  'POST /api/conversations/:id/leave': 'everyone',
  'POST /api/conversations/:id/closed': 'everyone',

  'GET /api/flows': readsFlows,
  'GET /api/flows/:id': readsFlows,
  'GET /api/flows/:id/draft': readsFlows,
  'GET /api/flows/:id/events': readsFlows,
  'GET /api/flows/:id/export': readsFlows,
  'GET /api/flows/:id/versions': readsFlows,
  'GET /api/flows/:id/versions/:version': readsFlows,
  'GET /api/flows/:id/published/:hash': readsFlows,
  'GET /api/parts': readsFlows,
  'GET /api/flow.schema.json': anybody,
  'GET /api/describe-flow': readsFlows,
  'POST /api/describe-flow': writesFlows,
  'POST /api/flows': writesFlows,
  'PUT /api/flows/:id/draft': writesFlows,
  'PUT /api/flows/:id/presence': writesFlows,
  'DELETE /api/flows/:id/presence/:key': writesFlows,
  'POST /api/flows/:id/check': writesFlows,
  'DELETE /api/flows/:id': writesFlows,
  'POST /api/flows/:id/restore': writesFlows,
  'GET /api/flows/:id/approval': readsFlows,
  'POST /api/flows/:id/approval': writesFlows,
  'POST /api/flows/:id/approval/end': writesFlows,
  'POST /api/flows/:id/publish': publishes,
  'GET /api/flows/:id/running': readsFlows,
  'POST /api/flows/:id/move': publishes,
  'POST /api/flows/:id/versions/:version/roll-back': publishes,

  'GET /api/workspace': allow('DPLX', 'workspace:read'),
  'PUT /api/workspace': allow('X', 'workspace:write'),
  'GET /api/workspace/versions': leads,
  'GET /api/workspace/versions/:number': leads,
  'GET /api/holidays/places': leads,
  'GET /api/holidays': leads,
  'GET /api/knowledge': anybody,
  'PUT /api/knowledge': allow('LX', 'workspace:write'),
  'POST /api/knowledge/try': allow('DPLX'),
  'GET /api/knowledge/unanswered': leads,

  'GET /api/connections': administers,
  'PUT /api/connections/:name': administers,
  'DELETE /api/connections/:name': administers,
  'POST /api/connections/:name/test': administers,
  'POST /api/connections/:name/look-up': administers,
  'POST /api/on-call/test': leads,
  'POST /api/incoming/:connection': 'everyone',
  'GET /api/undelivered': leads,
  'POST /api/undelivered/send': leads,
  'POST /api/undelivered/drop': leads,
  'POST /api/privacy/find': administers,
  'POST /api/privacy/export': administers,
  'POST /api/privacy/erase': administers,

  'GET /api/desk/agents': atTheDesk,
  'POST /api/desk/sign-on': atTheDesk,
  'GET /api/desk/me': atTheDesk,
  'POST /api/desk/sign-off': atTheDesk,
  'GET /api/desk/stream': atTheDesk,
  'POST /api/desk/status': atTheDesk,
  'GET /api/desk/search': atTheDesk,
  'GET /api/desk/replies': atTheDesk,
  'GET /api/desk/conversations/:id/earlier': atTheDesk,
  'GET /api/desk/conversations/:id': atTheDesk,
  'POST /api/desk/conversations/:id/accept': atTheDesk,
  'POST /api/desk/conversations/:id/decline': atTheDesk,
  'POST /api/desk/conversations/:id/messages': atTheDesk,
  'POST /api/desk/conversations/:id/files': atTheDesk,
  'GET /api/desk/conversations/:id/files/:file': atTheDesk,
  'POST /api/desk/conversations/:id/notes': atTheDesk,
  'POST /api/desk/conversations/:id/used-card': atTheDesk,
  'POST /api/desk/conversations/:id/in-front': atTheDesk,
  'POST /api/desk/conversations/:id/close': atTheDesk,
  'POST /api/desk/conversations/:id/pass': atTheDesk,
  'POST /api/desk/conversations/:id/hold': atTheDesk,
  'POST /api/desk/conversations/:id/return': atTheDesk,
  'POST /api/desk/conversations/:id/typing': atTheDesk,
  'POST /api/desk/conversations/:id/read': atTheDesk,
  'POST /api/desk/losses/dismiss': atTheDesk,
  'POST /api/desk/promises/claim': atTheDesk,
  'POST /api/desk/promises/answer': atTheDesk,
  'POST /api/desk/promises/called': atTheDesk,
  'POST /api/desk/promises/done': atTheDesk,
  'POST /api/desk/alerts/acknowledge': atTheDesk,

  'GET /hooks/:account': 'everyone',
  'POST /hooks/:account': 'everyone',
  'POST /api/conversations/:id/continue': 'everyone',
  'POST /hooks/desks/:desk': 'everyone',
  'GET /api/help-desks': readsFlows,
  'POST /api/help-desks/:id/check': administers,
  'GET /api/help-desks/accounts': administers,
  'PUT /api/help-desks/:id': administers,
  'DELETE /api/help-desks/:id': administers,
  'GET /api/channels': readsFlows,
  'POST /api/channels/:id/check': administers,
  'GET /health': 'everyone',
  'GET /ready': 'everyone',
  'GET /api/metrics': allow('X', 'figures:read'),

  'GET /api/insights/overview': readsInsights,
  'GET /api/insights/figures/:id': readsInsights,
  'GET /api/insights/figures/:id/conversations': readsInsights,
  'GET /api/insights/figures/:id/conversations.csv': readsInsights,
  'GET /api/insights/conversations/:id': readsInsights,
  'GET /api/insights/conversations/:id/trace': readsInsights,
  'GET /api/insights/traffic/:flow': readsInsights,
  'POST /api/insights/thresholds': readsInsights,
  'GET /api/insights/costs': readsInsights,
  'PUT /api/insights/wage': leads,
  'GET /api/insights/promises': readsInsights,
  'GET /api/insights/hours': readsInsights,
  'GET /api/insights/trajectory': readsInsights,
  'GET /api/insights/recordings': readsInsights,
  'GET /api/insights/week': readsInsights,
  'PUT /api/insights/week': leads,
  'GET /api/insights/alerts': readsInsights,
  'GET /api/insights/alert-settings': readsInsights,
  'PUT /api/insights/alert-settings': leads,
  'POST /api/insights/alerts/:id/mute': leads,
  'GET /api/insights/experiments': readsInsights,
  'GET /api/insights/experiments/plan': readsInsights,
  'POST /api/insights/experiments': allow('PLX'),
  'POST /api/insights/experiments/:experiment/end': allow('PLX'),
  'GET /api/wall': leads,
  'GET /api/wall/stream': leads,
  'POST /api/wall/conversations/:id': leads,

  'GET /outbox': leads,
  'GET /api/outbox': leads,
  'GET /api/calls/cancel': 'everyone',
  'POST /calls/cancel': 'everyone',
  'POST /calls/move': 'everyone',
  'GET /api/pages/acknowledge': 'everyone',
  'POST /api/pages/acknowledge': 'everyone',
  'POST /pages/acknowledge': 'everyone',
};

/** The row of a route; a HEAD is read as its GET. */
export function ruleOf(method: string, url: string): Rule | undefined {
  return POLICY[`${method === 'HEAD' ? 'GET' : method} ${url}`];
}
