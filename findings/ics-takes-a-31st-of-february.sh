#!/usr/bin/env bash
# ics 3.12.0: an impossible day becomes another day, and an end before the start is written down.
# Guess: createEvent returns its `error` for 31 February and for an event that ends before it begins, since it validates what it is given.
# Seen: [2026, 2, 31, 10, 0] becomes 3 March without a word, and 10:00 to 09:00 is a valid event.
# So a call is checked before it is invited to.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createEvent } from 'ics';
const line = (name, event) => { const { error, value } = createEvent({ title: 'Call', ...event }); assert.equal(error, null); return value.split('\r\n').find((text) => text.startsWith(name)); };
const february = line('DTSTART', { start: [2026, 2, 31, 10, 0], duration: { minutes: 30 } });
const backwards = ['DTSTART', 'DTEND'].map((name) => line(name, { start: [2026, 12, 24, 10, 0], end: [2026, 12, 24, 9, 0] }));
console.log('31 February:', february, '- ends before it begins:', backwards);
assert.equal(february, 'DTSTART:20260303T100000Z');
assert.deepEqual(backwards, ['DTSTART:20261224T100000Z', 'DTEND:20261224T090000Z']);
JS
TZ=UTC node seen.mjs
