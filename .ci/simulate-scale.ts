// `npm run simulate:scale`: how far one database and many carry, from costs that were measured. The last line is one JSON object.

/** Seen on two shared cores; `npm run bench:hosts -- --json` prints those of another machine. */
const COSTS = {
  /** CPU of a server per customer message of the standard flow, over HTTP. */
  serverMsPerMessage: 2.6,
  stepsPerMessage: 2.1,
  /** CPU of PostgreSQL per step, at 64 clients. */
  databaseMsPerStep: 0.2,
  kilobytesPerMessage: 4,
  /** Writes ahead of time per step: what the disk of one database has to take. */
  logKilobytesPerStep: 2.2,
} as const;

const ASSUMED = {
  secondsBetweenMessages: 20,
  /** Shares of a core that may be busy in the steady state. */
  serverUse: 0.6,
  databaseUse: 0.5,
  busyHoursPerDay: 8.4,
  /** What one database is let grow to: beyond, it takes too long to copy and to fail over. */
  coresPerDatabase: 8,
  logMegabytesPerDatabase: 200,
  /** Until a standby has taken over. */
  failOverSeconds: 8,
} as const;

const SIZES = [5_000, 50_000, 500_000, 5_000_000] as const;

interface Shape {
  readonly live: number;
  readonly messagesPerSecond: number;
  readonly serverCores: number;
  readonly databaseCores: number;
  readonly gigabytesPerDay: number;
  readonly cells: number;
  /** What is reached first in a cell. */
  readonly saturates: 'servers' | 'database cores' | 'log';
  /** When one cell is lost: conversations that wait, and messages that come in meanwhile and are sent again. */
  readonly lostCell: { readonly conversations: number; readonly messages: number };
}

function shapeOf(live: number): Shape {
  const messagesPerSecond = live / ASSUMED.secondsBetweenMessages;
  const serverCores = (messagesPerSecond * COSTS.serverMsPerMessage) / 1000 / ASSUMED.serverUse;
  const stepsPerSecond = messagesPerSecond * COSTS.stepsPerMessage;
  const databaseCores = (stepsPerSecond * COSTS.databaseMsPerStep) / 1000 / ASSUMED.databaseUse;
  const logMegabytes = (stepsPerSecond * COSTS.logKilobytesPerStep) / 1024;
  const byCores = databaseCores / ASSUMED.coresPerDatabase;
  const byLog = logMegabytes / ASSUMED.logMegabytesPerDatabase;
  const cells = Math.max(1, Math.ceil(Math.max(byCores, byLog)));
  return {
    live,
    messagesPerSecond,
    serverCores: rounded(serverCores),
    databaseCores: rounded(databaseCores),
    gigabytesPerDay: rounded(
      (messagesPerSecond * COSTS.kilobytesPerMessage * ASSUMED.busyHoursPerDay * 3600) / 1024 ** 2,
    ),
    cells,
    saturates: Math.max(byCores, byLog) < 0.5 ? 'servers' : byCores > byLog ? 'database cores' : 'log',
    lostCell: {
      conversations: Math.round(live / cells),
      messages: Math.round((messagesPerSecond / cells) * ASSUMED.failOverSeconds),
    },
  };
}

function rounded(number: number): number {
  return number >= 10 ? Math.round(number) : Math.round(number * 10) / 10;
}

const shapes = SIZES.map(shapeOf);
if (!process.argv.includes('--json')) {
  console.log('live conversations | messages/s | server cores | database cores | GB/day | cells | first to saturate');
  for (const one of shapes)
    console.log(
      `${one.live} | ${one.messagesPerSecond} | ${one.serverCores} | ${one.databaseCores} | ${one.gigabytesPerDay} | ${one.cells} | ${one.saturates}`,
    );
  console.log(
    `A queue of one entity carries about ${Math.round(1000 / (COSTS.databaseMsPerStep + 5))} handoffs per second with 1,000 people in line.`,
  );
}
console.log(JSON.stringify({ costs: COSTS, assumed: ASSUMED, shapes }));
