import { mkdirSync } from 'node:fs';
import type { Clock } from '@baton/host';
import { postgresHost } from '@baton/host/postgres';
import { accessTable } from '../access/access-table.ts';
import { postgresChannels } from '../channels/postgres-channels.ts';
import type { ServerConfig } from '../config.ts';
import { connectionTable } from '../desk/connection-rows.ts';
import { entriesBefore } from '../insights/facts/entries-before.ts';
import { factWriter } from '../insights/facts/fact-writer.ts';
import { insightsOn } from '../insights/insight-ground.ts';
import { eventSteps } from '../events/event-rows.ts';
import { keepStrings } from '../keep/strings.ts';
import { project } from '../read-model/project.ts';
import { StartError } from '../start-error.ts';
import { migratePostgres, prepareLists } from '../store/postgres-schema.ts';
import { postgresSql, postgresSteps } from '../store/postgres-sql.ts';
import type { Ground } from './ground.ts';

/** Any number of processes on one database; a folder holds only what belongs to this machine, such as `connections.json`. */
export async function postgresGround(config: ServerConfig, url: string, clock: Clock): Promise<Ground> {
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const host = await postgresHost({ url, clock });
  try {
    const sql = postgresSql(host.database);
    await migratePostgres(host.database);
    const [moved] = await sql.all("SELECT value FROM app_setting WHERE name = 'moved-to'");
    if (moved) throw new StartError(keepStrings.databaseMovedAway(String(moved['value'])));
    const mustReplay = await prepareLists(host.database);
    const facts = factWriter(entriesBefore('postgres'));
    const wires = {
      isShared: true,
      tell: host.tell,
      on: (topic: string, heard: (text: string) => void) => void host.onTold(topic, heard),
    };
    return {
      host,
      now: clock.now,
      sql,
      access: accessTable(sql, () => {}),
      identity: () => ({ kind: 'postgres', url }),
      channels: postgresChannels(sql),
      connections: connectionTable(sql, host.me),
      mustReplay,
      async project(entries, transaction) {
        if (!transaction) return;
        await postgresSteps(transaction, project('postgres', entries));
        await postgresSteps(transaction, facts(entries));
        await postgresSteps(transaction, eventSteps(entries, clock.now()));
      },
      insights: insightsOn(sql),
      wires,
      close: async () => {},
    };
  } catch (error) {
    await host.stop();
    throw error;
  }
}
