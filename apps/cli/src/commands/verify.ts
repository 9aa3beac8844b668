import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';

export const verifyCommand: Command = {
  name: 'verify',
  help: strings.verifyHelp,
  options: { data: { type: 'string' }, database: { type: 'string' } },
  run: async (given, terminal) => {
    const { dataFolder, databaseAddress, orSay } = await import('./keep-places.ts');
    const { checkFiles, shownAddress, verifyFolder, verifyPostgres } = await import('@baton/server-app/keep');
    const paint = paintFor(terminal);
    return orSay(terminal, async () => {
      const [backup] = given.files;
      const database = backup === undefined ? databaseAddress(given) : null;
      const folder = backup === undefined ? dataFolder(given) : resolve(backup);
      if (backup !== undefined) await checkFiles(folder);
      const checks = await (database === null ? verifyFolder(folder) : verifyPostgres(database));
      const ok = checks.every(({ problems }) => problems.length === 0);
      if (given.flag('json')) {
        terminal.out(JSON.stringify({ command: 'verify', ok, checks }));
        return ok ? 0 : 1;
      }
      for (const { what, count, problems } of checks) {
        terminal.out(
          `${problems.length === 0 ? paint('green', '✓') : paint('red', '✗')} ${String(count).padStart(9)}  ${what}`,
        );
        for (const problem of problems) terminal.out(`              ${problem}`);
      }
      terminal.out(ok ? strings.verified(database === null ? folder : shownAddress(database)) : strings.notVerified);
      return ok ? 0 : 1;
    });
  },
};
