// Puts the house together: data folder, host, flows, routes; and takes it apart again in order.
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { completionBot, httpBot, knowledgeBot, readArticles, type Article, type Bot } from '@baton/bot';
import { type CompiledMachine, functionsOf } from '@baton/flow';
import { batonApp } from '@baton/conversation';
import type { FailureReport, Host } from '@baton/host';
import { nodeKinds } from '@baton/nodes';
import { mask, type Workspace } from '@baton/handoff';
import type { DemoState } from '@baton/wire';
import { loadMachine, type Machine } from '@baton/runtime';
import { loadLanguageNamer } from '@baton/signals/languages';
import * as z from 'zod';
import { houseAccess } from './access/access.ts';
import { accessRoutes } from './access/access-routes.ts';
import { guard } from './access/gate.ts';
import type { Identity } from './access/identity.ts';
import { letters } from './access/letters.ts';
import { peopleRoutes } from './access/people-routes.ts';
import { accessStrings } from './access/strings.ts';
import { auditLog } from './audit/audit-log.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import type { ServerConfig } from './config.ts';
import { conversationAccess } from './conversations/access.ts';
import type { BoundChannel } from '@baton/channels/server';
import { openChannels } from './channels/channels.ts';
import { readAccounts } from './channels/accounts-file.ts';
import { bucketOf, nextConversationNumber } from './conversations/numbers.ts';
import { callRoutes } from './conversations/call-routes.ts';
import { pageWatch } from './conversations/page-watch.ts';
import { conversationRoutes } from './conversations/conversation-routes.ts';
import { typingBoard } from './conversations/typing.ts';
import { demoHouse } from './demo/demo-house.ts';
import { demoRoutes } from './demo/demo-routes.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { deskSessions } from './desk/desk-sessions.ts';
import { readConnections } from './effects/connections.ts';
import { deliverer } from './effects/deliver.ts';
import { smtpMailer } from './effects/mail.ts';
import { outboxRoutes } from './effects/outbox-routes.ts';
import { outboxTable } from './effects/outbox-table.ts';
import { flowRoutes } from './flows/flow-routes.ts';
import { codeName } from './flows/code-name.ts';
import { flowChecker, type FlowChecker } from './flows/flow-checker.ts';
import { flowRows } from './flows/flow-rows.ts';
import { flowStore } from './flows/flow-store.ts';
import { pack } from './flows/packed.ts';
import { proofs } from './flows/proofs.ts';
import { publishedText } from './flows/published-flows.ts';
import { readTemplates } from './flows/templates.ts';
import type { Ground } from './ground/ground.ts';
import { postgresGround } from './ground/postgres-ground.ts';
import { sqliteGround } from './ground/sqlite-ground.ts';
import { changes, type House } from './house.ts';
import { buildHttp } from './http/build-http.ts';
import { openStreams } from './http/event-stream.ts';
import { readyRoutes } from './http/ready-routes.ts';
import { ApiError } from './http/api-error.ts';
import { limits, NO_LIMITS, type Limits } from './http/limits.ts';
import { articleTable } from './knowledge/article-table.ts';
import { knowledgeRoutes } from './knowledge/knowledge-routes.ts';
import { liveKnowledge } from './knowledge/live-knowledge.ts';
import { openAlerts } from './insights/alert-watch.ts';
import { experimentRoutes } from './insights/experiments/experiment-routes.ts';
import { insightRoutes } from './insights/insight-routes.ts';
import { liveFlows, versionMarks } from './insights/live-flows.ts';
import { keepsExperiments, runningSentences, watchInsights } from './insights/watch-insights.ts';
import { wallRoutes } from './insights/wall/wall-routes.ts';
import { modelWants } from './model/model-wants.ts';
import { outgoingText } from './model/outgoing-text.ts';
import { readModel } from './read-model/queries.ts';
import { settingsTable } from './store/settings.ts';
import { identitySecret, keptSecret, newToken, signCustomer } from './store/secrets.ts';
import { databaseTrouble, fileTrouble, StartError } from './start-error.ts';
import { strings } from './strings.ts';
import { timeRoutes } from './time-routes.ts';
import { appPages } from './web/app-pages.ts';
import { helpPages, readHelpPages } from './web/help-pages.ts';
import { announceWorkspace } from './workspace/announce-workspace.ts';
import { workspaceRoutes } from './workspace/workspace-routes.ts';
import { holidayRoutes } from './workspace/holiday-routes.ts';
import { workspaceVersions } from './workspace/workspace-versions-table.ts';
import { readWorkspace, workspaceStore } from './workspace/workspace-store.ts';

export interface RunningServer {
  /** `http://127.0.0.1:4400`, without a slash at the end. */
  readonly address: string;
  readonly host: Host;
  /** Signs a customer's id as a host page would (X10). */
  readonly sign: (customerId: string) => string;
  readonly now: () => number;
  readonly demo: () => DemoState;
  /** Every route there is. */
  readonly routes: readonly { readonly method: string; readonly url: string }[];
  /** Ends streams, finishes what was accepted, closes the data folder. */
  stop(): Promise<void>;
}

export type StartOptions = ServerConfig & {
  /** What the operator should know; default: nowhere. */
  readonly report?: (sentence: string) => void;
  readonly logLevel?: 'silent' | 'warn';
  /** Channels from outside the house, by the name that `channels.json` calls them by. */
  readonly moreChannels?: Readonly<Record<string, BoundChannel>>;
  /** Who reads and proves flows; default: threads of this server's own, which end with it. */
  readonly checker?: FlowChecker;
};

/** @throws StartError when the port, or a file or folder, may not or cannot be used; HostError for the data files */
export async function startServer(config: StartOptions): Promise<RunningServer> {
  try {
    return await start(config);
  } catch (error) {
    throw fileTrouble(error) ?? databaseTrouble(error, config.dataFolder) ?? error;
  }
}

async function start(config: StartOptions): Promise<RunningServer> {
  // S1: what is told to the operator is kept in logs.
  const report = (sentence: string) => config.report?.(mask(sentence));
  const ground = await (config.database === null ? sqliteGround(config) : postgresGround(config, config.database));
  try {
    return await open(config, ground, report);
  } catch (error) {
    // Whatever failed, the data must be free for the next try.
    await ground.host.stop();
    await ground.close();
    throw error;
  }
}

async function open(config: StartOptions, ground: Ground, report: (sentence: string) => void): Promise<RunningServer> {
  const { host, now, sql, wires } = ground;
  let address = '';
  let isDraining = false;
  const workspaces = await workspaceStore({
    versions: workspaceVersions(sql),
    ownFile: join(config.dataFolder, 'workspace.json'),
    shippedFile: config.workspaceFile,
    now,
    wires,
  });
  const origin = () => config.origin ?? address;
  let identity: Promise<Identity> | null = null;
  const store = ground.access;
  const access = await houseAccess({
    store,
    // Half a second of work that the demo does not need.
    identity: () =>
      (identity ??= import('./access/better-auth-identity.ts').then(async ({ betterAuthIdentity }) =>
        betterAuthIdentity({
          database: ground.identity(),
          secret: await keptSecret(sql, 'access-secret'),
          origin: origin(),
          openId: config.openId,
          isKnown: async (email) => ((await store.personOf(email))?.state ?? 'left') !== 'left',
        }),
      )),
    now: Date.now,
    mayBeDemo: !config.signIn,
  });
  const demo = await demoHouse({
    settings: settingsTable(sql),
    kept: () => workspaces.current(),
    shipped: readWorkspace(config.demoWorkspaceFile),
    isDemo: () => access.mode() === 'demo',
    now,
    tell: () => wires.tell('demo', ''),
  });
  /** What conversations and desks live by; what is checked and edited is the one that is kept. */
  const workspace = () => demo.current().workspace;
  wires.on('demo', () => void demo.reload());
  const news = changes(() => wires.tell('news', ''));
  wires.on('news', news.heard);
  const outgoing = outgoingText(config.model?.allowHealth ?? false);
  const wantOf =
    config.model === null
      ? {}
      : {
          wantOf: modelWants({
            url: config.model.url,
            key: config.model.key,
            model: config.model.name,
            outgoing,
            announce: () => news.announce(),
            report,
          }),
        };
  const house: House = { host, now, clockFactor: config.clockFactor, workspace, changes: news, ...wantOf };

  const audit = auditLog(sql);
  const templates = readTemplates(config.flowsFolder, nodeKinds, report);
  const rows = flowRows(sql, audit);
  const checker = config.checker ?? flowChecker(nodeKinds);
  const proved = proofs({
    rows,
    checker,
    workspace: () => workspaces.current().workspace,
    async published(id, hash) {
      const text = await publishedText({ rows, templates }, id, hash);
      return text === undefined ? undefined : pack(text);
    },
    code: codeName(),
    now,
  });
  const connections = readConnections(join(config.dataFolder, 'connections.json'));
  const means = {
    mails: config.smtpUrl !== null,
    connections: new Set(connections.keys()),
    demo: () => access.mode() === 'demo',
    pager: () => workspace().onCall?.connection ?? null,
  };
  const { insights } = ground;
  const flows = flowStore({
    rows,
    templates,
    registry: nodeKinds,
    checker,
    proofs: proved,
    means,
    now,
    ...(insights ? { mayPublish: (id: string, text: string) => keepsExperiments(insights.experiments, id, text) } : {}),
  });
  const shippedArticles = readKnowledge(join(config.flowsFolder, 'demo.knowledge.json'), report);
  const knowledge = await liveKnowledge({
    store: articleTable(sql),
    shipped: shippedArticles,
    botOf: (articles) => botOf(config, articles, outgoing, report),
  });
  const outbox = outboxTable(sql);
  const mailer = config.smtpUrl === null ? null : smtpMailer(config.smtpUrl, config.mailFrom);
  const secret = await identitySecret(sql);
  const channels = openChannels({
    store: ground.channels,
    read: readAccounts(join(config.dataFolder, 'channels.json'), {
      secret: config.secret,
      hasPublicUrl: config.origin !== null,
      ...(config.moreChannels ? { more: config.moreChannels } : {}),
    }),
    flow: (id) => flows.runnable(id),
    async register(conversation) {
      const number = await nextConversationNumber(sql, workspace().brand.name);
      await conversations.grant({ id: conversation, token: newToken(), number, at: now() });
      return number;
    },
    bucket: bucketOf,
    now,
    brand: () => workspace().brand.name,
    publicUrl: config.origin,
    report,
  });
  const callToken = (promiseId: string) => signCustomer(secret, `call:${promiseId}`);
  const acknowledgeToken = (pageId: string) => signCustomer(secret, `page:${pageId}`);

  const nameLanguage = await loadLanguageNamer();
  await host.start(
    batonApp({
      nameLanguage,
      workspace: () => demo.current(),
      machine: machines((hash) => flows.machine(hash)),
      liveVersion: (id) =>
        flows.runnable(id).catch((error: unknown) => {
          if (error instanceof ApiError) return null;
          throw error;
        }),
      deliver: deliverer({
        send: (to, input) => host.send(to, input),
        now,
        workspace,
        bot: knowledge.bot,
        mailer,
        connections,
        outbox,
        acknowledgeUrl: () => `${origin()}/api/pages/acknowledge`,
        acknowledgeToken,
        cancelLinkOf(calendar) {
          const call = calendar?.method === 'CANCEL' ? undefined : calendar?.promiseId;
          const isAgents = workspace().agents.some(
            ({ email }) => email !== undefined && email === calendar?.attendee?.email,
          );
          if (call === undefined || isAgents) return null;
          return `${address}/api/calls/cancel?${new URLSearchParams({ call, token: callToken(call) }).toString()}`;
        },
        sendMessage: channels.sendMessage,
        replyAddress: channels.replyAddress,
        customerOf: (conversation) => customerOf(host, conversation),
      }),
      project(entries, transaction) {
        // Not within the transaction: whoever looks now must see what was written.
        const tell = (): void => void setTimeout(() => news.announce(), transaction ? COMMIT_MS : 0);
        const written = ground.project(entries, transaction);
        if (written) return written.then(tell);
        tell();
        return undefined;
      },
      onFailure: failures(host, now, report),
    }),
  );
  if (ground.mustReplay) await host.replay();

  const routes: { method: string; url: string }[] = [];
  const http = await buildHttp({
    logLevel: config.logLevel ?? 'silent',
    own: { origin: config.origin, hasProxy: config.trustedProxy !== null },
    trustedProxy: config.trustedProxy,
    guard(fresh) {
      guard(fresh, access);
      fresh.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) routes.push({ method: one, url });
      });
    },
  });
  const streams = openStreams();
  const model = readModel(sql);
  const pages = pageWatch(house);
  const typing = typingBoard(wires);
  const sessions = deskSessions(sql);
  const always = limits(now);
  // Off for load tests of the demo, and only there.
  const limited: Limits = {
    take: (name, whose) => (config.limits || access.mode() !== 'demo' ? always : NO_LIMITS).take(name, whose),
  };
  http.addHook('preClose', async () => streams.endAll());
  await http.register(timeRoutes, { house });
  await http.register(readyRoutes, { isDraining: () => isDraining, ask: () => sql.all('SELECT 1 AS one') });
  const announce = async (before: Workspace) => announceWorkspace(house, before, await model.teamsWaitedFor());
  const company = () => workspaces.current().workspace.brand.name;
  const post = letters({ mailer, origin, company });
  await http.register(accessRoutes, {
    access,
    letters: post,
    audit,
    limits: limited,
    company,
    origin,
    now: Date.now,
  });
  await http.register(peopleRoutes, { access, letters: post, audit, now: Date.now });
  await http.register(auditRoutes, { audit });
  await http.register(workspaceRoutes, { workspaces, announce, audit, now });
  await http.register(knowledgeRoutes, { knowledge, audit, now });
  await http.register(holidayRoutes);
  await http.register(demoRoutes, { demo, announce, audit, now });
  await http.register(flowRoutes, { flows, audit, now, registry: nodeKinds, streams, wires });
  const conversations = conversationAccess(sql, limited);
  await http.register(conversationRoutes, {
    house,
    sql,
    flows,
    access: conversations,
    limits: limited,
    readModel: model,
    streams,
    typing,
    identitySecret: secret,
    pages,
    settledArms: insights?.experiments.settled ?? (async () => ({})),
  });
  const desk = await deskRoutes(http, {
    house,
    flows,
    readModel: model,
    sessions,
    streams,
    typing,
    outbox,
    limits: limited,
    graceMs: config.streamGraceMs,
    connections: ground.connections,
    audit,
    ends: access.ends,
  });
  await channels.register(
    http,
    house,
    () => address,
    (...given) => conversations.check(...given),
  );
  const alerts = async () => (insights ? openAlerts(insights.store) : []);
  const watch = insights ? watchInsights({ insights, house, outbox, report }) : null;
  if (insights) {
    const { experiments, reads, store: documents } = insights;
    const live = liveFlows({ rows, templates });
    await http.register(insightRoutes, {
      house,
      reads,
      readModel: model,
      store: documents,
      audit,
      flowNames: async () => new Map((await live()).map(({ id, name }) => [id, name])),
      versions: () => versionMarks(rows),
      around: async () => ({ alerts: await alerts(), experiments: await runningSentences(experiments, now()) }),
    });
    await http.register(experimentRoutes, { house, experiments, reads, audit, live });
  }
  await http.register(wallRoutes, { house, readModel: model, outbox, alerts, streams, audit });
  await http.register(outboxRoutes, { house, outbox, hasSmtp: mailer !== null, acknowledgeToken });
  await http.register(callRoutes, { house, callToken });
  helpPages(http, readHelpPages(join(config.flowsFolder, 'demo.help.json'), shippedArticles));
  await appPages(http, config.appsFolder);

  try {
    await http.listen({ port: config.port, host: config.host });
  } catch (error) {
    await http.close();
    throw startError(error, config);
  }
  address = addressOf(http.server.address(), config);
  await desk.recover();
  await channels.start();
  // The file may have been changed by hand while the server was down.
  await announce(workspace());

  // Not before the server listens: nobody waits for it, and whoever needs one of them asks for it first.
  void flows.proveTemplates(report).catch((error: unknown) => {
    if (!stopping) report(`The templates were not proved: ${String(error)}`);
  });

  // Whose sign-in is over hears nothing more, five seconds later at the most; after a sign-out at once.
  access.ends.listen(() => streams.sweep());
  const sweeping = setInterval(() => {
    void streams.sweep().catch((error: unknown) => report(`Open streams could not be looked over: ${String(error)}`));
  }, SWEEP_MS);
  sweeping.unref();
  if (access.mode() === 'set-up')
    report(accessStrings.setUpLink(post.address('set-up', await access.newLink('set-up', ''))));

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    clearInterval(sweeping);
    // Whoever stands in front sends nothing more here; what comes until it has seen that is still answered.
    isDraining = true;
    if (config.drainMs > 0) await pause(config.drainMs);
    desk.stop();
    watch?.stop();
    pages.stop();
    await http.close();
    await channels.stop();
    await host.stop();
    workspaces.stop();
    await ground.close();
    if (!config.checker) await checker.close();
    mailer?.close();
    await (await identity)?.close();
    await access.close();
  };
  return {
    address,
    host,
    now,
    sign: (customerId) => signCustomer(secret, customerId),
    demo: () => demo.state(),
    routes,
    stop: () => (stopping ??= stop()),
  };
}

const SWEEP_MS = 4_000;
/** By then the transaction that an entry was written in is over. */
const COMMIT_MS = 5;

/** Whoever the customer of a conversation is, by account or else by address. */
async function customerOf(host: Host, conversation: string): Promise<string | null> {
  const state = z
    .object({ profile: z.object({ customerId: z.string().optional(), email: z.string().optional() }) })
    .safeParse(await host.read({ kind: 'conversation', key: conversation })).data;
  return state?.profile.customerId ?? state?.profile.email ?? null;
}

/** Machines are made once for each version. */
function machines(
  compiledOf: (hash: string) => Promise<CompiledMachine | null>,
): (hash: string) => Machine | Promise<Machine> {
  const functions = functionsOf(nodeKinds);
  const loaded = new Map<string, Machine>();
  const load = async (hash: string): Promise<Machine> => {
    const compiled = await compiledOf(hash);
    if (!compiled)
      throw new Error(`The flow version ${hash} is not in the database. Restore the data folder it was published in.`);
    const machine = loadMachine(compiled, functions);
    loaded.set(hash, machine);
    return machine;
  };
  // At once where it is known: inputs of one conversation can then share a commit.
  return (hash) => loaded.get(hash) ?? load(hash);
}

function botOf(
  config: ServerConfig,
  articles: readonly Article[],
  outgoing: (text: string) => string | null,
  report: (sentence: string) => void,
): Bot {
  if (config.model) return modelBot(config.model, articles, outgoing, report);
  if (!config.httpBot) return knowledgeBot({ articles });
  const { url, secret } = config.httpBot;
  return httpBot({ url, ...(secret === null ? {} : { secret }) });
}

/** Learns in the background how far the model can be trusted with these articles; until then it is trusted with care. */
function modelBot(
  { url, name, key }: NonNullable<ServerConfig['model']>,
  articles: readonly Article[],
  outgoing: (text: string) => string | null,
  report: (sentence: string) => void,
): Bot {
  const bot = completionBot({ url, model: name, articles, outgoing, ...(key === null ? {} : { key }) });
  bot
    .calibrate(CALIBRATION_QUESTIONS, AbortSignal.timeout(CALIBRATION_LIMIT_MS))
    .catch((error: unknown) => report(strings.modelNotCalibrated(url, String(error))));
  return bot;
}

const CALIBRATION_QUESTIONS = 20;
const CALIBRATION_LIMIT_MS = 120_000;

function readKnowledge(file: string, report: (sentence: string) => void): Article[] {
  if (!existsSync(file)) return [];
  const read = readArticles(jsonIn(file));
  if (read.articles) return read.articles;
  report(`The bot has no articles: ${file}: ${read.issues[0]?.message ?? ''}`);
  return [];
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartError(strings.knowledgeBroken(file, error.message));
    throw error;
  }
}

/** Tells the operator, and hands a conversation whose wake-ups keep failing to its team (contracts, 6). */
function failures(host: Host, now: () => number, report: (sentence: string) => void): (failure: FailureReport) => void {
  return (failure) => {
    const where = 'ref' in failure ? `${failure.ref.kind}/${failure.ref.key}` : 'the read model';
    report(`${failure.what} at ${where} failed (attempt ${failure.attempt}): ${failure.error.message}`);
    if (
      failure.what !== 'input' ||
      failure.origin !== 'wake' ||
      !failure.exhausted ||
      failure.ref.kind !== 'conversation'
    )
      return;
    const body = { type: '@rescue', reason: failure.error.message };
    host
      .send(failure.ref, { id: `rescue/${failure.input.id}`, at: now(), body })
      .catch((error: unknown) => report(`${where} could not be handed to its team: ${String(error)}`));
  };
}

function startError(error: unknown, { host, port }: ServerConfig): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return new StartError(strings.portInUse(host, port));
  if (code === 'EACCES') return new StartError(strings.portForbidden(port));
  return error;
}

function addressOf(bound: AddressInfo | string | null, config: ServerConfig): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  const host = config.host.includes(':') ? `[${config.host.replace(/^\[|\]$/g, '')}]` : config.host;
  return `http://${host}:${port}`;
}
