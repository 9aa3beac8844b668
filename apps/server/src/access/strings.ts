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
  ofEnvironment: 'The company’s sign-in stands in the server’s environment (BATON_OIDC_…) and is changed there.',
  noSeal:
    'Nothing secret can be kept here: several servers share a database, and BATON_SECRETS_KEY is not set. Set it to the same value on each.',
  secretNeeded: 'Write the client secret that the provider gave.',
  providerAnswers: 'The provider answers, and says where people sign in.',
  providerFails: (why: string) => `The provider does not answer as it should: ${why.replace(/\.$/, '')}.`,
  wrongPasskey: 'This passkey opens nothing here. Sign in in another way, and make a new one.',
  noPasskeysHere:
    'Passkeys need a name: this server is called by a number. Open it under its name, or set BATON_ORIGIN.',
  passkeyNotKept: 'The passkey was not kept: it took too long, or there are too many. Try again.',
  noPasskey: 'There is no such passkey any more.',
  noOwnPassword: 'The password you have now is not the one you typed.',
  notYourDesk: 'You may sign in at the desk as yourself only.',
  notInATeam: (email: string) =>
    `No team has a member with the address ${email} yet. An administrator adds you to a team under Settings, People.`,
  scim: {
    notRead: 'This cannot be read as SCIM 2.0 asks for it.',
    nobody: 'Nobody here has this id.',
    noAddress: 'A person needs an e-mail address, as userName or among emails.',
    taken: (email: string) => `${email} is one of the people here already.`,
    filter: 'Only userName eq "…" and externalId eq "…" are understood as a filter.',
    failed: 'Something went wrong on this server. It is in the log.',
  },
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
