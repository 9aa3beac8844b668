#!/usr/bin/env bash
# eventsource 5.1.5 (as the HTML standard says): one 503 during a restart ends the stream for ever.
# Guess: a client that reconnects by itself after a lost line also tries again after "503, Retry-After: 1".
# Seen: after the line is lost it comes back with Last-Event-ID; the answer 503 closes it (readyState 2), Retry-After is not looked at, nothing more is asked.
# So a server that drains cuts the line instead of answering 503, or the client opens a new stream itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund eventsource@5.1.5 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { EventSource } from 'eventsource';
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.headers['last-event-id']);
  if (asked.length > 1) return response.writeHead(503, { 'retry-after': '1' }).end();
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 20\nid: 7\ndata: x\n\n');
  setTimeout(() => response.end(), 20);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const stream = new EventSource(`http://127.0.0.1:${server.address().port}`);
await new Promise((done) => { stream.onerror = (event) => event.code === 503 && done(); });
const state = stream.readyState;
await new Promise((done) => setTimeout(done, 1500));
console.log('asked with', asked, '- readyState after 503:', state);
stream.close();
server.close();
assert.deepEqual(asked, [undefined, '7']);
assert.equal(state, 2);
JS
node seen.mjs
