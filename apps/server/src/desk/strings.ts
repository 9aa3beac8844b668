import type { WhyLost } from '@baton/handoff';

export const deskStrings = {
  noFilesHere:
    'This customer does not write in the chat on a website, and files cannot be sent to them from here. Nothing was sent.',
  noAgent: (agent: string) => `The workspace has no agent "${agent}". Choose one of the list at /api/desk/agents.`,
  noSession: 'Sign in at the desk first: this request has no session.',
  wrongSession: 'This session has ended. Sign in again.',
  noConversation: 'There is no such conversation at this desk.',
  noTeam: (team: string) => `The workspace has no team "${team}". Choose one of: `,
  notOfThisTalk: (agent: string) => `${agent} may not see this conversation, and so cannot be named in a note of it.`,
  asked: (by: string, number: string) => `${by} asks you about ${number}`,
  answered: (by: string, number: string) => `${by} answered you in ${number}`,
  tooManyTags: 'A conversation carries 20 tags at most. Take one off first.',
  notYourTalk: 'Only whoever has this conversation, or a lead, can do this.',
  leadsUnblock: 'Only a lead can unblock a customer.',
  noLeads: 'No team consists of leads, so nobody can be handed this. Flag it, and tell your lead.',
  mentioned: (by: string, number: string) => `${by} mentioned you in ${number}`,
  noPromise: 'This promise is not on the list any more.',
  noPage: 'This alert is not on the list any more.',
  promiseLost: (number: string) => `What was promised to the customer of ${number} cannot be kept any more`,
  promiseLostText: (text: string, why: WhyLost) =>
    why === 'no-team'
      ? `Promised: ${text}. The team it was promised for is gone. The customer is told; see that they get another time.`
      : why === 'nobody'
        ? `Promised: ${text}. Nobody is in the team any more. The customer is told; see that they get another time.`
        : `Promised: ${text}. The team is closed then, since hours or holidays were changed. The customer is offered another time; see that they get one.`,
  promiseAlert: (number: string) => `A promise to the customer of ${number} is about to be missed`,
  promiseAlertText: (text: string, claimedBy: string | null) =>
    claimedBy === null
      ? `Promised: ${text}. No one has taken it yet.`
      : `Promised: ${text}. ${claimedBy} has taken it but has not finished.`,
};
