// A saved flow on the command line. You are the customer; “/callum …” speaks as the agent Callum, who takes what is offered.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { knowledgeBot } from '@baton/bot';
import { memoryStore, RunError, runFlow } from '@baton/run';

const read = (file) => readFileSync(new URL(`../../flows/${file}`, import.meta.url), 'utf8');
const run = await runFlow({
  flow: read('standard-handoff.flow.json'),
  workspace: read('demo.workspace.json'),
  bot: knowledgeBot({ articles: JSON.parse(read('demo.knowledge.json')) }),
  store: memoryStore(),
  onMessage({ from, agent, text, choices = [] }) {
    console.log(`${agent?.name ?? from}: ${text}`);
    for (const { label } of choices) console.log(`  [ ${label} ]`);
  },
  onOffer: (offer) => run.agent(offer.agent.id).accepts(offer),
});
await run.agent('callum').signsOn();
const customer = await run.customer('terminal');

for await (const line of createInterface({ input: process.stdin })) {
  try {
    if (line === '/person') await customer.asksForPerson();
    else if (line.startsWith('/callum ')) await run.agent('callum').says('terminal', line.slice(8));
    else if (line.trim() !== '') await customer.says(line);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    console.log(error.message);
  }
}
await run.idle();
await run.stop();
