// OpenTelemetry: a span for each request, by its route, sent to a collector. Loaded only where one is named. No ids, no words.
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance } from 'fastify';
import { inTrace, type TraceScope } from './trace-scope.ts';

export interface Traces {
  /** Traces the requests of a server. Call before any route is added. */
  follow(http: FastifyInstance): void;
  /** Sends what is not sent yet. */
  stop(): Promise<void>;
}

declare module 'fastify' {
  interface FastifyRequest {
    span: { readonly span: Span; readonly context: Context } | null;
  }
}

const getter = {
  get: (headers: Readonly<Record<string, unknown>>, name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  },
  keys: (headers: Readonly<Record<string, unknown>>) => Object.keys(headers),
};
const setter = {
  set: (headers: Record<string, string>, name: string, value: string) => {
    headers[name] = value;
  },
};

/** @param endpoint the collector's address, as `OTEL_EXPORTER_OTLP_ENDPOINT` says it: without `/v1/traces` */
export function openTraces(endpoint: string): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'baton' }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('baton');
  const propagator = new W3CTraceContextPropagator();

  function scopeOf(context: Context): TraceScope {
    return {
      child(name, attributes) {
        const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, context);
        const headers: Record<string, string> = {};
        propagator.inject(trace.setSpan(context, span), headers, setter);
        return {
          traceparent: headers['traceparent'] ?? '',
          end(more, isFailed) {
            span.setAttributes(more);
            if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
            span.end();
          },
        };
      },
    };
  }

  return {
    follow(http) {
      http.decorateRequest('span', null);
      http.addHook('onRequest', async (request) => {
        const route = request.routeOptions.url ?? 'unknown';
        const from = propagator.extract(ROOT_CONTEXT, request.headers, getter);
        // The route as the router writes it: an id in an address would be a customer's in a log of somebody else.
        const attributes = { 'http.request.method': request.method, 'http.route': route };
        const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, from);
        request.span = { span, context: trace.setSpan(from, span) };
      });
      http.addHook('preHandler', (request, _reply, done) => {
        if (request.span) inTrace(scopeOf(request.span.context), done);
        else done();
      });
      http.addHook('onResponse', async (request, reply) => {
        const span = request.span?.span;
        span?.setAttribute('http.response.status_code', reply.statusCode);
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
      });
    },
    stop: () => provider.shutdown(),
  };
}
