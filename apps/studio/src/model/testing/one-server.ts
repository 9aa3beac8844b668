// A server with one draft, a clock that moves when told, and any number of pages on it.
import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { Refusal } from '../api.ts';
import type { DeviceDrafts } from '../device-drafts.ts';
import { openEditing, type Editing } from '../editing.ts';
import { memoryDevice } from './memory-device.ts';

export interface OneServer {
  /** The text it has. */
  text: () => string;
  saves: () => { at: number; text: string }[];
  reachable: (is: boolean) => void;
  /** Opens the flow in a page; those on one device share what it keeps. */
  open: (device?: DeviceDrafts) => Promise<Page>;
  /** Lets time pass, and everything that was put off until then happen. */
  pass: (ms: number) => Promise<void>;
  now: () => number;
}

export interface Page {
  editing: Editing;
  /** The page is gone, without a word. */
  kill: () => void;
  device: DeviceDrafts;
}

export function oneServer(flow: Flow): OneServer {
  let time = 0;
  let revision = 1;
  let text = serialiseFlow(flow);
  let up = true;
  const saves: { at: number; text: string }[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const reach = () => {
    if (!up) throw new Refusal(0, 'not-reached', 'The server did not answer.');
  };
  const etag = () => `"${revision}"`;

  return {
    text: () => text,
    saves: () => saves,
    now: () => time,
    reachable: (is) => (up = is),
    async open(device = memoryDevice()) {
      let alive = true;
      const parsed = parseFlow(text, nodeKinds);
      if (!parsed.ok) throw new Error('The draft is no flow.');
      const editing = openEditing({
        registry: nodeKinds,
        flow: parsed.flow,
        draft: { text, etag: etag() },
        device,
        found: await device.read(flow.id),
        now: () => time,
        later: (ms, run) => {
          const timer = { at: time + ms, run: () => alive && run() };
          timers.add(timer);
          return () => void timers.delete(timer);
        },
        api: {
          async save(_id, from, next) {
            reach();
            if (from !== etag()) throw new Refusal(412, 'draft-changed', 'Somebody saved this flow.');
            text = next;
            revision += 1;
            saves.push({ at: time, text });
            return { etag: etag() };
          },
          async draft() {
            reach();
            return { text, etag: etag() };
          },
          create: async () => ({ id: 'the-copy', etag: '"1"' }),
        },
      });
      return {
        editing,
        device,
        kill: () => {
          alive = false;
        },
      };
    },
    async pass(ms) {
      const until = time + ms;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        time = due.at;
        due.run();
        await settled();
      }
      time = until;
      await settled();
    },
  };
}

/** Everything that was promised and waits for nothing else is kept. */
async function settled(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
}
