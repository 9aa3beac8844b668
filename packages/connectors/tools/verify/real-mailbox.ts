// The mailbox reader against a real IMAP server on loopback (Debian: dovecot-imapd): what is new comes once, over lost lines too.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openMailbox, readMail, type MailboxPlace } from '@baton/channels/server';
import { ImapFlow } from 'imapflow';

/** One thing that was tried against a real server. */
export interface RealRow {
  readonly what: string;
  readonly isRight: boolean;
  readonly detail: string;
}

const DOVECOT = ['/usr/sbin/dovecot', '/usr/bin/dovecot'];
/** It refuses to read mail as root. */
const ROOT = userInfo().uid === 0;
const AS = ROOT ? { username: 'nobody', group: 'nogroup', uid: 65_534, gid: 65_534 } : own();
const LOGIN = { user: 'desk', pass: 'secret' };

/** Null: the server is not installed. */
export async function mailboxRows(): Promise<RealRow[] | null> {
  const program = DOVECOT.find((path) => existsSync(path));
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'baton-imap-'));
  const port = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), configOf(folder, port));
  mkdirSync(join(folder, 'mail/desk'), { recursive: true });
  if (ROOT) execFileSync('chown', ['-R', `${AS.uid}:${AS.gid}`, folder]);
  const as = ROOT ? { uid: AS.uid, gid: AS.gid } : {};
  const server = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore', ...as });
  try {
    await listening(port);
    return await tried(port);
  } finally {
    if (server.exitCode === null) {
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tried(port: number): Promise<RealRow[]> {
  const rows: RealRow[] = [];
  const right = (what: string, isRight: boolean, detail = '') => rows.push({ what, isRight, detail });
  await put(port, mail('old', 'Before anybody read'));
  const heard: { subject: string; text: string; folded: string; kind: string }[] = [];
  let place: MailboxPlace | null = null;
  const line = await lineTo(port);
  const open = () =>
    openMailbox({
      settings: { host: '127.0.0.1', port: line.port, secure: false, ...LOGIN, password: LOGIN.pass, folder: 'INBOX' },
      place,
      report: () => {},
      begin: async (at) => {
        place = at;
      },
      async take(raw, at) {
        const { subject, text, folded, kind } = await readMail(raw, {
          address: 'desk@help.example',
          authServer: null,
          now: 0,
          isOurs: () => false,
        });
        heard.push({ subject, text, folded, kind });
        place = at;
      },
    });
  const box = open();
  await box.ready;
  right('what lay there before is left alone', heard.length === 0 && place !== null);
  await put(port, mail('new', 'Where is my lamp?\r\n\r\nOn Tue, Desk <desk@help.example> wrote:\r\n> Hello\r\n> Bye'));
  await until(() => heard.length === 1);
  right(
    'a new mail comes at once (IDLE), its quotation folded',
    heard[0]?.text === 'Where is my lamp?' && heard[0].folded !== '',
  );
  await put(port, mail('robot', 'I am away', 'Auto-Submitted: auto-replied\r\n'));
  await until(() => heard.length === 2);
  right('a machine’s answer is known as one', heard[1]?.kind === 'automatic');
  line.cut();
  await put(port, mail('later', 'After the line was lost'));
  await until(() => heard.length === 3);
  right(
    'a lost line is taken up again, and nothing comes twice',
    heard.map(({ subject }) => subject).join() === 'new,robot,later',
    heard.map(({ subject }) => subject).join(),
  );
  await box.stop();
  for (let count = 0; count < 50; count += 1) await put(port, mail(`away-${count}`, 'While nobody read'));
  const again = open();
  await until(() => heard.length === 53);
  right(
    'fifty that came while nobody read come in order',
    heard.slice(3).every(({ subject }, index) => subject === `away-${index}`),
  );
  await again.stop();
  line.close();
  return rows;
}

const mail = (subject: string, text: string, more = '') =>
  `From: Ada <ada@x.example>\r\nTo: desk@help.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@x.example>\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;

async function withClient(port: number, act: (client: ImapFlow) => Promise<unknown>): Promise<void> {
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth: LOGIN, logger: false });
  await client.connect();
  await act(client);
  await client.logout();
}

function put(port: number, raw: string): Promise<void> {
  return withClient(port, (client) => client.append('INBOX', raw));
}

/** A line to the server that can be cut. */
async function lineTo(port: number): Promise<{ port: number; cut(): void; close(): void }> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = () => {
    for (const one of open) one.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut,
    close() {
      cut();
      server.close();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function listening(port: number): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      await withClient(port, async () => undefined);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function until(done: () => boolean): Promise<void> {
  for (let left = 300; left > 0 && !done(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
}

function own() {
  const { username, uid, gid } = userInfo();
  return { username, group: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), uid, gid };
}

function configOf(folder: string, port: number): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
default_internal_user = ${AS.username}
default_login_user = ${AS.username}
default_internal_group = ${AS.group}
first_valid_uid = 0
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${LOGIN.pass}
}
userdb {
  driver = static
  args = uid=${AS.uid} gid=${AS.gid} home=${folder}/mail/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}
