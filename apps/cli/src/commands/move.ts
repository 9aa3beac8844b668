import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { strings } from '../strings.ts';
import { UsageError } from '../usage-error.ts';

/** The server's code is loaded when it is asked for: the other commands do without. */
export const moveCommand: Command = {
  name: 'move',
  help: strings.moveHelp,
  options: { to: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' } },
  run: async (given, terminal) => {
    const { dataFolder, databaseAddress, isAddress, needed, orSay } = await import('./keep-places.ts');
    const { folderToPostgres, postgresToFolder, shownAddress } = await import('@baton/server-app/keep');
    const to = needed(given, 'to', strings.moveWhere);
    const data = dataFolder(given);
    const json = given.flag('json');
    const told = ({ what, count }: { what: string; count: number }) =>
      json ? undefined : terminal.out(`${String(count).padStart(9)}  ${what}`);
    return orSay(terminal, async () => {
      const from = databaseAddress(given);
      if (isAddress(to)) {
        const counts = await folderToPostgres(data, to, told);
        terminal.out(
          json
            ? JSON.stringify({ command: 'move', ok: true, counts })
            : strings.movedToDatabase(data, shownAddress(to)),
        );
        return 0;
      }
      if (from === null) throw new UsageError(strings.moveFrom);
      const folder = resolve(to);
      const counts = await postgresToFolder({ url: from, folder, beside: data, isCopy: false }, told);
      terminal.out(
        json
          ? JSON.stringify({ command: 'move', ok: true, counts })
          : strings.movedToFolder(shownAddress(from), folder),
      );
      return 0;
    });
  },
};
