import type { Agent } from '@baton/handoff';
import type { DeskView } from '@baton/wire';
import type { EventStream } from '../http/event-stream.ts';

export interface DeskStreamParts {
  /** False once the agent has signed off: the stream then ends. */
  readonly isSignedOn: () => Promise<boolean>;
  readonly view: (agent: Agent) => Promise<DeskView>;
  readonly watch: (onChange: () => void) => () => void;
  readonly typing: (onTyping: (conversation: string) => void) => () => void;
  /** One timer for all desks. */
  readonly tick: (onTick: () => void) => () => void;
  readonly now: () => number;
}

/** Changes that come together are shown together. */
const GATHER_MS = 80;

/**
 * Sends the whole desk at once and again whenever it looks different, until the desk is gone. A desk that reconnects begins with the
 * whole of it too, so there is nothing to resume and nothing to miss.
 */
export async function streamDesk(parts: DeskStreamParts, agent: Agent, stream: EventStream): Promise<void> {
  let sent = '';
  let news = true;
  const typists = new Set<string>();
  let wake = (): void => {};
  const rouse = (): void => {
    news = true;
    wake();
  };
  const unwatch = parts.watch(rouse);
  const untype = parts.typing((conversation) => {
    typists.add(conversation);
    rouse();
  });
  stream.closed.addEventListener('abort', rouse, { once: true });
  // What only time changes, such as an offer that lapsed, shows up without an entry too.
  const untick = parts.tick(rouse);
  try {
    while (!stream.closed.aborted) {
      news = false;
      if (!(await parts.isSignedOn())) {
        await stream.write({ event: 'over', data: {} });
        stream.end();
        return;
      }
      const view = await parts.view(agent);
      const text = JSON.stringify(view);
      if (text !== sent && !(await stream.write({ event: 'desk', data: { now: parts.now(), ...view } }))) return;
      sent = text;
      for (const conversation of typists) {
        if (!(await stream.write({ event: 'typing', data: { conversation } }))) return;
      }
      typists.clear();
      if (!news) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (news || stream.closed.aborted) resolve();
        });
      }
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    }
  } finally {
    untick();
    unwatch();
    untype();
  }
}
