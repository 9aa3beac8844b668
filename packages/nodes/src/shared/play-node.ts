// Plays one step of a kind by itself, for tests: what its ops, guards and updates do in order, and where they lead. The
// deadlines are those of the wait; which of them is due is asked by name.
import { messageOf, anyNode, type Effect, type FlowEvent, type Json, type Op, type Scope } from '@baton/flow';
import { workspace as workspaceSchema, type Workspace } from '@baton/handoff';
import type { Signals } from '@baton/signals';
import * as z from 'zod';

type Around = Partial<Omit<Scope, 'memory' | 'vars' | 'event' | 'at'>>;

export interface PlayOptions {
  at?: number;
  vars?: { [name: string]: Json };
  connected?: string[];
  around?: Around;
}

export interface Played {
  /** A port, `stay`, `wait`, `rest` or `end`. */
  to: string;
  effects: Effect[];
  /** Templates said and mailed, in order. */
  said: string[];
  vars: { [name: string]: Json | undefined };
}

export interface NodePlay {
  at: number;
  around: Around;
  vars: { [name: string]: Json };
  memory: { [field: string]: Json | undefined };
  enter(event?: FlowEvent): Played;
  event(event: FlowEvent, around?: Around): Played;
  says(text: string, more?: { choice?: string; signals?: Partial<Signals> }): Played;
  /** When the deadline comes, as a moment (ms); null when it is not wanted. */
  dueAt(key: string): number | null;
  deadline(key: string): Played;
}

export const calm: Signals = {
  explicit: { asked: false, score: 0, evidence: [] },
  frustration: { score: 0, state: 'calm', trajectory: 'steady', added: [] },
  policy: [],
  amount: null,
  category: { id: 'other', score: 0.5 },
  language: { code: 'en', score: 1 },
  urgent: false,
  answer: null,
  isQuestion: true,
};

/** 2026-11-17, a Tuesday, 12:00 in Berlin. */
export const NOON = Date.UTC(2026, 10, 17, 11);

/** A workspace of one team for each name, all in Berlin office hours, each with one agent. */
export function workspaceOf(
  teams: readonly string[] = ['support'],
  more: Partial<z.input<typeof workspaceSchema>> = {},
): Workspace {
  const day = [{ from: '09:00', to: '18:00' }];
  return workspaceSchema.parse({
    format: 1,
    id: 'shop',
    name: 'Shop',
    brand: { name: 'Shop' },
    currency: 'EUR',
    hours: [
      {
        id: 'office',
        name: 'Office',
        zone: 'Europe/Berlin',
        week: { mon: day, tue: day, wed: day, thu: day, fri: day },
      },
    ],
    teams: teams.map((id) => ({ id, name: id, hours: 'office' })),
    agents: teams.map((id) => ({ id: `agent-${id}`, name: `Agent ${id}`, teams: [id] })),
    ...more,
  });
}

export function playNode(
  definition: Parameters<typeof anyNode>[0],
  settings: object = {},
  options: PlayOptions = {},
): NodePlay {
  const kind = anyNode(definition);
  const config = kind.config.parse(settings);
  const ports = Object.keys(kind.ports(config));
  const program = kind.compile({
    id: 'step',
    config,
    to: Object.fromEntries(ports.map((port) => [port, { port }])),
    connected: (port) => options.connected?.includes(port) ?? true,
  });
  const around = {
    profile: {},
    signals: calm,
    workspace: workspaceOf(),
    anchors: { conversationStart: NOON, lastCustomerMessage: null, placeSince: null },
    language: 'en',
    place: null,
    unanswered: [],
    bucket: 0.5,
  };
  let last: FlowEvent = { type: 'start' };

  const scope = (event: FlowEvent): Scope => ({
    ...around,
    ...play.around,
    memory: play.memory,
    vars: play.vars,
    event,
    at: play.at,
  });

  const run = (ops: readonly Op[], event: FlowEvent, effects: Effect[]): string | null => {
    for (const op of ops) {
      if ('effect' in op) effects.push(op.effect);
      else if ('go' in op) return nameOf(op.go);
      else if ('update' in op) {
        const { vars, ...fields } = kind.updates[op.update.type]?.(scope(event), op.update.params ?? {}) ?? {};
        play.memory = { ...play.memory, ...fields };
        play.vars = { ...play.vars, ...vars };
      } else if ('branch' in op) {
        const arm = op.branch.find(({ when }) => !when || kind.guards[when.type]?.(scope(event), when.params ?? {}));
        const to = arm ? (run(arm.ops ?? [], event, effects) ?? (arm.to ? nameOf(arm.to) : null)) : null;
        if (to !== null) return to;
      }
    }
    return null;
  };

  const take = (ops: readonly Op[], event: FlowEvent, fall: string): Played => {
    last = event;
    const effects: Effect[] = [];
    const to = run(ops, event, effects) ?? fall;
    const said = effects.flatMap((effect) => {
      const message = messageOf(effect);
      return message ? [message.use === 'template' ? message.template : (message.text['en'] ?? '')] : [];
    });
    return { to, effects, said, vars: play.vars };
  };

  const play: NodePlay = {
    at: options.at ?? NOON,
    around: options.around ?? {},
    vars: options.vars ?? {},
    memory: kind.memory ? z.record(z.string(), z.json()).parse(kind.memory.parse({})) : {},
    enter: (event = { type: 'start' }) => take(program.ops, event, program.wait ? 'wait' : 'rest'),
    event: (event, more = {}) => {
      play.around = { ...play.around, ...more };
      return take(program.wait?.on[event.type] ?? [], event, 'stay');
    },
    says: (text, { choice, signals } = {}) =>
      play.event({ type: 'customer.message', text, choice: choice ?? null }, { signals: { ...calm, ...signals } }),
    dueAt: (key) => {
      const deadline = program.wait?.deadlines.find((one) => one.key === key);
      if (!deadline) return null;
      const { due, from } = deadline;
      if ('type' in due) return kind.dues[due.type]?.(scope(last), due.params ?? {}) ?? null;
      if ('var' in due) {
        const moment = play.vars[due.var];
        return typeof moment === 'number' ? moment : null;
      }
      const placeSince = play.around.anchors?.placeSince ?? play.at;
      return (from === 'placeSince' ? placeSince : play.at) + due.seconds * 1000;
    },
    deadline: (key) =>
      take(program.wait?.deadlines.find((one) => one.key === key)?.ops ?? [], { type: 'deadline', key }, 'stay'),
  };
  return play;
}

function nameOf(target: { port: string } | { stay: true } | { wait: true } | { rest: true } | { end: true }): string {
  return 'port' in target ? target.port : (Object.keys(target)[0] ?? '');
}
