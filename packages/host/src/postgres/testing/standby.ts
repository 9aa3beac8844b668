// A standby of an embedded PostgreSQL. The package brings no `pg_basebackup`: the files are copied while the primary says that they are.
import { execFileSync } from 'node:child_process';
import { copyFileSync, chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, embeddedPostgres } from './embedded-postgres.ts';

/** A second PostgreSQL that follows the first and can take its place. */
export interface Standby {
  readonly postgres: EmbeddedPostgres;
  /** Makes it the primary; resolves once it takes writes. */
  promote(): Promise<void>;
}

const SLOT = 'standby';

/**
 * Starts a standby without which the primary acknowledges nothing any more.
 * @param folder of its own, that whoever runs PostgreSQL may go into
 */
export async function synchronousStandby(
  primary: EmbeddedPostgres,
  options: { readonly folder: string; readonly major?: 15 | 18 },
): Promise<Standby> {
  const from = join(primary.folder, 'pgdata');
  const to = join(options.folder, 'pgdata');
  const { uid, gid } = statSync(from);
  mkdirSync(options.folder, { recursive: true, mode: 0o755 });
  chownSync(options.folder, uid, gid);
  const session = new pg.Client({ connectionString: primary.url });
  await session.connect();
  try {
    await session.query('SELECT pg_create_physical_replication_slot($1, true)', [SLOT]);
    await session.query("SELECT pg_backup_start('standby', true)");
    // With owners and rights; a file that the primary takes away meanwhile is none that is needed.
    execFileSync('cp', ['-a', from, to], { stdio: 'ignore' });
    const { rows } = await session.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()');
    rmSync(join(to, 'postmaster.pid'), { force: true });
    for (const [name, text] of [
      ['backup_label', rows[0]?.labelfile ?? ''],
      ['standby.signal', ''],
    ] as const) {
      writeFileSync(join(to, name), text, { mode: 0o600 });
      chownSync(join(to, name), uid, gid);
    }
    copyFileSync(join(primary.folder, 'password'), join(options.folder, 'password'));
    const { port, password } = new URL(primary.url);
    const postgres = await embeddedPostgres({
      folder: options.folder,
      ...(options.major === undefined ? {} : { major: options.major }),
      settings: {
        primary_conninfo: `host=127.0.0.1 port=${port} user=baton password=${password} application_name=standby`,
        primary_slot_name: SLOT,
      },
    });
    await session.query("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    await session.query('SELECT pg_reload_conf()');
    await untilSynchronous(session);
    return {
      postgres,
      async promote() {
        const own = new pg.Client({ connectionString: postgres.url });
        await own.connect();
        try {
          await own.query('SELECT pg_promote(true, 60)');
        } finally {
          await own.end();
        }
      },
    };
  } finally {
    await session.end();
  }
}

async function untilSynchronous(session: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await session.query("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
