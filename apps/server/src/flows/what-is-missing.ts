// What a drawing cannot know: whether this server can send the mails and ring the pagers that the flow relies on (A10, A3).
import type { CompiledMachine, Issue } from '@baton/flow';
import * as z from 'zod';
import { flowStrings as strings } from './strings.ts';

/** What the server that publishes can do. */
export interface Means {
  /** Mails leave the house. */
  readonly mails: boolean;
  /** The connections that lead somewhere. */
  readonly connections: Pick<ReadonlySet<string>, 'has'>;
  /** The outbox page counts as mail here, and the alert log as pager. */
  readonly demo: () => boolean;
  /** The connection of the rota; null without one. */
  readonly pager: () => string | null;
}

/** One issue for each means that is missing: an error, in the demo a note that says where what is sent can be read. */
export function whatIsMissing(machine: CompiledMachine, { mails, connections, demo, pager }: Means): Issue[] {
  const isDemo = demo();
  const uses = effectsOf(machine);
  const severity = isDemo ? ('note' as const) : ('error' as const);
  const at = { pointer: '/nodes' };
  const through = pager();
  return [
    ...(uses.has('sendMail') && !mails
      ? [{ code: 'no-mail-here' as const, severity, message: isDemo ? strings.demoMail : strings.noMail, at }]
      : []),
    ...(uses.has('page') && (through === null || !connections.has(through))
      ? [
          {
            code: 'no-pager-here' as const,
            severity,
            message: isDemo ? strings.demoPager : strings.noPager(through ?? ''),
            at,
          },
        ]
      : []),
    ...[...desksOf(machine)]
      .filter((desk) => !connections.has(desk))
      .map((desk) => ({ code: 'no-desk-here' as const, severity, message: strings.noDesk(desk), at })),
  ];
}

/** The help desks that steps hand over to. */
function desksOf(machine: CompiledMachine): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(machine, (_key, value: unknown) => {
    const read = handsOver.safeParse(value);
    if (read.success) found.add(read.data.desk);
    return value;
  });
  return found;
}

const handsOver = z.looseObject({ type: z.enum(['openDesk', 'createTicket']), desk: z.string() });

/** The machine is plain JSON: every effect in it carries its type. */
function effectsOf(machine: CompiledMachine): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(machine, (key, value: unknown) => {
    if (key === 'type' && typeof value === 'string') found.add(value);
    return value;
  });
  return found;
}
