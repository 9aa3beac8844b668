// Puts the server together: data, services, host, routes; and takes it apart again in order.
import { setTimeout as pause } from 'node:timers/promises';
import { mask, mayShowChat } from '@baton/handoff';
import type { Host } from '@baton/host';
import type { DemoState } from '@baton/wire';
import { guard } from './access/gate.ts';
import { accessStrings } from './access/strings.ts';
import { conversationApp } from './conversations/conversation-app.ts';
import { eventRows } from './events/event-rows.ts';
import { EVENTS_CONNECTION, eventSender } from './events/send-events.ts';
import type { Ground } from './ground/ground.ts';
import { postgresGround } from './ground/postgres-ground.ts';
import { houseClock } from './ground/house-clock.ts';
import { sqliteGround } from './ground/sqlite-ground.ts';
import { buildHttp } from './http/build-http.ts';
import { listen } from './http/listen.ts';
import { registerRoutes } from './register-routes.ts';
import { openServices } from './services.ts';
import { databaseTrouble, fileTrouble } from './start-error.ts';
import type { StartOptions } from './start-options.ts';
import { signCustomer } from './store/secrets.ts';

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
  const clock = config.clock ?? houseClock(config);
  const ground = await (config.database === null
    ? sqliteGround(config, clock)
    : postgresGround(config, config.database, clock));
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
  const { host, now } = ground;
  let address = '';
  let isDraining = false;
  const services = await openServices(config, ground, report, () => config.origin ?? address);
  const { access, channels, demo, flows, secret, workspaces } = services;
  const { app, letters } = await conversationApp(ground, services);
  await host.start(app);
  if (ground.mustReplay) await host.replay();

  const traces = config.traces ? (await import('./traces/traces.ts')).openTraces(config.traces) : null;
  const routes: { method: string; url: string }[] = [];
  const http = await buildHttp({
    logLevel: config.logLevel ?? 'silent',
    own: {
      origin: config.origin,
      hasProxy: config.trustedProxy !== null,
      mayShowChat: (website) => mayShowChat(services.workspace().chat.websites, website),
    },
    trustedProxy: config.trustedProxy,
    guard(fresh) {
      traces?.follow(fresh);
      guard(fresh, access);
      fresh.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) routes.push({ method: one, url });
      });
    },
  });
  const behind = await registerRoutes({
    http,
    config,
    ground,
    services,
    app,
    undelivered: letters,
    isDraining: () => isDraining,
    address: () => address,
  });
  address = await listen(http, config);
  await behind.begin();

  // Not before the server listens: nobody waits for it, and whoever needs one of them asks for it first.
  void flows.proveTemplates(report).catch((error: unknown) => {
    if (!stopping) report(`The templates were not proved: ${String(error)}`);
  });

  // Whose sign-in is over hears nothing more, five seconds later at the most; after a sign-out at once.
  access.ends.listen(() => behind.sweep());
  const sweeping = setInterval(() => {
    void services.lookAround().catch(() => {});
    void behind.sweep().catch((error: unknown) => report(`Open streams could not be looked over: ${String(error)}`));
  }, SWEEP_MS);
  sweeping.unref();
  const setUpLink = await behind.setUpLink();
  if (setUpLink !== null) report(accessStrings.setUpLink(setUpLink));

  let stopping: Promise<void> | null = null;
  const events = eventSender({
    rows: eventRows(ground.sql),
    connection: () => services.connections.get(EVENTS_CONNECTION),
    now,
    report,
  });
  events.start();

  const stop = async (): Promise<void> => {
    clearInterval(sweeping);
    // Whoever stands in front sends nothing more here; what comes until it has seen that is still answered.
    isDraining = true;
    if (config.drainMs > 0) await pause(config.drainMs);
    behind.stop();
    await http.close();
    await channels.stop();
    await events.stop();
    await host.stop();
    workspaces.stop();
    await ground.close();
    await services.close();
    // A collector that is away keeps nobody from stopping.
    await traces?.stop().catch((error: unknown) => report(`The last traces were not sent: ${String(error)}`));
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
