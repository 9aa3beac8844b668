// A conversation as it can be played again: what the customer and the agents did and when, and what the bot answered to which question.
import type { ConversationEntry, Profile } from '@baton/handoff';

/** What somebody did, so many milliseconds after the conversation began. */
export type RecordedDeed = { readonly after: number } & (
  | { readonly does: 'says'; readonly text: string }
  | { readonly does: 'presses'; readonly choice: string; readonly text: string }
  | { readonly does: 'asks-for-person' }
  | { readonly does: 'leaves' }
  | { readonly does: 'accepts' }
  | { readonly does: 'agent-says'; readonly text: string }
  | { readonly does: 'agent-closes' }
);

/** An answer of the bot; `text` is null where it failed. Confidence in percent. */
export interface RecordedAnswer {
  readonly question: string;
  readonly text: string | null;
  readonly confidence: number;
  readonly sources: { readonly id: string; readonly title: string; readonly url: string }[];
}

/** A recorded conversation. `startedAt` in milliseconds since the epoch. */
export interface Recording {
  readonly startedAt: number;
  readonly channel: string;
  readonly language: string;
  readonly version: number;
  readonly deeds: RecordedDeed[];
  readonly answers: RecordedAnswer[];
  /** Known from the beginning. */
  readonly profile: { readonly profile: Profile; readonly verified: boolean } | null;
  /** Agents it was offered to; null where nobody was ever asked, so that nothing is known of who was there. */
  readonly agents: string[] | null;
}

/** Null for a journal without a beginning, or in which nobody wrote anything. */
export function recordingOf(entries: readonly ConversationEntry[]): Recording | null {
  const [first] = entries;
  if (first?.type !== 'started') return null;
  const deeds: RecordedDeed[] = [];
  const answers: RecordedAnswer[] = [];
  const questions = new Map<string, string>();
  const agents = new Set<string>();
  let wasAsked = false;
  const profiles: { profile: Profile; verified: boolean }[] = [];
  for (const entry of entries) {
    const after = entry.at - first.at;
    switch (entry.type) {
      case 'profile':
        if (entry.source !== 'customer' && deeds.length === 0)
          profiles.push({
            profile: { ...profiles.at(-1)?.profile, ...entry.profile },
            verified: entry.verified,
          });
        break;
      case 'customer':
        if (entry.automatic) break;
        if (entry.escapeHatch) deeds.push({ after, does: 'asks-for-person' });
        else if (entry.choice !== undefined)
          deeds.push({ after, does: 'presses', choice: entry.choice, text: entry.text });
        else deeds.push({ after, does: 'says', text: entry.text });
        break;
      case 'customerLeft':
        deeds.push({ after, does: 'leaves' });
        break;
      case 'asked':
        questions.set(entry.askId, entry.question);
        break;
      case 'answered':
        if (!entry.late)
          answers.push({
            question: questions.get(entry.askId) ?? '',
            text: entry.text,
            confidence: entry.confidence,
            sources: entry.sources,
          });
        break;
      case 'botFailed':
        answers.push({ question: questions.get(entry.askId) ?? '', text: null, confidence: 0, sources: [] });
        break;
      case 'nobody':
        wasAsked = true;
        break;
      case 'offered':
        wasAsked = true;
        agents.add(entry.agent.id);
        break;
      case 'connected':
        wasAsked = true;
        agents.add(entry.agent.id);
        deeds.push({ after, does: 'accepts' });
        break;
      case 'said':
        if (entry.speaker === 'agent') deeds.push({ after, does: 'agent-says', text: entry.message.text });
        break;
      case 'closed':
        if (entry.by === 'agent') deeds.push({ after, does: 'agent-closes' });
        break;
      default:
    }
  }
  if (!deeds.some(({ does }) => does === 'says' || does === 'presses' || does === 'asks-for-person')) return null;
  return {
    startedAt: first.at,
    channel: first.channel,
    language: first.language,
    version: first.flow.version,
    deeds,
    answers,
    profile: profiles.at(-1) ?? null,
    agents: wasAsked ? [...agents] : null,
  };
}
