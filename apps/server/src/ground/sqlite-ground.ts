import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@baton/host';
import { sqliteHost } from '@baton/host/sqlite';
import { nodeKinds } from '@baton/nodes';
import { sqliteAccess } from '../access/access-sqlite.ts';
import { sqliteChannels } from '../channels/sqlite-channels.ts';
import type { ServerConfig } from '../config.ts';
import { connectionsHere } from '../desk/connection-rows.ts';
import { eventSteps } from '../events/event-rows.ts';
import { packOldRows } from '../flows/pack-old-rows.ts';
import { entriesBefore } from '../insights/facts/entries-before.ts';
import { factWriter } from '../insights/facts/fact-writer.ts';
import { insightsOn } from '../insights/insight-ground.ts';
import { movedTo } from '../keep/folder.ts';
import { keepStrings } from '../keep/strings.ts';
import { project } from '../read-model/project.ts';
import { prepareReadModel } from '../read-model/schema.ts';
import { StartError } from '../start-error.ts';
import { migrateApp } from '../store/schema.ts';
import { sqliteSql, sqliteSteps } from '../store/sqlite-sql.ts';
import { type Ground, NO_WIRES } from './ground.ts';

/**
 * One process, one folder.
 * @throws StartError when its data was moved to another database
 */
export async function sqliteGround(config: ServerConfig, clock: Clock): Promise<Ground> {
  const moved = movedTo(config.dataFolder);
  if (moved) throw new StartError(keepStrings.movedAway(config.dataFolder, moved.to, moved.at, moved.file));
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const host = sqliteHost({ folder: config.dataFolder, clock });
  try {
    const { database } = host;
    migrateApp(database);
    const mustReplay = prepareReadModel(database);
    packOldRows(database, nodeKinds);
    const write = sqliteSteps(database);
    const facts = factWriter(entriesBefore('sqlite'));
    const sql = sqliteSql(database);
    const file = join(config.dataFolder, 'access.db');
    return {
      host,
      now: clock.now,
      sql,
      access: sqliteAccess(file),
      identity: () => ({ kind: 'sqlite', file }),
      connections: connectionsHere(),
      channels: sqliteChannels(database),
      mustReplay,
      project: (entries) => {
        write(project('sqlite', entries));
        write(facts(entries));
        write(eventSteps(entries, clock.now()));
      },
      insights: insightsOn(sql),
      wires: NO_WIRES,
      close: async () => {},
    };
  } catch (error) {
    // Whatever failed, the data folder must be free for the next try.
    await host.stop();
    throw error;
  }
}
