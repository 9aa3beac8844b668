#!/usr/bin/env bash
# rrule-temporal 2.2.8 (and RFC 5545, 3.3.10): a daily shift at 02:30 has no instance in the night the clocks go forward, and a count is filled up a day later.
# Guess: FREQ=DAILY gives one instance a day; a time that does not exist moves to the next one that does, as a single event with that DTSTART would.
# Seen: from 27 March 2027, 02:30 in Berlin, COUNT=3 gives 27, 29 and 30 March. The standard tells readers to ignore an instance whose local time does not exist.
# So an on-call rota that changes between 02:00 and 03:00 leaves a night to nobody: its borders are kept out of that hour, or the gap is looked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule-temporal@2.2.8 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { RRuleTemporal } from 'rrule-temporal';
const days = new RRuleTemporal({ rruleString: 'DTSTART;TZID=Europe/Berlin:20270327T023000\nRRULE:FREQ=DAILY;COUNT=3' }).all().map((at) => at.toPlainDate().toString());
console.log(days);
assert.deepEqual(days, ['2027-03-27', '2027-03-29', '2027-03-30']);
JS
node seen.mjs
