import { issueCatalogue, meaningOf } from '@baton/flow';
import type { Command } from '../command.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export const explainCommand: Command = {
  name: 'explain',
  help: strings.explainHelp,
  options: {},
  run: async (given, terminal) => {
    const paint = paintFor(terminal);
    const codes = given.files.length > 0 ? given.files : Object.keys(issueCatalogue).toSorted();
    const told = codes.map((code) => {
      const meaning = meaningOf(code);
      if (!meaning) throw new UsageError(strings.unknownCode(code));
      return { code, cause: meaning.cause, cure: meaning.cure };
    });
    terminal.out(
      given.flag('json')
        ? JSON.stringify({ command: 'explain', codes: told }, null, 2)
        : told
            .map(({ code, cause, cure }) => [paint('bold', code), `  ${cause}`, `  ${strings.cure(cure)}`].join('\n'))
            .join('\n'),
    );
    return 0;
  },
};
