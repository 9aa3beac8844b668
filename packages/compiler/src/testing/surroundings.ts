import type { Surroundings } from '@baton/flow';
import { START } from './play-story.ts';

/** What the house knows beside the machine, in stories where nothing of it matters. */
export function quietSurroundings(): Surroundings {
  const quiet: Omit<Surroundings, 'signals' | 'workspace'> = {
    profile: {},
    anchors: { conversationStart: START, lastCustomerMessage: null, placeSince: null },
    language: 'en',
    place: null,
    unanswered: [],
    bucket: 0.5,
  };
  return withoutReadings(quiet);
}

/** The kinds of stories never look at signals or at the workspace, which are large to write out. */
function withoutReadings(quiet: Omit<Surroundings, 'signals' | 'workspace'>): Surroundings {
  return quiet as Surroundings;
}
