#!/usr/bin/env bash
# stdnum 1.12.0: of random ten-digit numbers every one is a valid national id of some country.
# Guess: check digits keep order numbers apart from ids, so "valid for any country" is a fair test for what to hide from a transcript.
# Seen: over 2,000 generated ten-digit numbers all are valid as AO.nif, AZ.pin and LI.peid, 98 % as DE.stnr (without a check in that length), 10 % as each of several with one digit of check.
# So an id is looked for by the customer's country and by words beside it, never by all validators at once: the order number would be hidden.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stdnum@1.12.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { stdnum } from 'stdnum';
let seed = 4711;
const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const numbers = Array.from({ length: 2000 }, () => String(Math.floor(1e9 + next() * 9e9)));
const kinds = Object.entries(stdnum).flatMap(([country, all]) => Object.entries(all).map(([name, kind]) => [`${country}.${name}`, kind]));
const share = (hit) => numbers.filter(hit).length / numbers.length;
const most = kinds.map(([name, kind]) => [name, share((text) => kind.validate(text).isValid)]).sort((a, b) => b[1] - a[1]).slice(0, 6);
console.log('valid somewhere:', share((text) => kinds.some(([, kind]) => kind.validate(text).isValid)), most);
assert.equal(share((text) => kinds.some(([, kind]) => kind.validate(text).isValid)), 1);
assert.ok(most.filter(([, part]) => part === 1).length >= 3);
JS
node seen.mjs
