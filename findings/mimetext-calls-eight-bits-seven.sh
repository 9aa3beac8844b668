#!/usr/bin/env bash
# mimetext 3.0.28: a plain part in German is sent as "7bit", with lines of any length.
# Guess: a library that writes MIME messages chooses a transfer encoding that fits the text, or folds it.
# Seen: "Grüße" and a line of over 1,200 characters go out raw under Content-Transfer-Encoding: 7bit (RFC 2045 allows neither), while the subject is encoded rightly.
# So a message that is handed to a gateway by an API as raw MIME is encoded by us, or written by another library.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mimetext@3.0.28 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createMimeMessage } from 'mimetext';
const mail = createMimeMessage();
mail.setSender('desk@shop.example');
mail.setRecipient('ana@mail.example');
mail.setSubject('Grüße');
mail.addMessage({ contentType: 'text/plain', data: `Grüße ${'x'.repeat(1200)}` });
const raw = mail.asRaw();
const longest = Math.max(...raw.split(/\r?\n/u).map((line) => line.length));
console.log(raw.match(/Content-Transfer-Encoding: .*/u)?.[0], '- has ü:', raw.includes('Grüße x'), '- longest line:', longest);
assert.match(raw, /Content-Transfer-Encoding: 7bit/u);
assert.ok(raw.includes('Grüße x') && longest > 998);
JS
node seen.mjs
