import type { BoundChannel } from '@baton/channels/server';
import type { Clock } from '@baton/host';
import type { ServerConfig } from './config.ts';
import type { FlowChecker } from './flows/flow-checker.ts';
import type { FileScanner } from './files/scanner.ts';
import type { RequestLine } from './http/metrics-routes.ts';

export type StartOptions = ServerConfig & {
  /** What the house goes by; default: the machine's clock, as fast as `clockFactor` says. */
  readonly clock?: Clock;
  /** What the operator should know; default: nowhere. */
  readonly report?: (sentence: string) => void;
  /** Hears of each request that is over. */
  readonly onRequest?: (line: RequestLine) => void;
  readonly logLevel?: 'silent' | 'warn';
  /** Channels from outside the house, by the name that `channels.json` calls them by. */
  readonly moreChannels?: Readonly<Record<string, BoundChannel>>;
  /** Who reads and proves flows; default: threads of this server's own, which end with it. */
  readonly checker?: FlowChecker;
  /** Looks into files before anybody can open them; default: the one that `clamav` names. */
  readonly scanner?: FileScanner;
};
