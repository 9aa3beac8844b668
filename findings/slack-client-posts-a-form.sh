#!/usr/bin/env bash
# @slack/web-api 8.2.0: chat.postMessage is no JSON request, and null vanishes from it.
# Guess: the client of a JSON API with blocks posts the JSON it was given, so that a fake or a proxy can read what is sent.
# Seen: every method goes out as application/x-www-form-urlencoded; blocks and metadata are JSON texts inside it, false is the text "false",
# null is left out, and there is no Idempotency-Key. A validator that expects a JSON body sees a text where an array should be.
# So a fake of Slack reads both forms, and whoever compares two clients takes the form apart first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @slack/web-api@8.2.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { WebClient } from '@slack/web-api';
let type = '';
let form = new URLSearchParams();
const server = createServer(async (request, response) => {
  type = request.headers['content-type'] ?? '';
  let body = '';
  for await (const chunk of request) body += chunk;
  form = new URLSearchParams(body);
  response.setHeader('content-type', 'application/json');
  response.end('{"ok":true,"ts":"1.2"}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = new WebClient('token', { slackApiUrl: `http://127.0.0.1:${server.address().port}/api/` });
await client.chat.postMessage({
  channel: 'C1',
  text: 'A & B',
  blocks: [{ type: 'section', text: { type: 'plain_text', text: 'A' } }],
  unfurl_links: false,
  thread_ts: null,
});
server.close();
console.log(type, Object.fromEntries(form));
assert.equal(type, 'application/x-www-form-urlencoded');
assert.equal(typeof form.get('blocks'), 'string');
assert.equal(JSON.parse(form.get('blocks'))[0].type, 'section');
assert.equal(form.get('unfurl_links'), 'false');
assert.equal(form.has('thread_ts'), false);
process.exit(0);
JS
node seen.mjs
