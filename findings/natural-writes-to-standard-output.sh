#!/usr/bin/env bash
# natural 8.1.1: requiring it writes lines to standard output.
# Guess: loading a language library prints nothing, so a command whose last line is JSON may use it.
# Seen: require('natural') alone writes "injected env … from .env" lines (its optional database plug-ins load dotenv), and looks for a file .env in the folder it is started in.
# So a tool that pipes its answer loads it in a child process, or not at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1 >/dev/null
cat > seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const printed = execFileSync(process.execPath, ['-e', "require('natural')"], { encoding: 'utf8' });
console.log('lines printed by require alone:', printed.trim().split('\n').length);
console.log(printed.trim().split('\n')[0]);
assert.match(printed, /injected env/u);
JS
node seen.cjs
