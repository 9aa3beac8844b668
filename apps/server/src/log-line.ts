// One line of JSON an event, for whoever gathers logs: none holds what a customer wrote, an id or a token.
import type { RequestLine } from './http/metrics-routes.ts';

export type LogEvent =
  | { readonly event: 'report'; readonly message: string }
  | ({ readonly event: 'request' } & RequestLine);

/** @param at milliseconds since the epoch */
export function logLine(at: number, event: LogEvent): string {
  const level = event.event === 'report' || event.status >= 500 ? 'warn' : 'info';
  return JSON.stringify({ time: new Date(at).toISOString(), level, ...event });
}
