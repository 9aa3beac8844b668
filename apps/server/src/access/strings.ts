// What the server says to people who sign in, and the letters it writes to them.
export const accessStrings = {
  signInNeeded: 'Sign in first. If you were signed in, your session has ended.',
  notAllowed: 'Your role does not allow this. An administrator of your company can change that under People.',
  wrongPassword: 'The e-mail address and the password do not belong together.',
  linkOver: 'This link has expired or was used already. Ask for a new one.',
  setUpDone: 'This server has an administrator already. Sign in, or ask to be invited.',
  setUpNeeded: 'Open the one-time link that the server printed when it started.',
  noPerson: 'Nobody here has this id. Load the list of people again.',
  lastAdministrator: 'This is the only administrator. Give somebody else that role first.',
  notYourself: 'You cannot take yourself out. Another administrator can.',
  alreadyHere: (email: string) => `${email} is one of your people already. Change the roles in the list.`,
  noKey: 'There is no such key any more.',
  noSingleSignOn: 'No company sign-in is connected here.',
  noOwnPassword: 'The password you have now is not the one you typed.',
  notYourDesk: 'You may sign in at the desk as yourself only.',
  notInATeam: (email: string) =>
    `No team has a member with the address ${email} yet. An administrator adds you to a team under Settings, People.`,
  setUpLink: (address: string) =>
    `There is no administrator yet. Open this link once, within 24 hours, to become the first:\n  ${address}`,
  letters: {
    invitation: (company: string, name: string, by: string, address: string) => ({
      subject: `${by} invites you to ${company}`,
      text: `Hello ${name},\n\n${by} invites you to work with ${company} in Baton. Choose a password here; the link works once, for seven days:\n\n${address}\n\nIf you did not expect this, leave it: nothing happens without you.\n`,
    }),
    password: (company: string, name: string, address: string) => ({
      subject: `A new password for ${company}`,
      text: `Hello ${name},\n\nSomebody, probably you, asked for a new password. Choose it here; the link works once, for one hour:\n\n${address}\n\nIf it was not you, leave it: your password stays as it is.\n`,
    }),
  },
};
