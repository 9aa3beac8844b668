#!/usr/bin/env bash
# messageformat 4.0.0 with sms-segments-calculator 1.3.0: a formatted name makes a text message Unicode.
# Guess: "Hello {$name}, we are open again." with a plain name is plain text, 160 characters to a segment.
# Seen: MessageFormat 2 wraps each placeholder in U+2068 and U+2069 (bidi isolation), which nobody sees; the text leaves GSM-7, a segment holds 70, and a message of
#       one segment costs two. With bidiIsolation "none" it is one.
# So isolation is for screens; what goes out by SMS is formatted without it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund messageformat@4.0.0 sms-segments-calculator@1.3.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { MessageFormat } from 'messageformat';
import { SegmentedMessage } from 'sms-segments-calculator';
const source = 'Hello {$name}, we are open again and somebody of the team reads what you wrote to us. No need to say it twice.';
const cost = (options) => {
  const sms = new SegmentedMessage(new MessageFormat('en', source, options).format({ name: 'Ana' }));
  return [sms.encodingName, sms.segmentsCount];
};
console.log('as it comes:', cost(), '- bidiIsolation none:', cost({ bidiIsolation: 'none' }));
assert.deepEqual(cost(), ['UCS-2', 2]);
assert.deepEqual(cost({ bidiIsolation: 'none' }), ['GSM-7', 1]);
JS
node seen.mjs
