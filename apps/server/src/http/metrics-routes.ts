// Figures for Prometheus: how the server does, in numbers without anybody's name.
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Sql } from '../store/sql.ts';

export interface RequestLine {
  readonly method: string;
  /** As the router writes it, so that no id and no token is in it. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface MetricsOptions {
  readonly sql: Sql;
  readonly streams: { count(): number };
  /** Hears of each request that is over. */
  readonly onRequest: (line: RequestLine) => void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Registered before the routes that it measures. */
export function metricsRoutes(http: FastifyInstance, { sql, streams, onRequest }: MetricsOptions): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'From a request to the end of its answer, by route; streams are not counted.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  new Gauge({
    name: 'baton_open_streams',
    help: 'Pages of customers, desks and the studio that are connected.',
    registers: [register],
    collect() {
      this.set(streams.count());
    },
  });
  const asked = (name: string, help: string, label: string, query: string) =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [register],
      async collect() {
        this.reset();
        for (const row of await sql.all(query)) this.set({ [label]: String(row['label']) }, Number(row['n']));
      },
    });
  asked(
    'baton_open_conversations',
    'Conversations that have not ended, by who has them.',
    'floor',
    'SELECT floor AS label, count(*) AS n FROM rm_conversation WHERE ended = 0 GROUP BY floor',
  );
  asked(
    'baton_outgoing',
    'Mails, pages and alerts of the last day, by what became of them.',
    'state',
    `SELECT state AS label, count(*) AS n FROM app_outbox WHERE at > ${sql.kind === 'postgres' ? '(extract(epoch FROM now()) - 86400) * 1000' : "(unixepoch('now') - 86400) * 1000"} GROUP BY state`,
  );
  asked(
    'baton_events_waiting',
    'Events that the receiver has not taken yet.',
    'state',
    "SELECT state AS label, count(*) AS n FROM app_event WHERE state = 'waiting' GROUP BY state",
  );

  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    onRequest({ method: request.method, route, status: reply.statusCode, ms });
    done();
  });
  http.get('/api/metrics', { schema: { tags: ['operation'] } }, async (_request, reply) => {
    void reply.header('content-type', register.contentType).header('cache-control', 'no-store');
    return register.metrics();
  });
}
