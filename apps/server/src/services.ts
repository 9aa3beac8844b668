// What the server does its work with, opened once: the workspace, who may sign in, flows, the bot, what goes out.
// Routes and the host's app are built from these.
import { join } from 'node:path';
import { nodeKinds } from '@baton/nodes';
import { houseAccess } from './access/access.ts';
import { companySignInStore } from './access/company-sign-in.ts';
import type { Identity } from './access/identity.ts';
import { otherWaysIn } from './access/other-ways-in.ts';
import { passkeys } from './access/passkeys.ts';
import { auditLog } from './audit/audit-log.ts';
import { openChannels } from './channels/channels.ts';
import { readAccounts } from './channels/accounts-file.ts';
import { conversationAccess } from './conversations/access.ts';
import { bucketOf, nextConversationNumber } from './conversations/numbers.ts';
import { demoHouse } from './demo/demo-house.ts';
import { connectionStore } from './effects/connection-store.ts';
import { readConnections } from './effects/connections.ts';
import { smtpMailer } from './effects/mail.ts';
import { outboxTable } from './effects/outbox-table.ts';
import { approvals } from './flows/approvals.ts';
import { codeName } from './flows/code-name.ts';
import { fileTable } from './files/file-store.ts';
import { files } from './files/files.ts';
import { clamavScanner, NO_SCANNER, type FileScanner } from './files/scanner.ts';
import { environments } from './flows/environments.ts';
import { flowChecker } from './flows/flow-checker.ts';
import { flowRows } from './flows/flow-rows.ts';
import { flowStore } from './flows/flow-store.ts';
import { pack } from './flows/packed.ts';
import { proofs } from './flows/proofs.ts';
import { publishedText } from './flows/published-flows.ts';
import { readTemplates } from './flows/templates.ts';
import type { Ground } from './ground/ground.ts';
import { changes, type House } from './house.ts';
import { readDesks } from './help-desks/desk-accounts.ts';
import { deskCases } from './help-desks/desk-cases.ts';
import { deskStore } from './help-desks/desk-store.ts';
import { deskStrings } from './help-desks/strings.ts';
import { limits, NO_LIMITS, type Limits } from './http/limits.ts';
import { keepsExperiments } from './insights/watch-insights.ts';
import { articleTable } from './knowledge/article-table.ts';
import { houseBot, readKnowledge } from './knowledge/house-bot.ts';
import { liveKnowledge } from './knowledge/live-knowledge.ts';
import { modelWants } from './model/model-wants.ts';
import { outgoingText } from './model/outgoing-text.ts';
import type { StartOptions } from './start-options.ts';
import { privacy } from './privacy/privacy.ts';
import { recordTable } from './store/records.ts';
import { SEAL_KEY, sealOf, serverSeal } from './store/seal.ts';
import { identitySecret, keptSecret, newToken, signCustomer } from './store/secrets.ts';
import { settingsTable } from './store/settings.ts';
import { readWorkspace, workspaceStore } from './workspace/workspace-store.ts';
import { workspaceVersions } from './workspace/workspace-versions-table.ts';

export type Services = Awaited<ReturnType<typeof openServices>>;

/**
 * @param report what the operator should know
 * @param origin the address that browsers use; known for certain once the server listens
 */
export async function openServices(
  config: StartOptions,
  ground: Ground,
  report: (sentence: string) => void,
  origin: () => string,
) {
  const { host, now, sql, wires, insights } = ground;
  const workspaces = await workspaceStore({
    versions: workspaceVersions(sql),
    ownFile: join(config.dataFolder, 'workspace.json'),
    shippedFile: config.workspaceFile,
    now,
    wires,
  });
  let identity: Promise<Identity> | null = null;
  let looks = 0;
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
          isKnown: async (email) => ((await store.personOf(email))?.state ?? 'left') !== 'left',
        }),
      )),
    now: Date.now,
    mayBeDemo: !config.signIn,
    forget: (person) => ways.forget(person),
    tell: () => wires.tell('access', ''),
  });
  const seal = serverSeal({
    given: config.secret(SEAL_KEY),
    dataFolder: config.dataFolder,
    isShared: config.database !== null,
  });
  const ways = otherWaysIn({
    settings: await companySignInStore({
      given: config.openId,
      records: recordTable(sql, 'sign-in'),
      seal,
      now: Date.now,
      wires,
      report,
    }),
    passkeys: passkeys({
      kept: recordTable(sql, 'passkey'),
      challenges: recordTable(sql, 'passkey-challenge'),
      origin,
      company: () => workspaces.current().workspace.brand.name,
      now: Date.now,
    }),
    access,
    accounts: recordTable(sql, 'company-account'),
    seal: sealOf(await keptSecret(sql, 'access-secret')),
    origin,
    now: Date.now,
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
  const news = changes((topics) => wires.tell('news', topics.join(' ')));
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
  const connections = await connectionStore({
    file: readConnections(join(config.dataFolder, 'connections.json')),
    records: recordTable(sql, 'connection'),
    seal,
    now: Date.now,
    wires,
    report,
  });
  const desks = await deskStore({
    file: readDesks(join(config.dataFolder, 'desks.json'), config.secret),
    records: recordTable(sql, 'help-desk'),
    seal,
    now: Date.now,
    wires,
    report,
  });
  for (const { id, kind, why } of desks.off()) report(deskStrings.off(id, kind, why));
  const means = {
    mails: config.smtpUrl !== null,
    connections: { has: (name: string) => connections.has(name) || desks.has(name) },
    demo: () => access.mode() === 'demo',
    pager: () => workspace().onCall?.connection ?? null,
  };
  const flows = flowStore({
    rows,
    templates,
    registry: nodeKinds,
    checker,
    proofs: proved,
    means,
    now,
    mayPublish: (id, text) => keepsExperiments(insights.experiments, id, text),
  });
  const asks = approvals({
    asked: recordTable(sql, 'approval'),
    isWanted: () => workspaces.current().workspace.publishing.secondPerson,
    now,
  });
  const shippedArticles = readKnowledge(join(config.flowsFolder, 'demo.knowledge.json'), report);
  const knowledge = await liveKnowledge({
    store: articleTable(sql),
    shipped: shippedArticles,
    botOf: (articles) => houseBot(config, articles, outgoing, report),
    tell: () => wires.tell('articles', ''),
  });
  // What is not heard is looked for (`lookAround`).
  wires.on('access', () => void access.reload().catch(() => {}));
  wires.on('articles', () => void knowledge.reload().catch(() => {}));
  const outbox = outboxTable(sql, (agent) => news.announce([`agent:${agent}`]));
  const mailer = config.smtpUrl === null ? null : smtpMailer(config.smtpUrl, config.mailFrom);
  const secret = await identitySecret(sql);
  const always = limits(now);
  // Off for load tests of the demo, and only there.
  const limited: Limits = {
    take: (name, whose) => (config.limits || access.mode() !== 'demo' ? always : NO_LIMITS).take(name, whose),
  };
  const conversations = conversationAccess(sql, limited);
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

  return {
    workspaces,
    access,
    ways,
    demo,
    workspace,
    house,
    audit,
    templates,
    rows,
    flows,
    approvals: asks,
    environments: environments({ kept: recordTable(sql, 'test-flow'), flows, now }),
    knowledge,
    connections,
    desks,
    deskCases: deskCases(sql),
    privacy: privacy({ sql, host, now, workspace, hasFigures: insights !== null }),
    files: files({ store: fileTable(sql), scanner: scannerOf(config), now, report }),
    outbox,
    mailer,
    secret,
    limits: limited,
    conversations,
    channels,
    callToken,
    acknowledgeToken,
    origin,
    report,
    /** Every few seconds: what other servers changed, and did not manage to tell. */
    async lookAround(): Promise<void> {
      if (!wires.isShared) return;
      await access.reload();
      looks += 1;
      if (looks % 15 === 0) await knowledge.reload();
    },
    /** After the host has stopped: nobody asks any more. */
    async close(): Promise<void> {
      if (!config.checker) await checker.close();
      mailer?.close();
      await (await identity)?.close();
      await access.close();
    },
  };
}

function scannerOf({ scanner, clamav }: StartOptions): FileScanner {
  return scanner ?? (clamav === null ? NO_SCANNER : clamavScanner(clamav.host, clamav.port));
}
