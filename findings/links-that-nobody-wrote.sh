#!/usr/bin/env bash
# linkifyjs 4.4.0 and autolinker 4.1.5: a full stop without a space makes a link to somebody else's site.
# Guess: a linkifier with a list of top-level domains links what people meant as an address.
# Seen: "it broke.so I called" links to http://broke.so, "order.no 12" to http://order.no, "hi.me" to http://hi.me: so, no and me are countries. linkify-it 6.1.0 links none of them.
# So in a chat only what has a scheme or www becomes a link.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund linkifyjs@4.4.0 autolinker@4.1.5 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import Autolinker from 'autolinker';
import { find } from 'linkifyjs';
for (const [text, address] of [['it broke.so I called', 'http://broke.so'], ['order.no 12', 'http://order.no'], ['hi.me', 'http://hi.me']]) {
  const seen = [find(text)[0]?.href, Autolinker.parse(text)[0]?.getAnchorHref()];
  console.log(JSON.stringify(text), '->', ...seen);
  assert.deepEqual(seen, [address, address]);
}
JS
node seen.mjs
