import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { strings } from '../strings.ts';
import { UsageError } from '../usage-error.ts';

export const restoreCommand: Command = {
  name: 'restore',
  help: strings.restoreHelp,
  options: { to: { type: 'string' } },
  run: async (given, terminal) => {
    const { isAddress, needed, orSay } = await import('./keep-places.ts');
    const { restoreToFolder, restoreToPostgres, shownAddress } = await import('@baton/server-app/keep');
    const [backup, ...more] = given.files;
    if (backup === undefined || more.length > 0) throw new UsageError(strings.restoreWhat);
    const to = needed(given, 'to', strings.restoreWhere);
    return orSay(terminal, async () => {
      if (isAddress(to)) await restoreToPostgres(resolve(backup), to);
      else await restoreToFolder(resolve(backup), resolve(to));
      const shown = isAddress(to) ? shownAddress(to) : resolve(to);
      terminal.out(
        given.flag('json') ? JSON.stringify({ command: 'restore', ok: true, to: shown }) : strings.restored(shown),
      );
      return 0;
    });
  },
};
