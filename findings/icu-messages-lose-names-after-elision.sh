#!/usr/bin/env bash
# intl-messageformat 12.1.5: in French and Italian an apostrophe before a placeholder swallows the placeholder.
# Guess: "J'ai transmis à l'{team}." shows the team.
# Seen: it shows "J'ai transmis à l{team}.": in ICU messages an apostrophe right before a brace quotes it, and elision (l', d', dell') puts one there; with two placeholders
#       everything between the apostrophes is taken as it stands. The apostrophe in "J'ai" is kept, so a preview of other messages looks right. U+2019 does not quote.
# So translators type the typographic apostrophe, and a test renders each message and looks for braces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund intl-messageformat@12.1.5 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { IntlMessageFormat } from 'intl-messageformat';
const show = (text) => new IntlMessageFormat(text, 'fr').format({ team: 'équipe', agent: 'Ana' });
const cases = {
  "J'ai transmis à l'{team}.": "J'ai transmis à l{team}.",
  "C'est l'{team} : l'{agent} arrive": "C'est l{team} : lAna arrive",
  'J\u2019ai transmis à l\u2019{team}.': 'J\u2019ai transmis à l\u2019équipe.',
};
for (const [text, expected] of Object.entries(cases)) {
  console.log(text, '->', show(text));
  assert.equal(show(text), expected);
}
JS
node seen.mjs
