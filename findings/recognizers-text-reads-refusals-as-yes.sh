#!/usr/bin/env bash
# @microsoft/recognizers-text-suite 1.3.1: its yes-or-no recognizer knows no negation but "not ok".
# Guess: the recognizer behind Bot Framework's confirm prompts reads "I don't agree" as no, or leaves it open.
# Seen: "I don't agree", "not sure" and "ok, but I'd rather not" are yes, "that's not right" is nothing; "no, that is fine" is no.
# So an offer may be taken up that was refused: a yes counts only where no negation stands beside it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @microsoft/recognizers-text-suite@1.3.1 >/dev/null
cat > seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { recognizeBoolean } = require('@microsoft/recognizers-text-suite');
const expected = { "I don't agree": true, 'not sure': true, "ok, but I'd rather not": true, "that's not right": undefined, 'not ok': false, 'no, that is fine': false };
for (const [text, value] of Object.entries(expected)) {
  const read = recognizeBoolean(text, 'en-us')[0]?.resolution.value;
  console.log(JSON.stringify(text), '->', read);
  assert.equal(read, value);
}
JS
node seen.cjs
