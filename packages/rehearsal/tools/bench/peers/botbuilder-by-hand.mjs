import { framework } from './botbuilder.mjs';
import { leads } from './story.mjs';

/** The same framework at its leanest: one dialog written by hand, without waterfall and prompt. */
export async function make(require) {
  const { Dialog } = require('botbuilder-dialogs');

  class Talk extends Dialog {
    async beginDialog(dc) {
      dc.activeDialog.state = { name: 'begin' };
      return this.continueDialog(dc);
    }

    async continueDialog(dc) {
      const [name, ...words] = leads(dc.activeDialog.state.name, dc.context.activity.value);
      for (const word of words) await dc.context.sendActivity(word);
      if (name === 'ended') return dc.endDialog();
      dc.activeDialog.state = { name };
      return Dialog.EndOfTurn;
    }
  }
  return framework(require, [new Talk('talk')]);
}
