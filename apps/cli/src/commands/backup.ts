import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { strings } from '../strings.ts';

export const backupCommand: Command = {
  name: 'backup',
  help: strings.backupHelp,
  options: { to: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' } },
  run: async (given, terminal) => {
    const { dataFolder, databaseAddress, needed, orSay } = await import('./keep-places.ts');
    const { backUp } = await import('@baton/server-app/keep');
    const to = resolve(needed(given, 'to', strings.backupWhere));
    return orSay(terminal, async () => {
      const files = await backUp({ data: dataFolder(given), database: databaseAddress(given), to });
      terminal.out(
        given.flag('json') ? JSON.stringify({ command: 'backup', ok: true, to, files }) : strings.backedUp(to, files),
      );
      return 0;
    });
  },
};
