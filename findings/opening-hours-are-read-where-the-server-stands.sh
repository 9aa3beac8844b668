#!/usr/bin/env bash
# opening_hours 3.15.0: a place in Japan opens by the clock of the process.
# Guess: given country and coordinates, the evaluator of OpenStreetMap's opening hours asks whether the place is open at an instant.
# Seen: at 10:00 in Tokyo on a Tuesday "Mo-Fr 09:00-17:00" in Japan is open for a process in Asia/Tokyo and closed for one in America/New_York: the country chooses holidays
#       only, the hour is the local hour of the Date.
# So an instant is turned into a Date whose LOCAL fields are those of the team's zone before it is asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund opening_hours@3.15.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
const ask = `import opening_hours from 'opening_hours';
const hours = new opening_hours('Mo-Fr 09:00-17:00', { lat: 35.68, lon: 139.77, address: { country_code: 'jp', state: '' } });
console.log(hours.getState(new Date('2026-12-01T01:00:00Z')));`;
const open = (zone) => execFileSync(process.execPath, ['--input-type=module', '-e', ask], { encoding: 'utf8', env: { ...process.env, TZ: zone } }).trim();
console.log('process in Tokyo:', open('Asia/Tokyo'), '- process in New York:', open('America/New_York'));
assert.equal(open('Asia/Tokyo'), 'true');
assert.equal(open('America/New_York'), 'false');
JS
node seen.mjs
