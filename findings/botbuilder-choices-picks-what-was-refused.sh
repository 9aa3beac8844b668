#!/usr/bin/env bash
# botbuilder-dialogs 4.23.3: recognizeChoices gives what was refused a score of 1, and "the last one" the first choice.
# Guess: the choice prompt of Bot Framework, which reads ordinals and numbers on its own, does not pick a choice that the sentence rejects.
# Seen: "not the first one" and "don't call me back" are "Call me back", "3 minutes is too long" is the third choice, each with score 1; and "the last one" is the FIRST,
#       because the word "one" is read as the number 1.
# So a score of 1 says that a number stood in the sentence, not that it was an answer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts botbuilder-dialogs@4.23.3 >/dev/null
cat > seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { recognizeChoices } = require('botbuilder-dialogs');
const choices = ['Call me back', 'Wait in line', 'Leave a message'];
const expected = { 'not the first one': 0, "don't call me back": 0, 'the last one': 0, 'one more thing': 0, '3 minutes is too long': 2 };
for (const [text, index] of Object.entries(expected)) {
  const [best] = recognizeChoices(text, choices);
  console.log(JSON.stringify(text), '->', best.resolution.value, best.resolution.score);
  assert.equal(best.resolution.value, choices[index]);
  assert.equal(best.resolution.score, 1);
}
JS
node seen.cjs
