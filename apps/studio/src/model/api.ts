// The server's address book for the studio. An answer of another form than its shape is a fault, and throws.
import { articleSchema, type Article } from '@baton/bot';
import type { Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import { openStream } from '@baton/wire/stream';
import type * as z from 'zod';
import { SIGNED_OUT } from './signed-out.ts';

/** A flow's text as the server has it. */
export interface Draft {
  text: string;
  etag: string;
}

/** A refusal of the server, in its own words. `status` 0: it was not reached. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** What is wrong with a document, when that is why. */
  readonly issues: readonly Issue[];

  constructor(status: number, code: string, message: string, issues: readonly Issue[] = []) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

export interface FlowEars {
  draft?: (etag: string) => void;
  people?: (people: readonly wire.PresentEditor[]) => void;
}

export interface StudioApi {
  flows(): Promise<wire.FlowSummary[]>;
  flow(id: string): Promise<wire.FlowSummary>;
  create(flow: wire.NewFlow): Promise<{ id: string; etag: string }>;
  draft(id: string): Promise<Draft>;
  /** Keeps the text when `etag` still names the draft; a `Refusal` with status 412 otherwise. */
  save(id: string, etag: string, text: string): Promise<{ etag: string }>;
  /** Hears of every save of the draft, whoever saves, of the one that stands now, and of who has it open; returns how to stop. */
  listen(id: string, heard: FlowEars): () => void;
  /** Tells that this page is here, and at which step; answers all who are. */
  present(id: string, who: wire.Presence): Promise<wire.PresentEditor[]>;
  /** This page goes: said so that it is sent even while it closes. */
  leave(id: string, key: string): void;
  check(id: string, text: string): Promise<wire.FlowCheck>;
  publish(id: string, note: string): Promise<wire.VersionSummary>;
  /** Who is in the flow's conversations now, by version and step. */
  running(id: string): Promise<wire.PeopleAtStep[]>;
  /** Moves them to the newest version, those that can be. */
  move(id: string): Promise<wire.MovedPeople>;
  /** Where it stands: draft, test and live. */
  environments(id: string): Promise<wire.FlowEnvironments>;
  /** Copies the draft into test; `teams` says which team stands for which there. */
  moveToTest(id: string, move: { note: string; teams: Record<string, string> }): Promise<wire.FlowEnvironments>;
  /** Publishes what is in test. */
  moveToLive(id: string, move: { note: string; teams: Record<string, string> }): Promise<wire.VersionSummary>;
  /** Whether a second person has to publish it, and who asked for that. */
  approval(id: string): Promise<wire.FlowApproval>;
  askApproval(id: string, note: string): Promise<wire.FlowApproval>;
  /** Taken back by whoever asked, or sent back to them. */
  endApproval(id: string, note: string): Promise<void>;
  versions(id: string): Promise<wire.VersionSummary[]>;
  /** The text of a version. */
  version(id: string, version: number): Promise<string>;
  /** The text of the version with this content hash. */
  published(id: string, hash: string): Promise<string>;
  /** Flows that others may run. */
  parts(): Promise<wire.FlowPart[]>;
  rollBack(id: string, version: number): Promise<wire.VersionSummary>;
  archive(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  exportAddress(id: string): string;
  /** Whether a language model is connected that `describe` can ask. */
  describing(): Promise<{ isConnected: boolean }>;
  /** What a sentence says of a flow, as answers to the guided start; a `Refusal` where no model is connected. */
  describe(sentence: string): Promise<wire.DescribedFlow>;
  workspace(): Promise<Workspace>;
  articles(): Promise<Article[]>;
  demo(): Promise<wire.DemoState>;
  setDemo(hours: wire.DemoHours): Promise<wire.DemoState>;
}

/** Asks the server. */
export interface ApiCaller {
  /** Throws a `Refusal` when the answer is not a success. */
  readonly call: (method: string, path: string, more?: { body?: string; etag?: string }) => Promise<Response>;
  /** The answer in the form of a shape. */
  readonly ask: <S extends z.ZodType>(
    shape: S,
    method: string,
    path: string,
    more?: { body?: string; etag?: string },
  ) => Promise<z.infer<S>>;
}

/** @param notReached what to say when no answer came */
export function apiCaller(notReached: () => string): ApiCaller {
  async function call(method: string, path: string, more: { body?: string; etag?: string } = {}): Promise<Response> {
    const response = await fetch(path, {
      method,
      headers: {
        ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(more.etag === undefined ? {} : { 'if-match': more.etag }),
      },
      ...(more.body === undefined ? {} : { body: more.body }),
      cache: 'no-store',
    }).catch(() => {
      throw new Refusal(0, 'not-reached', notReached());
    });
    if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT));
    if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => null), notReached());
    return response;
  }
  async function ask<S extends z.ZodType>(
    shape: S,
    method: string,
    path: string,
    more: { body?: string; etag?: string } = {},
  ): Promise<z.infer<S>> {
    const response = await call(method, path, more);
    return shape.parse(await response.json());
  }
  return { call, ask };
}

export function studioApi({ call, ask }: ApiCaller): StudioApi {
  const at = (id: string, rest = '') => `/api/flows/${encodeURIComponent(id)}${rest}`;

  return {
    flows: async () => (await ask(wire.flowList, 'GET', '/api/flows')).flows,
    flow: (id) => ask(wire.flowSummary, 'GET', at(id)),
    create: (flow) => ask(wire.createdFlow, 'POST', '/api/flows', { body: JSON.stringify(flow) }),
    draft: async (id) => {
      const response = await call('GET', at(id, '/draft'));
      return { text: await response.text(), etag: response.headers.get('etag') ?? '' };
    },
    save: (id, etag, text) => ask(wire.savedDraft, 'PUT', at(id, '/draft'), { body: text, etag }),
    listen: (id, heard) => {
      // It connects again by itself, and is told then what stands. Refused, the next save says why.
      return openStream(
        { source: () => ({ url: at(id, '/events') }) },
        {
          onOpen: () => undefined,
          onLost: () => undefined,
          onRefused: () => undefined,
          onEvent: ({ name, data }) => {
            if (name === 'draft') heard.draft?.(wire.flowEvents.draft.parse(JSON.parse(data)).etag);
            if (name === 'people') heard.people?.(wire.flowEvents.people.parse(JSON.parse(data)).people);
          },
        },
      );
    },
    present: async (id, who) =>
      (await ask(wire.presentPeople, 'PUT', at(id, '/presence'), { body: JSON.stringify(who) })).people,
    leave: (id, key) => {
      // Nobody waits for the answer, and a page that is gone need not hear that it was not reached.
      fetch(at(id, `/presence/${encodeURIComponent(key)}`), { method: 'DELETE', keepalive: true }).catch(
        () => undefined,
      );
    },
    check: (id, text) => ask(wire.flowCheck, 'POST', at(id, '/check'), { body: text }),
    publish: (id, note) => ask(wire.publishedFlow, 'POST', at(id, '/publish'), { body: JSON.stringify({ note }) }),
    running: async (id) => (await ask(wire.runningPeople, 'GET', at(id, '/running'))).steps,
    move: (id) => ask(wire.movedPeople, 'POST', at(id, '/move')),
    environments: (id) => ask(wire.flowEnvironments, 'GET', at(id, '/environments')),
    moveToTest: (id, move) =>
      ask(wire.flowEnvironments, 'POST', at(id, '/environments/test'), { body: JSON.stringify(move) }),
    moveToLive: (id, move) =>
      ask(wire.publishedFlow, 'POST', at(id, '/environments/live'), { body: JSON.stringify(move) }),
    approval: (id) => ask(wire.flowApproval, 'GET', at(id, '/approval')),
    askApproval: (id, note) => ask(wire.flowApproval, 'POST', at(id, '/approval'), { body: JSON.stringify({ note }) }),
    endApproval: async (id, note) => {
      await ask(wire.done, 'POST', at(id, '/approval/end'), { body: JSON.stringify({ note }) });
    },
    versions: async (id) => (await ask(wire.versionList, 'GET', at(id, '/versions'))).versions,
    version: async (id, version) => (await call('GET', at(id, `/versions/${version}`))).text(),
    published: async (id, hash) => (await call('GET', at(id, `/published/${encodeURIComponent(hash)}`))).text(),
    parts: async () => (await ask(wire.partList, 'GET', '/api/parts')).parts,
    rollBack: (id, version) => ask(wire.versionSummary, 'POST', at(id, `/versions/${version}/roll-back`)),
    archive: async (id) => void (await call('DELETE', at(id))),
    restore: async (id) => void (await call('POST', at(id, '/restore'))),
    exportAddress: (id) => at(id, '/export'),
    describing: () => ask(wire.describingState, 'GET', '/api/describe-flow'),
    describe: (sentence) =>
      ask(wire.describedFlow, 'POST', '/api/describe-flow', { body: JSON.stringify({ sentence }) }),
    workspace: () => ask(wire.made<Workspace>(), 'GET', '/api/workspace'),
    articles: async () => (await ask(wire.knowledgeOf(articleSchema), 'GET', '/api/knowledge')).articles,
    demo: () => ask(wire.demoState, 'GET', '/api/demo'),
    setDemo: (hours) => ask(wire.demoState, 'PUT', '/api/demo', { body: JSON.stringify({ hours }) }),
  };
}

function refusalOf(status: number, answer: unknown, notReached: string): Refusal {
  const { code = 'unknown', message = notReached, issues = [] } = wire.refusalIn(answer);
  return new Refusal(status, code, message, issues);
}
