import type { ConversationEntry } from '@baton/handoff';
import { insightStrings as strings } from './strings.ts';

export type Who = 'customer' | 'bot' | 'agent' | 'event';

/** What of a journal somebody reads who asks why. */
export function lineOf(entry: ConversationEntry): { who: Who; text: string } | null {
  const words = strings.talk;
  switch (entry.type) {
    case 'customer':
      return { who: 'customer', text: entry.text };
    case 'said':
      return { who: entry.speaker === 'agent' ? 'agent' : 'bot', text: entry.message.text };
    case 'answered':
      return { who: 'event', text: words.answered(entry.confidence, entry.sources[0]?.title ?? null) };
    case 'triggered':
      return { who: 'event', text: words.triggered(entry.trigger, entry.because) };
    case 'queued':
      return { who: 'event', text: words.queued(entry.team, entry.tier) };
    case 'connected':
      return { who: 'event', text: words.connected(entry.agent.name, Math.round(entry.waitedSeconds)) };
    case 'ticket':
      return { who: 'event', text: words.ticket(entry.number) };
    case 'callbackBooked':
      return { who: 'event', text: words.callback };
    case 'nobody':
      return { who: 'event', text: words.nobody };
    case 'customerLeft':
      return { who: 'event', text: words.left };
    case 'customerPage':
      return { who: 'event', text: entry.open ? words.pageOpen : words.pageClosed };
    case 'closed':
      return { who: 'event', text: words.closed(entry.by, entry.disposition) };
    case 'rated':
      return { who: 'event', text: words.rated(entry.score, entry.of) };
    case 'leadActed':
      return { who: 'event', text: words.lead(entry.by, entry.act.type) };
    default:
      return null;
  }
}
