import { story } from './story.mjs';

/**
 * Turns of the Bot Framework, set up once as a bot would be. Dialogs are saved after every turn in its own memory
 * storage, which keeps them as JSON; a talk that is over is deleted there, so that storage does not grow.
 */
export function framework(require, parts) {
  const { ConversationState, MemoryStorage, TestAdapter, TurnContext } = require('botbuilder-core');
  const { DialogSet } = require('botbuilder-dialogs');
  const adapter = new TestAdapter(() => undefined);
  const kept = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(kept.createProperty('dialogs'));
  for (const part of parts) dialogs.add(part);

  let talks = 0;
  return {
    saves: true,
    async play() {
      talks += 1;
      const words = [];
      for (const [i, given] of story.entries()) {
        const context = new TurnContext(adapter, {
          type: 'message',
          channelId: 'test',
          conversation: { id: `talk-${talks}` },
          from: { id: 'customer' },
          recipient: { id: 'bot' },
          text: given.event,
          value: given,
        });
        context.onSendActivities(async (_context, activities) => {
          words.push(...activities.map(({ text }) => text));
          return activities.map(() => ({ id: '' }));
        });
        const dc = await dialogs.createContext(context);
        const { status } = await dc.continueDialog();
        if (status === 'empty') await dc.beginDialog('talk', {});
        await kept.saveChanges(context);
        if (i === story.length - 1) await kept.delete(context);
      }
      return words;
    },
  };
}
