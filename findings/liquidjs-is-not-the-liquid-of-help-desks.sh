#!/usr/bin/env bash
# liquidjs 10.30.1: macros written for a help desk's Liquid give other figures and hours.
# Guess: the Liquid that help desks run in their macros (Ruby) and liquidjs answer alike: whole numbers divide to whole numbers, a time with an offset keeps it.
# Seen: {{ 150 | divided_by: 60 }} is 2.5 (Ruby's Liquid documents 2), and "2026-12-01T10:00:00+05:30" prints 23:30 on a server in New York. "12,50" plus 1 is 1.
# So an imported macro that says a wait in hours or a promised time is rendered with preserveTimezones and checked by somebody.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund liquidjs@10.30.1 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Liquid } from 'liquidjs';
const time = '2026-12-01T10:00:00+05:30';
const show = (text, options = {}) => new Liquid(options).parseAndRenderSync(text, { wait: 150, time });
console.log('150 by 60:', show('{{ wait | divided_by: 60 }}'));
console.log('10:00 at +05:30:', show('{{ time | date: "%H:%M" }}'), '- preserved:', show('{{ time | date: "%H:%M" }}', { preserveTimezones: true }));
console.log('"12,50" plus 1:', show('{{ "12,50" | plus: 1 }}'));
assert.equal(show('{{ wait | divided_by: 60 }}'), '2.5');
assert.equal(show('{{ time | date: "%H:%M" }}'), '23:30');
assert.equal(show('{{ time | date: "%H:%M" }}', { preserveTimezones: true }), '10:00');
assert.equal(show('{{ "12,50" | plus: 1 }}'), '1');
JS
TZ=America/New_York node seen.mjs
