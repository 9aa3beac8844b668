// What the environment may say. Only `main.ts` reads it; everything else is handed a `ServerConfig`.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { CompanySignIn } from '@baton/wire';
import { strings } from './strings.ts';

export interface ServerConfig {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** As browsers see the server: scheme, name and port; null: as they call it. */
  readonly origin: string | null;
  /** A secret by its name, for accounts that name it; undefined where it is not set. */
  readonly secret: (name: string) => string | undefined;
  /** Addresses of the proxies in front, by commas: their word counts for who calls. */
  readonly trustedProxy: string | null;
  /** Nobody uses the server without signing in; otherwise it is a demo while it listens on this machine and has no administrator. */
  readonly signIn: boolean;
  /** The company's own sign-in (OpenID Connect). */
  readonly openId: CompanySignIn | null;
  readonly dataFolder: string;
  /** `postgres://name:password@host:5432/database` that several servers share; null: SQLite in the data folder. */
  readonly database: string | null;
  /** Templates (`*.flow.json`), the workspace and the knowledge of the bot. */
  readonly flowsFolder: string;
  /** The workspace that a fresh data folder begins with. */
  readonly workspaceFile: string;
  /** The workspace that the demo came with: its hours are open at any hour in the demo. */
  readonly demoWorkspaceFile: string;
  /** Holds `studio/dist`, `chat/dist` and `desk/dist`. */
  readonly appsFolder: string;
  /** How many times faster than the wall the house's clock runs (contracts, 13). */
  readonly clockFactor: number;
  /** `smtp://user:secret@host:port`; without it mails are kept on the outbox page only. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** A bot of one's own instead of the built-in one. */
  readonly httpBot: { readonly url: string; readonly secret: string | null } | null;
  /** A ClamAV daemon that looks into files; null: they are taken as they are. */
  readonly clamav: { readonly host: string; readonly port: number } | null;
  /** Whether customers and sign-ins are limited; off for load tests of the demo alone. */
  readonly limits: boolean;
  /** A language model that speaks the chat-completions form: answers from the articles, and sums up for the agent. */
  readonly model: {
    readonly url: string;
    readonly name: string;
    readonly key: string | null;
    /** S7: texts about health may be sent to it. */
    readonly allowHealth: boolean;
  } | null;
  /** How what happens is told: in sentences, or as one JSON line an event. */
  readonly log: 'text' | 'json';
  /** Where the nightly files for a warehouse go: a folder, or an address that takes PUTs, with the secret that signs them; default: nowhere. */
  readonly warehouse?: { readonly to: string; readonly secret: string | null } | null;
  /** The collector that traces are sent to (OTLP over HTTP); default: none are made. */
  readonly traces?: string | null;
  /** How long a server that stops goes on answering, so that balancers notice (`/ready`). */
  readonly drainMs: number;
  /** How long an agent's closed stream may be a reload before it counts as lost. */
  readonly streamGraceMs: number;
}

export type ConfigRead = { config: ServerConfig } | { problem: string };

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4400),
  BATON_HOST: z.string().default('127.0.0.1'),
  BATON_DATA: z.string().min(1).default('./data'),
  BATON_DATABASE: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }).optional(),
  BATON_FLOWS: z.string().min(1).optional(),
  BATON_WORKSPACE: z.string().min(1).optional(),
  BATON_CLOCK: z.coerce.number().positive().max(100_000).default(1),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  BATON_LOG: z.enum(['text', 'json']).default('text'),
  BATON_LIMITS: z.enum(['on', 'off']).default('on'),
  BATON_CLAMAV: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'Write it as host:port')
    .optional(),
  BATON_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  BATON_TRUSTED_PROXY: z.string().min(1).optional(),
  BATON_SIGN_IN: z.enum(['auto', 'on']).default('auto'),
  BATON_OIDC_ISSUER: z.url().optional(),
  BATON_OIDC_CLIENT_ID: z.string().min(1).optional(),
  BATON_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  BATON_OIDC_NAME: z.string().min(1).max(60).default('your company'),
  BATON_BOT_URL: z.url().optional(),
  BATON_BOT_SECRET: z.string().min(1).optional(),
  BATON_MODEL_URL: z.url().optional(),
  BATON_MODEL: z.string().min(1).default('default'),
  BATON_MODEL_KEY: z.string().min(1).optional(),
  BATON_EXPORT: z.string().min(1).optional(),
  BATON_EXPORT_SECRET: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  BATON_MODEL_HEALTH: z.enum(['on', 'off']).default('off'),
});

/**
 * Reads the settings of a server from environment variables. Empty variables count as not set.
 *
 * @param root the folder that holds `apps` and `flows`
 * @returns the settings, or one sentence for whoever started the server
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): ConfigRead {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(set);
  if (!read.success) {
    const [first] = read.error.issues;
    const name = String(first?.path[0] ?? '');
    return { problem: strings.badSetting(name, set[name] ?? '', first?.message ?? '') };
  }
  const given = read.data;
  const flowsFolder = resolve(given.BATON_FLOWS ?? join(root, 'flows'));
  const origin = given.BATON_ORIGIN === undefined ? null : new URL(given.BATON_ORIGIN).origin;
  const isSafe = origin?.startsWith('https:') || given.BATON_TRUSTED_PROXY !== undefined;
  if (!isLoopback(given.BATON_HOST) && !isSafe) return { problem: strings.needsHttps(given.BATON_HOST) };
  if (given.SMTP_URL !== undefined && !/^smtps?:\/\/./.test(given.SMTP_URL)) {
    return { problem: strings.badSetting('SMTP_URL', given.SMTP_URL, 'Write it as smtp://user:secret@host:port') };
  }
  const { BATON_OIDC_ISSUER: issuer, BATON_OIDC_CLIENT_ID: clientId, BATON_OIDC_CLIENT_SECRET: clientSecret } = given;
  const openId =
    issuer !== undefined && clientId !== undefined && clientSecret !== undefined
      ? {
          name: given.BATON_OIDC_NAME,
          issuer,
          clientId,
          clientSecret,
          domains: [],
          newcomers: [],
          // Whoever sets the environment may call what they like.
          internal: true,
        }
      : null;
  return {
    config: {
      port: given.PORT,
      host: given.BATON_HOST,
      origin,
      secret: (name) => set[name],
      trustedProxy: given.BATON_TRUSTED_PROXY ?? null,
      signIn: given.BATON_SIGN_IN === 'on' || !isLoopback(given.BATON_HOST),
      openId,
      dataFolder: resolve(given.BATON_DATA),
      database: given.BATON_DATABASE ?? null,
      flowsFolder,
      workspaceFile: resolve(given.BATON_WORKSPACE ?? join(flowsFolder, 'demo.workspace.json')),
      demoWorkspaceFile: join(root, 'flows', 'demo.workspace.json'),
      appsFolder: join(root, 'apps'),
      clockFactor: given.BATON_CLOCK,
      smtpUrl: given.SMTP_URL ?? null,
      mailFrom: given.MAIL_FROM ?? strings.defaultMailFrom,
      httpBot: given.BATON_BOT_URL ? { url: given.BATON_BOT_URL, secret: given.BATON_BOT_SECRET ?? null } : null,
      model: given.BATON_MODEL_URL
        ? {
            url: given.BATON_MODEL_URL,
            name: given.BATON_MODEL,
            key: given.BATON_MODEL_KEY ?? null,
            allowHealth: given.BATON_MODEL_HEALTH === 'on',
          }
        : null,
      log: given.BATON_LOG,
      clamav: hostAndPort(given.BATON_CLAMAV),
      limits: given.BATON_LIMITS === 'on',
      warehouse:
        given.BATON_EXPORT === undefined
          ? null
          : {
              to: /^https?:/.test(given.BATON_EXPORT) ? given.BATON_EXPORT : resolve(given.BATON_EXPORT),
              secret: given.BATON_EXPORT_SECRET ?? null,
            },
      traces: given.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
      drainMs: given.BATON_DATABASE === undefined ? 0 : 1_500,
      streamGraceMs: 3_000,
    },
  };
}

function hostAndPort(given: string | undefined): { host: string; port: number } | null {
  const [host = '', port = ''] = given?.split(':') ?? [];
  return host === '' ? null : { host, port: Number(port) };
}

/** Whether an address or host name can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
