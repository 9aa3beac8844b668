// Conversations in which each of the guide's messages is really said: drawn, compiled and stepped like a customer's own.
import { compileFlow } from '@baton/compiler';
import { fillText, functionsOf, inLanguage, parseFlowValue, type Flow } from '@baton/flow';
import { WAKE, workspace as workspaceForm, type Body, type ConversationEntry, type Workspace } from '@baton/handoff';
import {
  conversationReducer,
  type ConversationBody,
  type ConversationFacts,
  type ConversationState,
} from '@baton/conversation';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { loadMachine } from '@baton/runtime';
import { prepare } from '@baton/signals';

export interface MessageArgs {
  customer: string;
  agent: string;
  team: string;
  /** 1 is next. */
  position: number;
  /** Whether the team has enough recent waits to say a figure (M9). */
  waitIsKnown: boolean;
  waitSeconds: number;
  voice: 'warm' | 'neutral' | 'formal';
}

export type MessageRow = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8';

const KEY = 'story';
/** A Tuesday at eleven in Berlin, and the Sunday before. */
const AT_WORK = Date.UTC(2026, 10, 17, 10);
const CLOSED = Date.UTC(2026, 10, 15, 10);

/** What the journal holds once the message has been said. */
export function playMessage(row: MessageRow, args: MessageArgs): ConversationEntry[] {
  const talk = new Talk(args, row === 'M7' ? CLOSED : AT_WORK);
  const { customer } = talk;
  switch (row) {
    case 'M1':
      customer('Can I talk to a real person, please?');
      talk.joins();
      break;
    case 'M2':
      customer('The lamp still flickers. I have tried all of that.', 'upset');
      break;
    case 'M3':
      customer('I want a refund of 250 euros for my order.');
      talk.joins();
      break;
    case 'M4':
      customer('Can the brass lamp be wired for a boat?', 'unsure');
      break;
    case 'M5':
      customer('Can I talk to a real person, please?');
      talk.joins();
      talk.opens();
      break;
    case 'M6':
      customer('Can I talk to a real person, please?');
      talk.joins();
      for (const _step of [30, 60, 90, 120]) talk.waits(30);
      break;
    case 'M7':
      customer('My lamp arrived broken.', 'closed');
      break;
    case 'M8':
      customer('Can I talk to a real person, please?');
      talk.joins();
      talk.opens();
      talk.closes();
      break;
  }
  return talk.entries;
}

class Talk {
  readonly entries: ConversationEntry[] = [];
  readonly #args: MessageArgs;
  readonly #facts: ConversationFacts;
  #state: ConversationState | null = null;
  #at: number;
  #inputs = 0;

  constructor(args: MessageArgs, at: number) {
    this.#args = args;
    this.#at = at;
    this.#facts = factsOf(args);
    this.#take({
      type: 'conversation.start',
      flow: { id: 'story', hash: 'story', version: 1 },
      channel: 'web',
      language: 'en',
      number: 'LL-10042',
      bucket: 0.5,
      zone: 'Europe/Berlin',
      profile: { profile: { name: args.customer, zone: 'Europe/Berlin' }, source: 'signed', verified: true },
    });
  }

  readonly customer = (text: string, way?: 'upset' | 'unsure' | 'closed'): void => {
    this.#at += 20_000;
    this.#take({ type: 'customer.message', text, ...(way ? { choice: way } : {}) });
  };

  joins(): void {
    this.#at += 1000;
    const { position, waitIsKnown, waitSeconds } = this.#args;
    this.#take({ type: 'queue.joined', team: 'team', position, waitSeconds: waitIsKnown ? waitSeconds : null });
  }

  waits(seconds: number): void {
    this.#at += seconds * 1000;
    const place = this.#state?.place;
    const left =
      place?.waitSeconds === null || place?.waitSeconds === undefined ? null : Math.max(0, place.waitSeconds - seconds);
    const position = Math.max(1, (place?.position ?? 1) - 1);
    this.#take({ type: 'queue.moved', team: 'team', position, waitSeconds: left });
    this.#take({ type: WAKE });
  }

  opens(): void {
    this.#at += 10_000;
    const offer = { offerId: 'o1', agent: { id: 'agent', name: this.#args.agent }, lapsesAt: this.#at + 15_000 };
    this.#take({ type: 'queue.offered', team: 'team', ...offer });
    this.#at += 6000;
    this.#take({ type: 'agent.accept', agent: 'agent', offerId: 'o1' });
    this.#at += 8000;
    this.#take({ type: 'agent.message', agent: 'agent', text: openingOf(this.#args), openingKept: true });
  }

  closes(): void {
    this.#at += 90_000;
    this.#take({
      type: 'agent.close',
      agent: 'agent',
      disposition: 'solved',
      reason: 'complexity',
      summary: 'your replacement lamp is ordered and arrives on Thursday',
    });
  }

  #take(body: ConversationBody): void {
    this.#inputs += 1;
    const input = { id: `input-${this.#inputs}`, at: this.#at, body: jsonBody(body) };
    const outcome = conversationReducer(KEY, this.#state, input, this.#facts);
    if (!outcome) return;
    this.#state = outcome.state;
    this.entries.push(...outcome.entries.map(conversationEntry));
  }
}

/** M5 as the desk pre-fills it, with what this story is about. */
function openingOf({ customer, agent, team, voice }: MessageArgs): string {
  const text = messageLibrary['agent-opening-calm']?.texts[voice]?.text ?? {};
  const values: Readonly<Record<string, string>> = {
    'customer.name': customer.split(' ')[0] ?? customer,
    'agent.name': agent,
    'agent.team': team,
    summary: 'your lamp arrived broken and you would like another one.',
    tried: 'Our assistant showed you how returns work.',
    'next-step': 'I will send you a new lamp today.',
  };
  return fillText(inLanguage(text, 'en', 'en') ?? '', (name) => values[name]);
}

function factsOf(args: MessageArgs): ConversationFacts {
  const compiled = compileFlow(storyFlow(args.voice), { registry: nodeKinds, library: messageLibrary, hash: 'story' });
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join(' '));
  return {
    machine: loadMachine(compiled.machine, functionsOf(nodeKinds)),
    reader: prepare(compiled.machine.signals),
    workspace: storyWorkspace(args),
    workspaceHash: 'story',
  };
}

function storyWorkspace({ team, agent }: MessageArgs): Workspace {
  const day = [{ from: '09:00', to: '18:00' }];
  return workspaceForm.parse({
    format: 1,
    id: 'story',
    name: 'Larch & Lantern',
    brand: { name: 'Larch & Lantern' },
    currency: 'EUR',
    hours: [
      {
        id: 'office',
        name: 'Office',
        zone: 'Europe/Berlin',
        week: { mon: day, tue: day, wed: day, thu: day, fri: day },
      },
    ],
    teams: [{ id: 'team', name: team, hours: 'office' }],
    agents: [{ id: 'agent', name: agent, teams: ['team'] }],
    categories: [{ id: 'other', name: 'Other', team: 'team' }],
    topics: [
      {
        id: 'refund',
        name: 'Refund',
        priority: 'high',
        team: 'team',
        because: 'a refund of this size needs somebody who may approve it',
      },
    ],
  });
}

function storyFlow(voice: string): Flow {
  const node = (id: string, kind: string, config: object = {}) => ({
    id,
    kind,
    version: 1,
    position: { x: 0, y: 0 },
    config,
  });
  const edge = (from: string, port: string, to: string) => ({
    id: `${from}-${port}`,
    from: { node: from, port },
    to: { node: to },
  });
  const template = (id: string) => ({ use: 'template', template: id });
  const option = (id: string) => ({ id, label: { en: id } });
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'story',
      name: 'Messages',
      settings: { voice },
      nodes: [
        node('start', 'start'),
        node('hear', 'choice', {
          message: { use: 'own', text: { en: '' } },
          options: [option('upset'), option('unsure'), option('closed')],
          waitSeconds: 3600,
        }),
        node('human', 'explicit-request'),
        node('policy', 'policy-topic', { topics: ['refund'] }),
        node('proactive', 'offer'),
        node('honest', 'offer', { message: template('low-confidence') }),
        node('night', 'after-hours'),
        node('transfer', 'warm-transfer', { team: 'team' }),
        node('waiting', 'queue-message'),
        node('closing', 'closing'),
        node('end', 'end'),
      ],
      edges: [
        edge('start', 'next', 'hear'),
        edge('hear', 'option-upset', 'proactive'),
        edge('hear', 'option-unsure', 'honest'),
        edge('hear', 'option-closed', 'night'),
        ...['other', 'silent'].map((port) => edge('hear', port, 'end')),
        edge('human', 'asked', 'transfer'),
        edge('policy', 'matched', 'transfer'),
        edge('policy', 'belowLimit', 'end'),
        ...['proactive', 'honest'].flatMap((one) => ['yes', 'no', 'silent'].map((port) => edge(one, port, 'end'))),
        ...['ticket', 'callback', 'selfService', 'onCall', 'silent'].map((port) => edge('night', port, 'end')),
        edge('transfer', 'waiting', 'waiting'),
        edge('transfer', 'closed', 'closing'),
        ...['tooLong', 'noAgent', 'returned'].map((port) => edge('transfer', port, 'end')),
        ...['callback', 'ticket'].map((port) => edge('waiting', port, 'end')),
        ...['more', 'done'].map((port) => edge('closing', port, 'end')),
      ],
    },
    nodeKinds,
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join(' '));
  return parsed.flow;
}

/** Inputs are JSON by their types; the host's type is the open one. */
function jsonBody(body: object): Body {
  return body as Body;
}

/** The conversation's reducer writes nothing but `ConversationEntry`. */
function conversationEntry(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}
