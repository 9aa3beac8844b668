// Every route of the server, in one list.
import { join } from 'node:path';
import type { Workspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import type { AppFacts } from '@baton/conversation';
import type { App } from '@baton/host';
import type { FastifyInstance } from 'fastify';
import { accessRoutes } from './access/access-routes.ts';
import { letters } from './access/letters.ts';
import { peopleRoutes } from './access/people-routes.ts';
import { scimRoutes } from './access/scim-routes.ts';
import { signInRoutes } from './access/sign-in-routes.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { chatRoutes } from './chat/chat-routes.ts';
import { beginnings } from './conversations/beginnings.ts';
import { callRoutes } from './conversations/call-routes.ts';
import { conversationRoutes } from './conversations/conversation-routes.ts';
import { rehearse } from './conversations/rehearse.ts';
import { pageWatch } from './conversations/page-watch.ts';
import { typingBoard } from './conversations/typing.ts';
import { demoRoutes } from './demo/demo-routes.ts';
import { deskGate } from './desk/desk-gate.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { deskSessions } from './desk/desk-sessions.ts';
import { connectionRoutes } from './effects/connection-routes.ts';
import type { DeadLetters } from './effects/dead-letters.ts';
import { incomingRoutes } from './effects/incoming-routes.ts';
import { acknowledger, outboxRoutes } from './effects/outbox-routes.ts';
import { undeliveredRoutes } from './effects/undelivered-routes.ts';
import { approvalRoutes } from './flows/approval-routes.ts';
import { describeRoutes } from './flows/describe-routes.ts';
import { fileRoutes } from './files/file-routes.ts';
import { flowInTest } from './flows/environments.ts';
import { environmentRoutes } from './flows/environment-routes.ts';
import { flowRoutes } from './flows/flow-routes.ts';
import { moveRoutes } from './flows/move-routes.ts';
import { running } from './flows/running.ts';
import type { Ground } from './ground/ground.ts';
import { deskAccountRoutes } from './help-desks/desk-account-routes.ts';
import { deskHooks } from './help-desks/desk-hooks.ts';
import { deskListRoutes } from './help-desks/desk-list-routes.ts';
import { deskHearer } from './help-desks/hear-desk.ts';
import { openStreams } from './http/event-stream.ts';
import { metricsRoutes } from './http/metrics-routes.ts';
import { readyRoutes } from './http/ready-routes.ts';
import { alertRoutes } from './insights/alerts/alert-routes.ts';
import { openAlerts } from './insights/alerts/alert-watch.ts';
import { askedParts } from './insights/asked-parts.ts';
import { experimentRoutes } from './insights/experiments/experiment-routes.ts';
import { guideRoutes } from './insights/guide-routes.ts';
import { insightRoutes } from './insights/insight-routes.ts';
import { traceRoutes } from './insights/trace-routes.ts';
import { liveFlows, versionMarks } from './insights/live-flows.ts';
import { houseZone } from './insights/pages/parts.ts';
import { replayRoutes } from './insights/replay-routes.ts';
import { runningSentences, watchInsights } from './insights/watch-insights.ts';
import { wallRoutes } from './insights/wall/wall-routes.ts';
import { weekRoutes } from './insights/week/week-routes.ts';
import { knowledgeRoutes } from './knowledge/knowledge-routes.ts';
import { privacyRoutes } from './privacy/privacy-routes.ts';
import { retention } from './privacy/retention.ts';
import { readModel } from './read-model/queries.ts';
import type { Services } from './services.ts';
import { recordTable } from './store/records.ts';
import { keptSecret } from './store/secrets.ts';
import type { StartOptions } from './start-options.ts';
import { timeRoutes } from './time-routes.ts';
import { nightly } from './warehouse/nightly.ts';
import { appPages } from './web/app-pages.ts';
import { helpPages, readHelpPages } from './web/help-pages.ts';
import { announceWorkspace } from './workspace/announce-workspace.ts';
import { holidayRoutes } from './workspace/holiday-routes.ts';
import { workspaceRoutes } from './workspace/workspace-routes.ts';

export interface RouteParts {
  readonly http: FastifyInstance;
  readonly config: StartOptions;
  readonly ground: Ground;
  readonly services: Services;
  readonly app: App<AppFacts>;
  /** What could not be delivered. */
  readonly undelivered: DeadLetters;
  readonly isDraining: () => boolean;
  /** Where this server listens. */
  readonly address: () => string;
}

/** What goes on behind the routes, to be started once the server listens and stopped before it closes. */
export interface Registered {
  /** Desks and channels take up what waited while the server was down; workspaces changed meanwhile are announced. */
  begin(): Promise<void>;
  /** Ends the streams of those whose sign-in is over. */
  sweep(): Promise<void>;
  /** The page where the first administrator is made; null where there is one. */
  setUpLink(): Promise<string | null>;
  stop(): void;
}

/** Of a week, the newest. */
const MOST_QUESTIONS = 5_000;

export async function registerRoutes({
  http,
  config,
  ground,
  services,
  app,
  undelivered,
  isDraining,
  address,
}: RouteParts): Promise<Registered> {
  const { now, sql, wires, insights } = ground;
  const { access, audit, channels, conversations, demo, flows, house, knowledge, limits, mailer, origin, outbox } =
    services;
  const streams = openStreams();
  const model = readModel(sql);
  const pages = pageWatch(house);
  const typing = typingBoard(wires);
  const sessions = deskSessions(sql);
  http.addHook('preClose', async () => streams.endAll());
  metricsRoutes(http, { sql, streams, onRequest: config.onRequest ?? (() => {}) });
  await http.register(timeRoutes, { house });
  await http.register(readyRoutes, { isDraining, ask: () => sql.all('SELECT 1 AS one') });
  const announce = async (before: Workspace) =>
    announceWorkspace(house, before, await model.teamsWaitedFor(), await model.promisedTo());
  const company = () => services.workspaces.current().workspace.brand.name;
  const post = letters({ mailer, origin, company });
  await http.register(accessRoutes, {
    access,
    letters: post,
    audit,
    limits,
    company,
    companyName: () => services.ways.settings.current()?.name,
    now: Date.now,
  });
  await http.register(signInRoutes, { access, ways: services.ways, audit, limits, origin, now: Date.now });
  await http.register(scimRoutes, {
    access,
    ways: services.ways,
    letters: post,
    audit,
    names: recordTable(sql, 'scim-name'),
    company,
    origin,
    now: Date.now,
  });
  await http.register(peopleRoutes, { access, letters: post, audit, now: Date.now });
  await http.register(auditRoutes, { audit });
  await http.register(workspaceRoutes, { workspaces: services.workspaces, announce, audit, now });
  await http.register(knowledgeRoutes, {
    knowledge,
    audit,
    now,
    questionsSince: (from) => insights.reads.questions({ from, to: now(), test: false }, MOST_QUESTIONS),
  });
  await http.register(holidayRoutes);
  await http.register(demoRoutes, { demo, announce, audit, now });
  const { approvals, environments } = services;
  await http.register(environmentRoutes, { environments, approvals, flows, audit, now });
  await http.register(approvalRoutes, { approvals, flows, audit, now });
  await http.register(describeRoutes, {
    model: config.model,
    workspace: () => services.workspaces.current().workspace,
  });
  await http.register(flowRoutes, { flows, approvals, audit, now, registry: nodeKinds, streams, wires });
  const people = running({ house, readModel: model, machine: (hash) => flows.machine(hash) });
  await http.register(moveRoutes, { flows, running: people, audit, now });
  await http.register(chatRoutes, { workspace: services.workspace, identitySecret: services.secret, audit, now });
  await http.register(conversationRoutes, {
    house,
    access: conversations,
    beginnings: beginnings({
      house,
      sql,
      runnable: (name) => {
        const inTest = flowInTest(name);
        return inTest === null ? flows.runnable(name) : environments.runnable(inTest);
      },
      access: conversations,
      readModel: model,
      identitySecret: services.secret,
      settledArms: insights.experiments.settled,
      rehearse: (id, start) => rehearse(app, id, start),
    }),
    limits,
    readModel: model,
    streams,
    typing,
    pages,
    files: services.files,
    isStaff: async (cookie) => (await access.asking({ cookie, bearer: undefined }, false)).principal.kind === 'person',
  });
  const desk = await deskRoutes(http, {
    house,
    flows,
    readModel: model,
    sessions,
    streams,
    typing,
    outbox,
    limits,
    graceMs: config.streamGraceMs,
    connections: ground.connections,
    files: services.files,
    audit,
    ends: access.ends,
  });
  await http.register(fileRoutes, {
    files: services.files,
    access: conversations,
    desk: deskGate({ house, readModel: model, sessions }),
    limits,
  });
  await http.register(deskHooks, {
    desks: services.desks,
    hear: deskHearer({ house, cases: services.deskCases }),
    origin,
    clock: Date.now,
    report: services.report,
  });
  await http.register(deskListRoutes, { desks: services.desks, origin });
  await http.register(deskAccountRoutes, { desks: services.desks, audit, origin, now });
  await channels.register(http, house, address, (...given) => conversations.check(...given));
  const alerts = () => openAlerts(insights.store, now());
  const watch = watchInsights({
    insights,
    house,
    outbox,
    mailer,
    connections: services.connections,
    origin,
    report: services.report,
  });
  const { experiments, reads, store: documents } = insights;
  const live = liveFlows({ rows: services.rows, templates: services.templates });
  const asked = askedParts({
    house,
    reads,
    flowNames: async () => new Map((await live()).map(({ id, name }) => [id, name])),
    versions: () => versionMarks(services.rows),
  });
  http.addHook('onClose', async () => asked.close());
  const around = async () => ({ alerts: await alerts(), experiments: await runningSentences(experiments, now()) });
  const insightParts = { house, readModel: model, store: documents, audit, askedParts: asked, around, outbox };
  await http.register(insightRoutes, insightParts);
  await http.register(guideRoutes, insightParts);
  await http.register(replayRoutes, insightParts);
  await http.register(weekRoutes, insightParts);
  await http.register(alertRoutes, {
    ...insightParts,
    hasMail: mailer !== null,
    connections: () => services.connections.shown().map(({ name }) => name),
  });
  await http.register(traceRoutes, { house, readModel: model, streams, audit });
  await http.register(experimentRoutes, { house, experiments, reads, audit, live, demoNow: asked.demoNow });
  await http.register(wallRoutes, { house, readModel: model, outbox, alerts, streams, audit });
  await http.register(outboxRoutes, {
    house,
    outbox,
    hasSmtp: mailer !== null,
    acknowledgeToken: services.acknowledgeToken,
  });
  const { connections, privacy, workspace, workspaces } = services;
  await http.register(connectionRoutes, { connections, workspace, audit, limits, now, origin });
  await http.register(incomingRoutes, {
    connections,
    access,
    audit,
    limits,
    taken: recordTable(sql, 'incoming'),
    acknowledge: acknowledger(house),
    now,
  });
  await http.register(undeliveredRoutes, { letters: undelivered, audit, now });
  await http.register(privacyRoutes, { privacy, workspaces, announce, audit, now });
  const exported = !config.warehouse
    ? null
    : nightly({
        ...config.warehouse,
        hideWith: await keptSecret(sql, 'warehouse-secret'),
        sql,
        done: recordTable(sql, 'export'),
        zone: () => houseZone(workspace()),
        now,
        audit,
        report: services.report,
      });
  const endRetention = retention({ privacy, workspace, audit, now, report: services.report });
  await http.register(callRoutes, { house, callToken: services.callToken });
  helpPages(http, readHelpPages(join(config.flowsFolder, 'demo.help.json')), () => knowledge.articles());
  await appPages(http, config.appsFolder, () => services.workspace().chat.websites);

  return {
    async begin() {
      await desk.recover();
      await channels.start();
      // The file may have been changed by hand while the server was down.
      await announce(services.workspace());
    },
    sweep: () => streams.sweep(),
    setUpLink: async () =>
      access.mode() === 'set-up' ? post.address('set-up', await access.newLink('set-up', '')) : null,
    stop() {
      endRetention();
      exported?.stop();
      desk.stop();
      watch.stop();
      pages.stop();
    },
  };
}
