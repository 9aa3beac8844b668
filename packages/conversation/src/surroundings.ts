import type { Surroundings } from '@baton/flow';
import { viewProfile } from '@baton/handoff';
import type { Draft } from './draft.ts';
import { ofMatter } from './matter.ts';

/** What a step of the machine sees beside the event: the customer, readings, the workspace, the moments that times count from. */
export function surroundings({ state, facts }: Draft): Surroundings {
  return {
    // X10: of what nobody has vouched for, steps see the contact details alone.
    profile: {
      // Where the customer's page is; a promise is a time of theirs (A1).
      ...viewProfile([{ source: 'customer', verified: state.verified, profile: state.profile }]).profile,
      zone: state.zone,
    },
    signals: state.signals.reading,
    workspace: facts.workspace,
    anchors: {
      conversationStart: state.startedAt,
      lastCustomerMessage: state.lastCustomerAt,
      placeSince: state.place?.since ?? null,
    },
    language: state.language,
    place: state.place,
    promises: ofMatter(state).toSorted((a, b) => a.dueAt - b.dueAt),
    ...(state.endedAt === undefined ? {} : { endedAt: state.endedAt }),
    unanswered: state.unanswered,
    bucket: state.bucket,
    ...(state.arms === undefined ? {} : { arms: state.arms }),
  };
}
