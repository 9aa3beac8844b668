// The server's address book for signing in, people, keys and the audit log.
import type { Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import * as z from 'zod';
import { Refusal } from './api.ts';
import { SIGNED_OUT } from './signed-out.ts';

/** The workspace as the server has it; `etag` names it. */
export interface KeptWorkspace {
  workspace: Workspace;
  etag: string;
}

export interface HouseApi {
  session(): Promise<wire.SessionState>;
  signIn(email: string, password: string): Promise<wire.SessionState>;
  signOut(): Promise<void>;
  /** Somebody is at the keyboard. */
  activity(): Promise<void>;
  setUp(asked: { token?: string; name: string; email: string; password: string }): Promise<void>;
  forgotten(email: string): Promise<void>;
  invitation(token: string): Promise<z.infer<typeof wire.invitationSeen>>;
  choosePassword(by: 'invitation' | 'password', token: string, password: string): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;
  companySignIn(): Promise<wire.CompanySignInState>;
  changeCompanySignIn(change: wire.CompanySignInChange): Promise<void>;
  dropCompanySignIn(): Promise<void>;
  testCompanySignIn(): Promise<wire.Tested>;
  passkeys(): Promise<wire.Passkey[]>;
  /** What the browser needs to make one. */
  passkeyOptions(): Promise<Record<string, unknown>>;
  keepPasskey(name: string, credential: unknown): Promise<void>;
  dropPasskey(id: string): Promise<void>;
  /** What the browser needs to sign in with one. */
  signInOptions(): Promise<Record<string, unknown>>;
  signInByPasskey(credential: unknown): Promise<void>;
  people(): Promise<wire.PersonSummary[]>;
  invite(invitation: wire.Invitation): Promise<wire.SentLink>;
  changePerson(id: string, change: { name: string; roles: wire.Role[] }): Promise<wire.PersonSummary>;
  newLink(id: string): Promise<wire.SentLink>;
  removePerson(id: string): Promise<void>;
  keys(): Promise<wire.ApiKey[]>;
  makeKey(name: string, scopes: wire.Scope[]): Promise<{ key: wire.ApiKey; secret: string }>;
  dropKey(id: string): Promise<void>;
  workspace(): Promise<KeptWorkspace>;
  /** Saves when `etag` still names the newest; a `Refusal` with status 412 otherwise. */
  saveWorkspace(etag: string, workspace: Workspace): Promise<{ etag: string }>;
  workspaceVersions(): Promise<wire.WorkspaceVersion[]>;
  /** The text of a version. */
  workspaceVersion(number: number): Promise<string>;
  holidayPlaces(): Promise<wire.HolidayPlaces>;
  holidays(country: string, region: string | null, year: number): Promise<{ date: string; name: string }[]>;
  /** `shipped`: they are those that the server came with, and nobody has changed them. */
  articles(): Promise<{ articles: wire.KnowledgeArticle[]; shipped: boolean }>;
  saveArticles(articles: readonly wire.KnowledgeArticle[]): Promise<wire.KnowledgeArticle[]>;
  tryQuestion(question: string): Promise<wire.TriedAnswer>;
  /** What the bot did not help with this week; `isKept` false where the server does not keep that. */
  unanswered(): Promise<{ questions: wire.UnansweredQuestion[]; isKept: boolean }>;
  connections(): Promise<wire.ConnectionShown[]>;
  changeConnection(name: string, change: wire.ConnectionChange): Promise<void>;
  dropConnection(name: string): Promise<void>;
  testConnection(name: string): Promise<wire.Tested>;
  tryLookUp(name: string, customerId: string, lookUp: wire.LookUp): Promise<wire.LookUpTried>;
  testOnCall(): Promise<wire.Tested>;
  /** Accounts at help desks, without their secrets, and what each kind of desk asks for. */
  helpDeskAccounts(): Promise<wire.HelpDeskAccounts>;
  changeHelpDesk(id: string, change: wire.HelpDeskChange): Promise<void>;
  dropHelpDesk(id: string): Promise<void>;
  checkHelpDesk(id: string): Promise<wire.ChannelCheck>;
  /** The help desks elsewhere, with what agents there will not see. */
  helpDesks(): Promise<wire.HelpDesks['desks']>;
  /** What the company's websites sign their customers' ids with. */
  identitySecret(): Promise<string>;
  undelivered(): Promise<wire.Undelivered[]>;
  sendUndelivered(key: string): Promise<void>;
  dropUndelivered(key: string): Promise<void>;
  findPerson(person: string): Promise<wire.PersonFound>;
  exportPerson(person: string): Promise<wire.PersonData>;
  erasePerson(person: string): Promise<wire.PersonErased>;
  audit(asked: { before?: number; search: string; check?: boolean }): Promise<wire.AuditPage>;
}

/** @param notReached what to say when no answer came */
export function houseApi(notReached: () => string): HouseApi {
  async function call(method: string, path: string, body?: object, etag?: string): Promise<Response> {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Refusal(0, 'not-reached', notReached());
    });
    if (response.ok) return response;
    const answer: unknown = await response.json().catch(() => null);
    const { code = 'unknown', message = notReached() } = wire.refusalIn(answer);
    if (code === 'sign-in-needed') window.dispatchEvent(new Event(SIGNED_OUT));
    throw new Refusal(response.status, code, message);
  }
  async function ask<S extends z.ZodType>(
    shape: S,
    method: string,
    path: string,
    body?: object,
    etag?: string,
  ): Promise<z.infer<S>> {
    const answer: unknown = await (await call(method, path, body, etag)).json();
    return shape.parse(answer);
  }
  const done = async (method: string, path: string, body?: object): Promise<void> => {
    await ask(wire.done, method, path, body);
  };
  const helpDesk = (id: string) => `/api/help-desks/${encodeURIComponent(id)}`;
  const connection = (name: string) => `/api/connections/${encodeURIComponent(name)}`;
  const person = (id: string) => `/api/people/${encodeURIComponent(id)}`;
  return {
    session: () => ask(wire.sessionState, 'GET', '/api/session'),
    signIn: (email, password) => ask(wire.sessionState, 'POST', '/api/session', { email, password }),
    signOut: () => done('DELETE', '/api/session'),
    activity: () => done('POST', '/api/session/activity'),
    setUp: (asked) => done('POST', '/api/set-up', asked),
    forgotten: (email) => done('POST', '/api/password/forgotten', { email }),
    invitation: (token) => ask(wire.invitationSeen, 'POST', '/api/invitations/look', { token }),
    choosePassword: (by, token, password) =>
      done('POST', by === 'invitation' ? '/api/invitations/accept' : '/api/password/reset', { token, password }),
    changePassword: (current, next) => done('PUT', '/api/password', { current, next }),
    companySignIn: () => ask(wire.companySignInState, 'GET', '/api/company-sign-in'),
    changeCompanySignIn: (change) => done('PUT', '/api/company-sign-in', change),
    dropCompanySignIn: () => done('DELETE', '/api/company-sign-in'),
    testCompanySignIn: () => ask(wire.tested, 'POST', '/api/company-sign-in/test'),
    passkeys: async () => (await ask(wire.passkeyList, 'GET', '/api/passkeys')).passkeys,
    passkeyOptions: async () => (await ask(wire.passkeyOptions, 'POST', '/api/passkeys/options')).options,
    async keepPasskey(name, credential) {
      await ask(wire.passkey, 'POST', '/api/passkeys', { name, credential });
    },
    dropPasskey: (id) => done('DELETE', `/api/passkeys/${encodeURIComponent(id)}`),
    signInOptions: async () => (await ask(wire.passkeyOptions, 'POST', '/api/session/passkey/options')).options,
    signInByPasskey: (credential) => done('POST', '/api/session/passkey', { credential }),
    people: async () => (await ask(wire.personList, 'GET', '/api/people')).people,
    invite: (invitation) => ask(wire.sentLink, 'POST', '/api/people', invitation),
    changePerson: (id, change) => ask(wire.personSummary, 'PUT', person(id), change),
    newLink: (id) => ask(wire.sentLink, 'POST', `${person(id)}/link`),
    removePerson: (id) => done('DELETE', person(id)),
    keys: async () => (await ask(wire.apiKeyList, 'GET', '/api/keys')).keys,
    makeKey: (name, scopes) => ask(wire.madeApiKey, 'POST', '/api/keys', { name, scopes }),
    dropKey: (id) => done('DELETE', `/api/keys/${encodeURIComponent(id)}`),
    async workspace() {
      const response = await call('GET', '/api/workspace');
      const workspace = wire.made<Workspace>().parse(await response.json());
      return { workspace, etag: response.headers.get('etag') ?? '' };
    },
    saveWorkspace: (etag, workspace) => ask(z.object({ etag: z.string() }), 'PUT', '/api/workspace', workspace, etag),
    workspaceVersions: async () => (await ask(wire.workspaceHistory, 'GET', '/api/workspace/versions')).versions,
    workspaceVersion: async (number) => (await call('GET', `/api/workspace/versions/${number}`)).text(),
    holidayPlaces: () => ask(wire.holidayPlaces, 'GET', '/api/holidays/places'),
    async holidays(country, region, year) {
      const query = new URLSearchParams({ country, year: String(year), ...(region === null ? {} : { region }) });
      return (await ask(wire.holidayList, 'GET', `/api/holidays?${query.toString()}`)).holidays;
    },
    articles: () => ask(wire.knowledgeOf(wire.article), 'GET', '/api/knowledge'),
    saveArticles: async (articles) => (await ask(wire.articleList, 'PUT', '/api/knowledge', { articles })).articles,
    tryQuestion: (question) => ask(wire.triedAnswer, 'POST', '/api/knowledge/try', { question }),
    unanswered: () => ask(wire.unansweredList, 'GET', '/api/knowledge/unanswered'),
    connections: async () => (await ask(wire.connectionList, 'GET', '/api/connections')).connections,
    changeConnection: (name, change) => done('PUT', connection(name), change),
    dropConnection: (name) => done('DELETE', connection(name)),
    testConnection: (name) => ask(wire.tested, 'POST', `${connection(name)}/test`),
    testOnCall: () => ask(wire.tested, 'POST', '/api/on-call/test'),
    tryLookUp: (name, customerId, lookUp) =>
      ask(wire.lookUpTried, 'POST', `${connection(name)}/look-up`, { customerId, lookUp }),
    helpDeskAccounts: () => ask(wire.helpDeskAccounts, 'GET', '/api/help-desks/accounts'),
    changeHelpDesk: (id, change) => done('PUT', helpDesk(id), change),
    dropHelpDesk: (id) => done('DELETE', helpDesk(id)),
    checkHelpDesk: (id) => ask(wire.channelCheck, 'POST', `${helpDesk(id)}/check`),
    helpDesks: async () => (await ask(wire.helpDesks, 'GET', '/api/help-desks')).desks,
    identitySecret: async () => (await ask(wire.identitySecretShown, 'GET', '/api/chat/identity-secret')).secret,
    undelivered: async () => (await ask(wire.undeliveredList, 'GET', '/api/undelivered')).items,
    sendUndelivered: (key) => done('POST', '/api/undelivered/send', { key }),
    dropUndelivered: (key) => done('POST', '/api/undelivered/drop', { key }),
    findPerson: (asked) => ask(wire.personFound, 'POST', '/api/privacy/find', { person: asked }),
    exportPerson: (asked) => ask(wire.personData, 'POST', '/api/privacy/export', { person: asked }),
    erasePerson: (asked) => ask(wire.personErased, 'POST', '/api/privacy/erase', { person: asked }),
    audit: ({ before, search, check = false }) => {
      const query = new URLSearchParams({ search, check: String(check), limit: '50' });
      if (before !== undefined) query.set('before', String(before));
      return ask(wire.auditPage, 'GET', `/api/audit?${query.toString()}`);
    },
  };
}
