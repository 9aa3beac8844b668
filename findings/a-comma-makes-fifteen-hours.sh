#!/usr/bin/env bash
# parse-duration 2.1.9 and timestring 7.0.0: "1,5 h" is fifteen hours.
# Guess: a parser of durations that people type reads a decimal comma, or refuses it.
# Seen: both take the comma away: 900 minutes. "2-3 hours" is 180 minutes (and 2 ms more for parse-duration), "half an hour" is nothing, "2 hours ago" counts forward for parse-duration.
# So a field for a wait takes numbers and units apart; what is typed in one box is shown back in words before it is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-duration@2.1.9 timestring@7.0.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import parse from 'parse-duration';
import timestring from 'timestring';
for (const text of ['1.5 h', '1,5 h', '2-3 hours']) console.log(text, '->', parse(text) / 60000, timestring(text) / 60);
console.log('half an hour ->', parse('half an hour'), '- 2 hours ago ->', parse('2 hours ago') / 60000);
assert.equal(parse('1,5 h') / 60000, 900);
assert.equal(timestring('1,5 h') / 60, 900);
assert.equal(parse('2 hours ago') / 60000, 120);
JS
node seen.mjs
