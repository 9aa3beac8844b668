import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ServerConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { strings } from '../strings.ts';

/** Listens where the configuration says; returns the address, without a slash at the end. @throws StartError when the port is taken or forbidden */
export async function listen(http: FastifyInstance, config: ServerConfig): Promise<string> {
  try {
    await http.listen({ port: config.port, host: config.host });
  } catch (error) {
    await http.close();
    throw startError(error, config);
  }
  return addressOf(http.server.address(), config);
}

function startError(error: unknown, { host, port }: ServerConfig): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return new StartError(strings.portInUse(host, port));
  if (code === 'EACCES') return new StartError(strings.portForbidden(port));
  return error;
}

function addressOf(bound: AddressInfo | string | null, config: ServerConfig): string {
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  const host = config.host.includes(':') ? `[${config.host.replace(/^\[|\]$/g, '')}]` : config.host;
  return `http://${host}:${port}`;
}
