import type { ConversationEntry } from '@baton/handoff';

/** The talk as a person reads it, with minutes and seconds since it began and what went on behind it. */
export function transcriptOf(journal: readonly ConversationEntry[]): string {
  return transcriptLines(journal)
    .map(({ line }) => line)
    .join('\n');
}

export interface TranscriptLine {
  line: string;
  /** Was it said by somebody, or did it go on behind the talk? */
  said: boolean;
}

/** The same line by line, from an entry on; minutes and seconds count from the first entry of all. */
export function transcriptLines(journal: readonly ConversationEntry[], from = 0): TranscriptLine[] {
  const start = journal[0]?.at ?? 0;
  return journal.slice(from).flatMap((entry) => {
    const line = lineOf(entry);
    return line === undefined
      ? []
      : [
          {
            line: `${clock(entry.at - start)}  ${line}`,
            said: entry.type === 'said' || entry.type === 'customer',
          },
        ];
  });
}

function lineOf(entry: ConversationEntry): string | undefined {
  switch (entry.type) {
    case 'customer':
      return `Customer: ${entry.text}${entry.choice === undefined ? '' : ` [${entry.choice}]`}`;
    case 'said': {
      const who =
        entry.speaker === 'agent'
          ? (entry.agent?.name ?? 'Agent')
          : { bot: 'Bot', queue: 'Queue', notice: 'Notice' }[entry.speaker];
      const buttons = (entry.message.choices ?? []).map(({ label }) => `[${label}]`).join(' ');
      return `${who}: ${entry.message.text.replaceAll('\n', ' ⏎ ')}${buttons === '' ? '' : ` ${buttons}`}`;
    }
    case 'answered':
      return `· the bot is ${entry.confidence} % sure${entry.late ? ' (too late, not said)' : ''}`;
    case 'botFailed':
      return `· the bot failed: ${entry.reason}`;
    case 'triggered':
      return `· ${entry.trigger}${entry.topic === undefined ? '' : ` (${entry.topic})`}: ${entry.because}`;
    case 'queued':
      return `· queued with ${entry.team}, ${entry.tier}${entry.front ? ', at the front' : ''}`;
    case 'position':
      return `· place ${entry.position}${entry.waitSeconds === null ? '' : `, about ${entry.waitSeconds} s`}`;
    case 'nobody':
      return `· nobody can take it: ${entry.reason}`;
    case 'leftQueue':
      return `· left the queue (${entry.why})`;
    case 'offered':
      return `· offered to ${entry.agent.name}`;
    case 'offerEnded':
      return `· offer ${entry.outcome}`;
    case 'floor':
      return `· the floor is with ${entry.holder === 'agent' ? (entry.agent?.name ?? 'the agent') : entry.holder}`;
    case 'ticket':
      return `· ticket ${entry.number}`;
    case 'promised':
      return `· promised: ${entry.text}`;
    case 'paged':
      return `· paged ${entry.level}`;
    case 'nudged':
      return `· the agent is reminded (${entry.why})`;
    case 'closed':
      return `· closed by ${entry.by}: ${entry.disposition}`;
    case 'ended':
      return '· the end';
    default:
      return undefined;
  }
}

function clock(ms: number): string {
  const total = Math.floor(ms / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}
