#!/usr/bin/env bash
# vader-sentiment 1.1.3, wink-sentiment 5.0.2, natural 8.1.1: "isn’t good", as every phone types it, is praise.
# Guess: three well-known mood readers that handle negation read "isn't good" as bad however the apostrophe is typed.
# Seen: vader and wink turn only the typewriter's apostrophe; with U+2019 the negation is lost and the score changes its sign. natural with its own word tokenizer
#       loses it with both (the word falls apart into "isn" and "t"), while "not good" is turned.
# So apostrophes are made equal before a word list sees them, and a negation is looked for ahead of the tokenizer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vader-sentiment@1.1.3 wink-sentiment@5.0.2 natural@8.1.1 >/dev/null
cat > seen.cjs <<'JS'
const assert = require('node:assert/strict');
const vader = require('vader-sentiment').SentimentIntensityAnalyzer;
const wink = require('wink-sentiment');
const natural = require('natural');
const analyzer = new natural.SentimentAnalyzer('English', natural.PorterStemmer, 'afinn');
const words = new natural.WordTokenizer();
const readers = {
  vader: (text) => vader.polarity_scores(text).compound,
  wink: (text) => wink(text).score,
  natural: (text) => analyzer.getSentiment(words.tokenize(text)),
};
const typed = "isn't good", phone = 'isn\u2019t good';
for (const [name, score] of Object.entries(readers)) console.log(name, { [typed]: score(typed), [phone]: score(phone), 'not good': score('not good') });
for (const name of ['vader', 'wink']) assert.ok(readers[name](typed) < 0 && readers[name](phone) > 0);
assert.ok(readers.natural(typed) > 0 && readers.natural(phone) > 0 && readers.natural('not good') < 0);
JS
node seen.cjs
