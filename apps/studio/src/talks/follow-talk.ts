// One conversation as it walks through its flow: what was said and where it is, from the stream of its journal.
import { stepInDrawing } from '@baton/compiler';
import type { Highlight } from '@baton/editor';
import type { FollowedTalk, TalkLine } from '@baton/wire';

export interface Followed {
  talk: FollowedTalk | null;
  lines: readonly TalkLine[];
  isLost: boolean;
  refused: string | null;
}

export const NOT_YET: Followed = { talk: null, lines: [], isLost: false, refused: null };

/** With one line more; a stream that began anew sends those that are known once again. */
export function withLine(before: Followed, line: TalkLine): Followed {
  if ((before.lines.at(-1)?.seq ?? 0) >= line.seq) return before;
  return { ...before, lines: [...before.lines, line] };
}

/** The step that the conversation came to last, and all that it went through, up to a line. Once it is over none runs. */
export function highlightUpTo(lines: readonly TalkLine[], seq: number): Highlight {
  const seen = lines.filter((line) => line.seq <= seq);
  const walked = seen.flatMap(({ entry }) =>
    entry.type === 'path' ? entry.nodes.map((node) => stepInDrawing(node)) : [],
  );
  const isOver = seen.some(({ entry }) => entry.type === 'closed');
  return { node: isOver ? null : (walked.at(-1) ?? null), trail: [...new Set(walked)] };
}
