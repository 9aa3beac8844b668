// The conversations behind a figure as a file: one line for each, the same rows as the list.
import type { FigureId, InsightFilter } from '@baton/insights';
import type { FactReads } from '../reads/fact-reads.ts';

const PAGE = 1_000;
const COLUMNS = [
  'conversation',
  'began',
  'flow',
  'version',
  'channel',
  'language',
  'team',
  'reason',
  'trigger',
  'way',
  'hit',
  'value',
] as const;

/** In parts: a heading, then rows, each line ended by CR and LF (RFC 4180). */
export async function* insightCsv(
  reads: FactReads,
  id: FigureId,
  part: 'counted' | 'hits',
  filter: InsightFilter,
  now: number,
): AsyncGenerator<string, void> {
  yield `${COLUMNS.join(',')}\r\n`;
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await reads.behind(id, part, filter, now, { limit: PAGE, offset });
    if (rows.length > 0)
      yield rows
        .map((row) =>
          [
            row.talk,
            new Date(row.at).toISOString(),
            row.flow,
            row.version,
            row.channel,
            row.language,
            row.team,
            row.reason,
            row.trigger,
            row.way,
            row.hit ? 1 : 0,
            row.value,
          ]
            .map(cell)
            .join(','),
        )
        .map((line) => `${line}\r\n`)
        .join('');
    if (rows.length < PAGE) return;
  }
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
