// Everything that can be connected: what each asks for, and how it is tried. Whoever draws a form or keeps secrets needs no more.
import { channelAccount, channelKinds } from '@baton/channels/server';
import * as z from 'zod';
import { DESK_KINDS } from './desks.ts';
import type { Call } from './desk.ts';
import { checked } from './parts/ask.ts';
import { pagerCheck, pagerSettings } from './pagerduty/pagerduty.ts';

/** One setting of a connection. */
export interface ConnectorField {
  /** Where it stands in the settings: `token`, or `imap.host` for one inside another. */
  readonly name: string;
  readonly title: string;
  readonly hint: string | null;
  /** Kept encrypted, never shown again. */
  readonly isSecret: boolean;
  /** Without it the connection is off. Of a group such as `imap` it counts once any of the group is given. */
  readonly isNeeded: boolean;
  readonly is: 'text' | 'number' | 'yes-no' | 'list';
  readonly default: string | number | boolean | readonly string[] | null;
}

/** Something that can be connected. */
export interface ConnectorKind {
  /** As it is called in files and addresses: `zendesk`. */
  readonly kind: string;
  readonly label: string;
  readonly group: 'channel' | 'desk' | 'pager';
  /** In the order of a form. */
  readonly fields: () => ConnectorField[];
  /** Null: these settings can be used, else in words why not. */
  readonly problem: (settings: unknown) => string | null;
  /**
   * Sends one harmless request. Null: it works, else what the other side answered, in words. The whole of it is null where no HTTP request
   * tells, as for mail: there the mail server is asked.
   */
  readonly check: ((settings: unknown, call: Call) => Promise<string | null>) | null;
}

/** Every kind of connection, in the order of a list. */
export const connectorKinds: readonly ConnectorKind[] = [
  ...channelKinds.map(({ name, label, settings }): ConnectorKind => ({
    kind: name,
    label,
    group: 'channel',
    fields: () => fieldsOf(settings),
    problem: (given) => problemOf(settings, given),
    check: name === 'email' ? null : (given, call) => channelCheck(name, given, call),
  })),
  ...Object.entries(DESK_KINDS).map(([kind, { label, settings, bind }]): ConnectorKind => ({
    kind,
    label,
    group: 'desk',
    fields: () => fieldsOf(settings),
    problem: (given) => problemOf(settings, given),
    async check(given, call) {
      const read = bind(given);
      return 'problem' in read ? read.problem : read.desk.check(call);
    },
  })),
  {
    kind: 'pagerduty',
    label: 'PagerDuty',
    group: 'pager',
    fields: () => fieldsOf(pagerSettings),
    problem: (given) => problemOf(pagerSettings, given),
    async check(given, call) {
      const read = pagerSettings.safeParse(given);
      return read.success ? checked(call, pagerCheck(read.data)) : sentenceOf(read.error);
    },
  },
];

async function channelCheck(name: string, given: unknown, call: Call): Promise<string | null> {
  const read = channelAccount(name, given);
  if ('problem' in read) return read.problem;
  const check = read.account.check();
  if (!check) return null;
  try {
    return check.tell(await call(check.request));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function problemOf(settings: z.ZodType, given: unknown): string | null {
  const read = settings.safeParse(given);
  return read.success ? null : sentenceOf(read.error);
}

function sentenceOf({ issues: [first] }: z.ZodError): string {
  return `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`.replace(/^: /, '');
}

const described = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  hint: z.string().optional(),
  secret: z.boolean().optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), described).optional();
  },
});
type Described = z.infer<typeof described>;

function fieldsOf(settings: z.ZodType): ConnectorField[] {
  return listed(described.parse(z.toJSONSchema(settings, { io: 'input' })), '');
}

function listed({ properties = {}, required = [] }: Described, before: string): ConnectorField[] {
  return Object.entries(properties).flatMap(([name, one]) => {
    if (one.properties) return listed(one, `${before}${name}.`);
    return [
      {
        name: `${before}${name}`,
        title: one.title ?? name,
        hint: one.hint ?? null,
        isSecret: one.secret ?? false,
        isNeeded: required.includes(name),
        is: FORMS[one.type ?? ''] ?? 'text',
        default: defaults.safeParse(one.default).data ?? null,
      },
    ];
  });
}

const FORMS: Readonly<Record<string, ConnectorField['is']>> = {
  integer: 'number',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
};
const defaults = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
