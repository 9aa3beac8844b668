#!/usr/bin/env bash
# elkjs 0.12.1: a group's own size is thrown away, and a label without a size takes none.
# Guess: a node that has children and a width and height is laid out at that size; a label that has a text gets room for it.
# Seen: a group of 500 x 400 around one node of 10 x 10 comes back as 34 x 34; the label "yes" on an edge has width 0, and the layers stand no further apart than without it.
# So a frame on a canvas needs elk.nodeSize.constraints and a minimum, and labels are measured first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund elkjs@0.12.1 >/dev/null
cat > seen.mjs <<'JS'
import assert from 'node:assert/strict';
import ELK from 'elkjs/lib/elk.bundled.js';
const elk = new ELK();
const layered = { 'elk.algorithm': 'layered' };
const { children: [group] } = await elk.layout({ id: 'r', layoutOptions: layered, children: [{ id: 'group', width: 500, height: 400, children: [{ id: 'x', width: 10, height: 10 }] }] });
const pair = (labels) => elk.layout({ id: 'r', layoutOptions: layered, children: ['a', 'b'].map((id) => ({ id, width: 100, height: 50 })), edges: [{ id: 'e', sources: ['a'], targets: ['b'], labels }] });
const gap = async (labels) => { const { children } = await pair(labels); return children[1].x - children[0].x - 100; };
const labelled = await gap([{ text: 'a long label on this edge' }]), sized = await gap([{ text: 'a long label on this edge', width: 180, height: 16 }]);
console.log('group of 500 x 400:', group.width, 'x', group.height, '- gap with a label:', labelled, '- with a measured label:', sized);
assert.deepEqual([group.width, group.height], [34, 34]);
assert.ok(labelled < 60 && sized > 180);
JS
node seen.mjs
