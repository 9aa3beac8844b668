// The customer's widget on a page. The flow runs in the page itself, so there is nothing to start; with a server, give the
// element a transport of your own instead (`ChatTransport` of @baton/chat).
import { knowledgeBot } from '@baton/bot';
import { BatonChat, defineBatonChat } from '@baton/chat';
import { memoryStore, runFlow } from '@baton/run';
import flow from '../../../flows/standard-handoff.flow.json?raw';
import knowledge from '../../../flows/demo.knowledge.json?raw';
import workspace from '../../../flows/demo.workspace.json?raw';

const run = await runFlow({
  flow,
  workspace,
  bot: knowledgeBot({ articles: JSON.parse(knowledge) }),
  store: memoryStore(),
});
const customer = await run.customer('this-page');

defineBatonChat();
const chat = new BatonChat();
chat.mode = 'launcher';
chat.open = true;
chat.transport = customer.chat;
document.body.append(chat);
