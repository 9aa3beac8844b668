import { story, table } from './story.mjs';

/**
 * The framework's own way to write a loop: a waterfall that prompts for what comes next, handles it and replaces itself.
 * Dialogs are saved after every turn in its own memory storage.
 */
export async function make(require) {
  const { ConversationState, MemoryStorage, TestAdapter, TurnContext } = require('botbuilder-core');
  const { DialogSet, TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

  const talk = new WaterfallDialog('talk', [
    (step) => step.prompt('event', {}),
    async (step) => {
      const given = step.context.activity.value;
      const way = table[step.options.state][given.event];
      const [state, ...words] = typeof way === 'function' ? way(given) : way;
      for (const word of words) await step.context.sendActivity(word);
      return state === 'ended' ? step.endDialog() : step.replaceDialog('talk', { state });
    },
  ]);

  let talks = 0;
  return {
    saves: true,
    async play() {
      talks += 1;
      const words = [];
      const kept = new ConversationState(new MemoryStorage());
      const dialogs = new DialogSet(kept.createProperty('dialogs')).add(talk).add(new TextPrompt('event'));
      const adapter = new TestAdapter(() => undefined);
      const turn = async (given) => {
        const context = new TurnContext(adapter, {
          type: 'message',
          channelId: 'test',
          conversation: { id: `talk-${talks}` },
          from: { id: 'customer' },
          recipient: { id: 'bot' },
          text: given?.event ?? 'hello',
          value: given,
        });
        context.onSendActivities(async (_context, activities) => {
          words.push(...activities.map(({ text }) => text));
          return activities.map(() => ({ id: '' }));
        });
        const dc = await dialogs.createContext(context);
        if (given) await dc.continueDialog();
        else await dc.beginDialog('talk', { state: 'begin' });
        await kept.saveChanges(context);
      };
      await turn(null);
      for (const given of story) await turn(given);
      return words;
    },
  };
}
