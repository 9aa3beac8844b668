// What other systems are told of a conversation: that something happened and to whom it matters, never what anybody wrote.
import type { StoredEntry } from '@baton/handoff';

export interface HouseEvent {
  /** The same however often it is told. */
  readonly id: string;
  readonly type:
    | 'conversation.started'
    | 'conversation.queued'
    | 'conversation.handed_off'
    | 'conversation.closed'
    | 'promise.made'
    | 'promise.kept'
    | 'promise.broken';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly conversation: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

/** Null: nothing that others are told. */
export function eventOfEntry({ ref, seq, entry }: StoredEntry): HouseEvent | null {
  if (ref.kind !== 'conversation') return null;
  const told = (type: HouseEvent['type'], data: HouseEvent['data']): HouseEvent => ({
    id: `${ref.key}/${seq}`,
    type,
    at: entry.at,
    conversation: ref.key,
    data,
  });
  switch (entry.type) {
    case 'started':
      return told('conversation.started', { number: text(entry['number']), channel: text(entry['channel']) });
    case 'queued':
      return told('conversation.queued', { team: text(entry['team']), tier: text(entry['tier']) });
    case 'connected':
      return told('conversation.handed_off', {
        team: text(entry['team']),
        agent: idOf(entry['agent']),
        waitedSeconds: number(entry['waitedSeconds']),
      });
    case 'closed':
      return told('conversation.closed', {
        by: text(entry['by']),
        disposition: text(entry['disposition']),
        reason: text(entry['reason']),
      });
    case 'promised':
      return told('promise.made', {
        promise: text(entry['promiseId']),
        kind: text(entry['kind']),
        dueAt: number(entry['dueAt']),
        team: text(entry['team']),
      });
    case 'promiseKept':
      return told('promise.kept', { promise: text(entry['promiseId']), by: text(entry['by']) });
    default:
      return null;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'id' in value ? text(value.id) : null;
}
