// The desk's stream. Each one begins with the whole desk, so a new one after a lost one has nothing to resume and misses nothing.
import { deskEvents, type DeskView } from '@baton/wire';
import { openStream } from '@baton/wire/stream';

export interface StreamEvents {
  onDesk: (now: number, view: DeskView) => void;
  onTyping: (conversation: string) => void;
  onConnection: (connection: 'open' | 'lost') => void;
  /** The session is over: signed off elsewhere, or unknown. */
  onOver: () => void;
}

/** Returns how to stop. */
export type OpenStream = (session: string, events: StreamEvents) => () => void;

/** @param origin where the server answers, such as `http://127.0.0.1:4400` */
export function deskStream(origin: string): OpenStream {
  return (session, events) => {
    const stop = openStream(
      { source: () => ({ url: `${origin}/api/desk/stream`, token: session }) },
      {
        onOpen: () => events.onConnection('open'),
        onLost: () => events.onConnection('lost'),
        onRefused: () => events.onOver(),
        onEvent({ name, data }) {
          if (name === 'desk') {
            const { now, ...view } = deskEvents.desk.parse(JSON.parse(data));
            events.onDesk(now, view);
          } else if (name === 'typing') events.onTyping(deskEvents.typing.parse(JSON.parse(data)).conversation);
          else if (name === 'over') {
            stop();
            events.onOver();
          }
        },
      },
    );
    return stop;
  };
}
