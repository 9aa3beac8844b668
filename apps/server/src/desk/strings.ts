export const deskStrings = {
  noAgent: (agent: string) => `The workspace has no agent "${agent}". Choose one of the list at /api/desk/agents.`,
  noSession: 'Sign on at the desk first: this call carries no session.',
  wrongSession: 'This session is over. Sign on again.',
  noConversation: 'There is no such conversation at this desk.',
  noTeam: (team: string) => `The workspace has no team "${team}". Choose one of: `,
  noPromise: 'This promise is not on the list any more.',
  noPage: 'This alert is not on the list any more.',
  promiseAlert: (number: string) => `A promise to the customer of ${number} is about to break`,
  promiseAlertText: (text: string, claimedBy: string | null) =>
    claimedBy === null
      ? `Promised: ${text}. Nobody has taken it yet.`
      : `Promised: ${text}. ${claimedBy} has taken it and has not finished.`,
};
