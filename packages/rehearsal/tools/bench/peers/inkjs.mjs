import { story } from './story.mjs';

const source = `
VAR confidence = 0
-> begin
== begin
+ [start] greeting -> asking
== asking
+ [message] askBot -> asking
+ [answer]
  { confidence >= 85:
      answer
      -> asking
  }
  { confidence >= 60:
      fits
      -> checking
  }
  shall
  -> offering
== checking
+ [yes] -> asking
+ [no] shall -> offering
== offering
+ [yes] enqueue -> waiting
+ [no] -> asking
== waiting
+ [joined] announcement -> waiting
+ [after30] update -> waiting
+ [message] noted -> waiting
+ [accepted] connect -> talking
== talking
+ [agent] -> talking
+ [message] -> talking
+ [closed] closing -> finishing
== finishing
+ [no] close -> END
+ [message] -> asking
`;

/** A written story with choices; its own state is saved and loaded as JSON. */
export async function make(require) {
  const { Compiler } = require('inkjs/full');
  const told = new Compiler(source).Compile();
  told.ContinueMaximally();
  const beginning = told.state.toJson();
  return {
    saves: true,
    async play() {
      const words = [];
      let stored = beginning;
      for (const { event, confidence } of story) {
        told.state.LoadJson(stored);
        if (confidence !== undefined) told.variablesState['confidence'] = confidence;
        const choice = told.currentChoices.findIndex(({ text }) => text === event);
        told.ChooseChoiceIndex(choice);
        words.push(
          ...told
            .ContinueMaximally()
            .split(/\s+/)
            .filter((word) => word !== ''),
        );
        stored = told.state.toJson();
      }
      return words;
    },
  };
}
