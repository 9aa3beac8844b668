import { framework } from './botbuilder.mjs';
import { leads } from './story.mjs';

/** As its guides write a loop: a waterfall that prompts for what comes next, handles it and replaces itself. */
export async function make(require) {
  const { TextPrompt, WaterfallDialog } = require('botbuilder-dialogs');

  const talk = new WaterfallDialog('talk', [
    (step) => {
      // The first thing that happens begins the dialog; everything later answers its prompt.
      const { options } = step;
      return options.state === undefined ? step.next() : step.prompt('event', {});
    },
    async (step) => {
      const [state, ...words] = leads(step.options.state ?? 'begin', step.context.activity.value);
      for (const word of words) await step.context.sendActivity(word);
      return state === 'ended' ? step.endDialog() : step.replaceDialog('talk', { state });
    },
  ]);
  return framework(require, [talk, new TextPrompt('event')]);
}
