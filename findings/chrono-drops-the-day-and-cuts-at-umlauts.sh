#!/usr/bin/env bash
# chrono-node 2.10.3: "the 24th at 12" is today at 12, and the German "morgen früh" is also a Friday.
# Guess: the date parser with grammars for nine languages keeps a day that was named, and ends words where the language ends them.
# Seen: "the 24th at 12" is the single result "at 12", today. In German "morgen früh" gives tomorrow at the present hour AND the next Friday, from "fr" before the ü;
#       "mañana por la mañana" gives tomorrow twice and no morning. "I sat in line" and "sun damage" are a Saturday and a Sunday.
# So its results are held against what was offered, never taken as the wish alone; two results are asked about.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';
const now = { instant: new Date('2026-12-01T10:00:00Z'), timezone: 'Europe/London' };
const read = (parser, text) => parser.parse(text, now, { forwardDate: true }).map((result) => [result.text, result.start.date().toISOString().slice(0, 10)]);
const cases = [
  [chrono, 'the 24th at 12', [['at 12', '2026-12-01']]],
  [chrono.de, 'morgen früh', [['morgen', '2026-12-02'], ['fr', '2026-12-04']]],
  [chrono.es, 'mañana por la mañana', [['mañana', '2026-12-02'], ['mañana', '2026-12-02']]],
  [chrono, 'I sat in line', [['sat', '2026-12-05']]],
];
for (const [parser, text, expected] of cases) {
  console.log(JSON.stringify(text), '->', JSON.stringify(read(parser, text)));
  assert.deepEqual(read(parser, text), expected);
}
JS
TZ=UTC node seen.mjs
