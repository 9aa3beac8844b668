// What is told to operators of help desks, and what agents there read around the note.
export const deskStrings = {
  badFile: (file: string, problem: string) => `${file} cannot be used: ${problem} Correct it and start again.`,
  noSecret: (names: readonly string[]) =>
    `Off: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set in the environment.`,
  off: (id: string, kind: string, why: string) => `The help desk "${id}" (${kind}) does not work. ${why}`,
  noDesk: (name: string) =>
    `The server has no help desk for the connection "${name}". Add it under Settings, Connections.`,
  notRead: (desk: string, problem: string) => `What the help desk "${desk}" told could not be looked up: ${problem}`,
  waits: (desk: string, reason: string) => `The help desk "${desk}" has not taken it yet: ${reason}`,
  works: 'It works.',
  fieldsNeeded: (titles: readonly string[]) => `Still needed: ${titles.join(', ')}.`,
  notLoaded: (problem: string) => `Help desks were not read: ${problem}`,
  notOpened: (id: string, key: string) =>
    `The help desk "${id}" cannot be opened with this server’s key (${key}). Enter it again.`,
  ofFile: (id: string) => `"${id}" stands in desks.json on the server. Change it there.`,
  noSeal: `Secrets cannot be kept: several servers share a database, and none was given a key. Set BATON_SECRETS_KEY on each.`,
  unknownKind: (kinds: readonly string[]) => `Choose one of the help desks: ${kinds.join(', ')}.`,
  opens: (number: string) => `Conversation ${number} handed over`,
  adds: (ticket: string) => `Note for ticket ${ticket}`,
  subject: (number: string, summary: string) => (summary === '' ? number : `${summary} (${number})`),
  noSummary: 'The customer has not said yet what it is about.',
  noName: 'Customer',
  forTeam: 'For the team',
  added: {
    added: 'The customer adds',
    'customer-left': 'The customer has left the conversation. An answer still reaches them where they left an address.',
    'gone-on':
      'The customer was offered another way, because there was no answer in time. An answer still reaches them.',
  },
};
