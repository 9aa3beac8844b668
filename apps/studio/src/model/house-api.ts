// The server's address book for signing in, people, keys and the audit log.
import * as wire from '@baton/wire';
import type * as z from 'zod';
import { Refusal } from './api.ts';
import { SIGNED_OUT } from './signed-out.ts';

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
  people(): Promise<wire.PersonSummary[]>;
  invite(invitation: wire.Invitation): Promise<wire.SentLink>;
  changePerson(id: string, change: { name: string; roles: wire.Role[] }): Promise<wire.PersonSummary>;
  newLink(id: string): Promise<wire.SentLink>;
  removePerson(id: string): Promise<void>;
  keys(): Promise<wire.ApiKey[]>;
  makeKey(name: string, scopes: wire.Scope[]): Promise<{ key: wire.ApiKey; secret: string }>;
  dropKey(id: string): Promise<void>;
  audit(asked: { before?: number; search: string; check?: boolean }): Promise<wire.AuditPage>;
}

/** @param notReached what to say when no answer came */
export function houseApi(notReached: string): HouseApi {
  async function ask<S extends z.ZodType>(shape: S, method: string, path: string, body?: object): Promise<z.infer<S>> {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch(() => {
      throw new Refusal(0, 'not-reached', notReached);
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return shape.parse(answer);
    const { code = 'unknown', message = notReached } = wire.refusalIn(answer);
    if (code === 'sign-in-needed') window.dispatchEvent(new Event(SIGNED_OUT));
    throw new Refusal(response.status, code, message);
  }
  const done = async (method: string, path: string, body?: object): Promise<void> => {
    await ask(wire.done, method, path, body);
  };
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
    people: async () => (await ask(wire.personList, 'GET', '/api/people')).people,
    invite: (invitation) => ask(wire.sentLink, 'POST', '/api/people', invitation),
    changePerson: (id, change) => ask(wire.personSummary, 'PUT', person(id), change),
    newLink: (id) => ask(wire.sentLink, 'POST', `${person(id)}/link`),
    removePerson: (id) => done('DELETE', person(id)),
    keys: async () => (await ask(wire.apiKeyList, 'GET', '/api/keys')).keys,
    makeKey: (name, scopes) => ask(wire.madeApiKey, 'POST', '/api/keys', { name, scopes }),
    dropKey: (id) => done('DELETE', `/api/keys/${encodeURIComponent(id)}`),
    audit: ({ before, search, check = false }) => {
      const query = new URLSearchParams({ search, check: String(check), limit: '50' });
      if (before !== undefined) query.set('before', String(before));
      return ask(wire.auditPage, 'GET', `/api/audit?${query.toString()}`);
    },
  };
}
