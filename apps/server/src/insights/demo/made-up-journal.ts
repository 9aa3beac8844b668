// Writes the entries of a made-up conversation, each at its time.
import type { ConversationEntry, Disposition, TriggerKind } from '@baton/handoff';

type NewEntry = ConversationEntry extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;

export class MadeUpJournal {
  readonly id: string;
  readonly entries: ConversationEntry[] = [];
  /** The time of the newest entry (ms). */
  at: number;
  #state = '';

  constructor(id: string, at: number) {
    this.id = id;
    this.at = at;
  }

  add(afterMs: number, entry: NewEntry): void {
    this.at += afterMs;
    this.entries.push({ ...entry, at: this.at });
  }

  said(speaker: 'bot' | 'agent', text: string, node?: string, after = 0, agent?: string): void {
    this.add(after, {
      type: 'said',
      messageId: `${this.id}/s${this.entries.length}`,
      speaker,
      floorVersion: 1,
      message: { text },
      ...(node === undefined ? {} : { node }),
      ...(agent === undefined ? {} : { agent: { id: agent, name: agent } }),
    });
  }

  triggered(trigger: TriggerKind, node: string, topic?: string): void {
    this.add(0, {
      type: 'triggered',
      trigger,
      node,
      because: 'said so',
      quotes: [],
      ...(topic === undefined ? {} : { topic }),
    });
  }

  path(event: string, nodes: readonly string[]): void {
    const to = nodes.at(-1) ?? '';
    this.add(0, { type: 'path', event, nodes: [...nodes], from: this.#state, to });
    this.#state = to;
  }

  floor(holder: 'bot' | 'queue' | 'agent' | 'nobody', agent?: string): void {
    this.add(0, {
      type: 'floor',
      holder,
      version: this.entries.length,
      ...(agent === undefined ? {} : { agent: { id: agent, name: agent } }),
    });
  }

  /** Closed and over, at the step that ends it. */
  ends(disposition: Disposition, by: 'flow' | 'customer', node: string): void {
    this.add(5_000, { type: 'closed', by, disposition, reason: null, summary: '' });
    this.add(0, { type: 'ended', node });
    this.floor('nobody');
  }
}
