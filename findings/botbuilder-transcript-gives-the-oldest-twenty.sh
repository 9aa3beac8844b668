#!/usr/bin/env bash
# botbuilder-core 4.23.3: a transcript store hands out 20 activities at a time, the oldest first.
# Guess: getTranscriptActivities(channel, conversation) is the conversation, so what it returns can be given to the agent at a handoff.
# Seen: of 45 messages it returns m0 to m19 and a continuation token: the agent would read how the talk began and nothing of why it was handed over.
# So the pages are read to the end, and what has to be cut is cut at the old end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund botbuilder-core@4.23.3 >/dev/null
cat > seen.cjs <<'JS'
const assert = require('node:assert/strict');
const { MemoryTranscriptStore } = require('botbuilder-core');
(async () => {
  const store = new MemoryTranscriptStore();
  for (let nth = 0; nth < 45; nth++)
    await store.logActivity({ type: 'message', id: `${nth}`, channelId: 'web', conversation: { id: 'c' }, text: `m${nth}`, timestamp: new Date(Date.UTC(2026, 10, 30, 10, 0, nth)) });
  const page = await store.getTranscriptActivities('web', 'c');
  console.log(page.items.length, 'of 45:', page.items[0].text, 'to', page.items.at(-1).text, '- token', page.continuationToken);
  assert.deepEqual([page.items.length, page.items[0].text, page.items.at(-1).text], [20, 'm0', 'm19']);
  assert.ok(page.continuationToken);
})();
JS
node seen.cjs
