#!/usr/bin/env bash
# humanize-duration 3.35.1: "largest: 1" cuts 119 minutes to "1 hour", and a negative span reads like a positive one.
# Guess: asked for one unit it says the nearest, "2 hours"; a promise that is a minute late does not read as one that has a minute left.
# Seen: without `round` the rest is dropped, so a customer is told half of the wait; with `round` it is "2 hours". -60,000 ms is "1 minute".
# So a wait in words is rounded up, and late or early is decided by us before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund humanize-duration@3.35.1 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import say from 'humanize-duration';
const wait = 119 * 60_000;
console.log('119 min, largest 1:', say(wait, { largest: 1 }), '- with round:', say(wait, { largest: 1, round: true }), '- minus one minute:', say(-60_000));
assert.equal(say(wait, { largest: 1 }), '1 hour');
assert.equal(say(wait, { largest: 1, round: true }), '2 hours');
assert.equal(say(-60_000), '1 minute');
JS
node seen.mjs
