#!/usr/bin/env bash
# xstate 5.33.3: SimulatedClock.increment() past two chained delays fires only the first.
# Guess: moving a simulated clock by 25 ms through "a, after 10 ms b, after 10 ms c" ends in c, as real time would.
# Seen: it ends in b. The clock jumps to its new time first and rings what is due afterwards, so the second delay is armed at 25 and is due at 35.
# So a test that skips an hour at once sees no second wait notice: step the clock from deadline to deadline.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xstate@5.33.3 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createActor, createMachine, SimulatedClock } from 'xstate';
const machine = createMachine({ initial: 'a', states: { a: { after: { 10: 'b' } }, b: { after: { 10: 'c' } }, c: {} } });
const after = (...steps) => {
  const clock = new SimulatedClock();
  const actor = createActor(machine, { clock }).start();
  for (const step of steps) clock.increment(step);
  return actor.getSnapshot().value;
};
console.log('25 ms at once:', after(25));
console.log('10, 10 and 5 ms:', after(10, 10, 5));
assert.equal(after(25), 'b');
assert.equal(after(10, 10, 5), 'c');
JS
node seen.mjs
