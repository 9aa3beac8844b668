// A service that exists already, with Baton's routes for customers mounted under /support.
import { readFileSync } from 'node:fs';
import { knowledgeBot } from '@baton/bot';
import { runFlow } from '@baton/run';
import { batonPlugin } from '@baton/run/fastify';
import { sqliteStore } from '@baton/run/sqlite';
import Fastify from 'fastify';

const read = (file) => readFileSync(new URL(`../../flows/${file}`, import.meta.url), 'utf8');
const run = await runFlow({
  flow: read('standard-handoff.flow.json'),
  workspace: read('demo.workspace.json'),
  bot: knowledgeBot({ articles: JSON.parse(read('demo.knowledge.json')) }),
  store: sqliteStore(process.env.DATA ?? 'data'),
});

const app = Fastify();
app.get('/', () => 'The shop itself');
await app.register(batonPlugin, {
  prefix: '/support',
  run,
  secret: process.env.SECRET ?? 'only for trying it out, 32 letters',
});
console.log(`listening at ${await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 4700) })}`);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await app.close();
    await run.stop();
  });
