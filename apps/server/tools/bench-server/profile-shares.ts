// Where the processor time of a profiled process went, by room of the house.
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const profile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** Shares (0 to 1) of the time in which the process was not idle; code that is in no room counts for `node`. */
export function profileShares(file: string): Record<string, number> {
  const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const rooms = new Map<string, number>();
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[index] ?? 0;
    if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') continue;
    const room = /\/(?:packages|apps)\/([a-z]+)\//.exec(frame.url.replace(/.*\/node_modules\//, ''))?.[1] ?? 'node';
    rooms.set(room, (rooms.get(room) ?? 0) + time);
    all += time;
  }
  return Object.fromEntries([...rooms].map(([room, time]) => [room, time / Math.max(1, all)]));
}
