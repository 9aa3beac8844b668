// A mailbox that is read as mails come in. What was taken is remembered by uid, so that a restart fetches only what is new.
import type { EmailSettings } from './email.settings.ts';

/** Where reading a mailbox got to; kept by whoever runs it. */
export interface MailboxPlace {
  /** Changes when the server numbers anew: uids of before mean nothing then. */
  readonly uidValidity: string;
  readonly uid: number;
}

/** What reading a mailbox needs. */
export interface MailboxOptions {
  readonly settings: NonNullable<EmailSettings['imap']>;
  /** Where it got to last time; null at the very first: what lies there already is left alone. */
  readonly place: MailboxPlace | null;
  /** Takes one mail; the next one comes when it resolves. */
  readonly take: (raw: Uint8Array, place: MailboxPlace) => Promise<void>;
  /** Keeps where a first look begins, so that what comes while nobody reads is read later. */
  readonly begin: (place: MailboxPlace) => Promise<void>;
  /** In words, for the operator. */
  readonly report: (sentence: string) => void;
}

/** A mailbox that is being read. */
export interface Mailbox {
  /** Resolves when the first look is done. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Reads what came since `place`, then waits for more; a lost line is taken up again, later each time. */
export function openMailbox({ settings, place: from, take, begin, report }: MailboxOptions): Mailbox {
  const stopping = new AbortController();
  let place = from;
  let close = async (): Promise<void> => {};
  let isReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  async function read(): Promise<void> {
    const { ImapFlow } = await import('imapflow');
    const { host, port, secure, user, password, folder } = settings;
    const client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: false,
      maxIdleTime: 240_000,
    });
    client.on('error', () => client.close());
    close = async () => client.close();
    await client.connect();
    const lock = await client.getMailboxLock(folder);
    try {
      const box = client.mailbox;
      if (box === false) throw new Error(`There is no folder ${folder}.`);
      const uidValidity = String(box.uidValidity);
      if (place === null) {
        place = { uidValidity, uid: box.uidNext - 1 };
        await begin(place);
      }
      if (place.uidValidity !== uidValidity) place = { uidValidity, uid: 0 };
      let wake = (): void => {};
      client.on('exists', () => wake());
      client.on('close', () => wake());
      stopping.signal.addEventListener('abort', () => wake(), { once: true });
      for (;;) {
        const more = new Promise<void>((resolve) => {
          wake = resolve;
        });
        // Asked beyond its end, a server gives its last mail once more.
        const after: MailboxPlace = place;
        for await (const found of client.fetch(`${after.uid + 1}:*`, { uid: true, source: true }, { uid: true })) {
          if (found.uid <= after.uid || !found.source) continue;
          await take(found.source, { uidValidity, uid: found.uid });
          place = { uidValidity, uid: Math.max(place.uid, found.uid) };
        }
        isReady();
        if (stopping.signal.aborted || !client.usable) return;
        // Without waiting commands the library begins to idle after a while; this begins at once.
        void client.idle().catch(() => wake());
        await more;
        if (stopping.signal.aborted || !client.usable) return;
      }
    } finally {
      lock.release();
      client.close();
    }
  }

  async function run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      try {
        await read();
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (stopping.signal.aborted) return;
        report(
          `The mailbox ${settings.user} at ${settings.host} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      await waited(pause, stopping.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  const running = run();
  return {
    ready,
    async stop() {
      stopping.abort();
      await close();
      await running;
    },
  };
}

function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
