import type { TranscriptLine } from '@baton/handoff';

/** Lines of one speaker within this many milliseconds stand under one name. */
const together = 180_000;

/** Does the line go on what the one before it said? */
export function sameVoice(before: TranscriptLine | undefined, line: TranscriptLine): boolean {
  return (
    before !== undefined &&
    before.speaker === line.speaker &&
    before.name === line.name &&
    line.at - before.at < together
  );
}
