#!/usr/bin/env bash
# compromise 14.17.0: "no one" is the number 1, and "nobody helped me" is not negative.
# Guess: a tagger of English that marks negation and numbers sees a refusal in "nobody" and "hardly", and no number in "no one".
# Seen: numbers() of "no one answers" and of "one moment please" is [1]; #Negative is found in "not happy" and not in "nobody helped me" or "I can hardly wait".
# So neither a choice nor a complaint is read from its tags alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import nlp from 'compromise';
for (const text of ['no one answers', 'one moment please']) { console.log(text, '-> numbers', nlp(text).numbers().get()); assert.deepEqual(nlp(text).numbers().get(), [1]); }
for (const [text, negative] of [['not happy', true], ['nobody helped me', false], ['I can hardly wait', false]]) { console.log(text, '-> negative', nlp(text).has('#Negative')); assert.equal(nlp(text).has('#Negative'), negative); }
JS
node seen.mjs
