// What a save of a flow of a thousand steps costs the thread that carries the conversations: a real server in this process, and whoever
// saves in a thread of their own.
import { serialiseFlow } from '@baton/flow';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startServer } from '../../../../apps/server/src/start-server.ts';
import { inputRoot } from '../../../../.ci/bench/tree.ts';
import { grownFlow } from './grown-flow.ts';
import { median } from './measure.ts';

const SAVES = 7;

export async function benchSave(): Promise<{ save_ms_1000_steps: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-save-'));
  const flows = join(inputRoot(), 'flows');
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    origin: null,
    trustedProxy: null,
    secret: () => undefined,
    signIn: false,
    openId: null,
    dataFolder: folder,
    database: null,
    drainMs: 0,
    flowsFolder: flows,
    workspaceFile: join(flows, 'demo.workspace.json'),
    demoWorkspaceFile: join(flows, 'demo.workspace.json'),
    appsFolder: join(folder, 'apps'),
    clockFactor: 1,
    smtpUrl: null,
    mailFrom: 'Baton <support@localhost>',
    httpBot: null,
    model: null,
    log: 'text',
    limits: false,
    clamav: null,
    streamGraceMs: 200,
  });
  const designer = new Worker(new URL('./designer.ts', import.meta.url), { execArgv: [] });
  const says = (message: object) =>
    new Promise<void>((heard, failed) => {
      designer.once('message', () => heard());
      designer.once('error', failed);
      designer.postMessage(message);
    });
  try {
    await says({ address: server.address, document: serialiseFlow(grownFlow(1000)) });
    const taken: number[] = [];
    // The first two find cold code and a cold thread.
    for (let save = 0; save < SAVES + 2; save += 1) {
      const before = process.threadCpuUsage();
      await says({ save });
      const { user, system } = process.threadCpuUsage(before);
      if (save >= 2) taken.push((user + system) / 1000);
    }
    return { save_ms_1000_steps: Math.round(median(taken) * 10) / 10 };
  } finally {
    await designer.terminate();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
