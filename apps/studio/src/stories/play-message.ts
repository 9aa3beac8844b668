// Conversations in which each of the guide's messages is really said: drawn, compiled and stepped like a customer's own.
import { compileFlow } from '@baton/compiler';
import {
  conversationReducer,
  type ConversationBody,
  type ConversationFacts,
  type ConversationState,
} from '@baton/conversation';
import { fillText, functionsOf, inLanguage, type MessageLibrary } from '@baton/flow';
import { WAKE, type Body, type ConversationEntry } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { loadMachine } from '@baton/runtime';
import { prepare } from '@baton/signals';
import { customerLines } from './customer-lines.ts';
import { momentOf, type MessageRow, type MessageSetting, type Voice } from './message-setting.ts';
import { storyFlow } from './story-flow.ts';
import { storyWorkspace, STORY_ZONE } from './story-workspace.ts';

/** The template that each story is about. */
export const templateOf: Readonly<Record<MessageRow, string>> = {
  M1: 'standard-escalation',
  M2: 'proactive-escalation',
  M3: 'policy-escalation',
  M4: 'low-confidence',
  M5: 'agent-opening-calm',
  M6: 'queue-30',
  M7: 'after-hours',
  M8: 'closing',
};

export interface MessageArgs extends MessageSetting {
  voice: Voice;
  /** In place of the library's text; empty to keep it. */
  ownWording: string;
}

const KEY = 'story';

/** What the journal holds once the message has been said, and what the conversation knows then. */
export function playMessage(
  row: MessageRow,
  args: MessageArgs,
): { entries: ConversationEntry[]; state: ConversationState | null } {
  const talk = new Talk(row, args);
  const lines = customerLines[args.language];
  const person = args.mood === 'upset' ? lines.personUpset : lines.person;
  switch (row) {
    case 'M1':
      talk.customer(person);
      talk.joins();
      break;
    case 'M2':
      talk.customer(lines.tried);
      break;
    case 'M3':
      talk.customer(lines.refund);
      talk.joins();
      break;
    case 'M4':
      talk.customer(lines.unsure);
      break;
    case 'M5':
      talk.customer(person);
      talk.joins();
      talk.opens();
      break;
    case 'M6':
      talk.customer(person);
      talk.joins();
      for (const _step of [30, 60, 90, 120]) talk.waits(30);
      break;
    case 'M7':
      talk.customer(lines.broken);
      break;
    case 'M8':
      talk.customer(person);
      talk.joins();
      talk.opens();
      talk.closes();
      break;
  }
  return { entries: talk.entries, state: talk.state };
}

class Talk {
  readonly entries: ConversationEntry[] = [];
  state: ConversationState | null = null;
  readonly #args: MessageArgs;
  readonly #facts: ConversationFacts;
  #at: number;
  #inputs = 0;

  constructor(row: MessageRow, args: MessageArgs) {
    this.#args = args;
    this.#at = momentOf(args.hour);
    this.#facts = factsOf(row, args);
    this.#take({
      type: 'conversation.start',
      flow: { id: 'story', hash: 'story', version: 1 },
      channel: args.channel,
      language: args.language,
      number: 'LL-10042',
      bucket: 0.5,
      zone: STORY_ZONE,
      profile: { profile: { name: args.customer, zone: STORY_ZONE }, source: 'signed', verified: true },
    });
  }

  customer(text: string): void {
    this.#at += 20_000;
    this.#take({ type: 'customer.message', text });
  }

  joins(): void {
    this.#at += 1000;
    const { position, waitIsKnown, waitSeconds } = this.#args;
    this.#take({ type: 'queue.joined', team: 'team', position, waitSeconds: waitIsKnown ? waitSeconds : null });
  }

  waits(seconds: number): void {
    this.#at += seconds * 1000;
    const place = this.state?.place;
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
    const summary = customerLines[this.#args.language].solved;
    this.#take({ type: 'agent.close', agent: 'agent', disposition: 'solved', reason: 'complexity', summary });
  }

  #take(body: ConversationBody): void {
    this.#inputs += 1;
    const input = { id: `input-${this.#inputs}`, at: this.#at, body: jsonBody(body) };
    const outcome = conversationReducer(KEY, this.state, input, this.#facts);
    if (!outcome) return;
    this.state = outcome.state;
    this.entries.push(...outcome.entries.map(conversationEntry));
  }
}

/** M5, M10: as the desk pre-fills it, with what this story is about. */
function openingOf({ customer, agent, team, voice, language, mood, ownWording }: MessageArgs): string {
  const id = mood === 'upset' ? 'agent-opening-upset' : 'agent-opening-calm';
  const text = ownWording === '' ? messageLibrary[id]?.texts[voice]?.text : { [language]: ownWording };
  const { summary, botTried, next } = customerLines[language];
  const values: Readonly<Record<string, string>> = {
    'customer.name': customer.split(' ')[0] ?? customer,
    'agent.name': agent,
    'agent.team': team,
    summary,
    tried: botTried,
    'next-step': next,
  };
  return fillText(inLanguage(text ?? {}, language, 'en') ?? '', (name) => values[name]);
}

function factsOf(row: MessageRow, args: MessageArgs): ConversationFacts {
  const { voice, language } = args;
  const library = row === 'M5' ? messageLibrary : withOwnWording(templateOf[row], args);
  const compiled = compileFlow(storyFlow(row, voice, language), { registry: nodeKinds, library, hash: 'story' });
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join(' '));
  return {
    machine: loadMachine(compiled.machine, functionsOf(nodeKinds)),
    reader: prepare(compiled.machine.signals),
    workspace: storyWorkspace(args),
    workspaceHash: 'story',
  };
}

function withOwnWording(id: string, { ownWording, voice, language }: MessageArgs): MessageLibrary {
  const template = messageLibrary[id];
  const before = template?.texts[voice];
  if (ownWording === '' || !template || !before) return messageLibrary;
  const text = { ...before, text: { ...before.text, [language]: ownWording } };
  return { ...messageLibrary, [id]: { ...template, texts: { ...template.texts, [voice]: text } } };
}

/** Inputs are JSON by their types; the host's type is the open one. */
function jsonBody(body: object): Body {
  return body as Body;
}

/** The conversation's reducer writes nothing but `ConversationEntry`. */
function conversationEntry(entry: object): ConversationEntry {
  return entry as ConversationEntry;
}
