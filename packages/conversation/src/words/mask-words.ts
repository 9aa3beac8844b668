// S1: the one door that people's words come in by: secrets are taken out before anything keeps them or sends them on.
import { mask } from '@baton/handoff';
import type { ConversationBody } from '../bodies.ts';

/** Longer messages are kept whole up to here; nobody reads more at a desk. */
const MOST_CHARACTERS = 8000;

/** The body with what customer or agent wrote masked; anything else is as it was. */
export function maskWords<B extends ConversationBody>(body: B): B {
  switch (body.type) {
    case 'customer.message':
      return {
        ...body,
        text: masked(body.text),
        ...(body.choice === undefined ? {} : { choice: masked(body.choice) }),
        ...(body.quoted === undefined ? {} : { quoted: masked(body.quoted) }),
      };
    case 'agent.message':
    case 'agent.note':
    case 'agent.consult':
    case 'promise.answer':
    case 'desk.answered':
      return { ...body, text: masked(body.text) };
    case 'agent.close':
      return { ...body, summary: masked(body.summary) };
    case 'agent.abuse':
    case 'agent.hold':
    case 'agent.pass':
    case 'agent.return':
      return { ...body, note: masked(body.note) };
    default:
      return body;
  }
}

function masked(text: string): string {
  return mask(text.slice(0, MOST_CHARACTERS));
}
