export const effectStrings = {
  mailFailed: (to: string, reason: string) => `The mail to ${to} did not go out: ${reason}`,
  pageSubject: (number: string, level: 'first' | 'backup') =>
    `Urgent: conversation ${number}${level === 'backup' ? ' (backup)' : ''}`,
  nobodyOnCall: 'The rota names nobody for this week.',
  noConnection: (name: string) =>
    `The server has no address for the connection "${name}". Add it to connections.json in the data folder.`,
  unknownCustomer: 'No customer of this id is in the directory.',
  alertSubject: (number: string) => `Conversation ${number} needs a lead`,
  alertText: (number: string, team: string, why: string) =>
    `Conversation ${number} of ${team} needs you: ${why}\n\nOpen the desk to take a look.`,
};
