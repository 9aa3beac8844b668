export const effectStrings = {
  mailFailed: (to: string, reason: string) => `The email to ${to} could not be sent: ${reason}`,
  pageSubject: (number: string, level: 'first' | 'backup') =>
    `Urgent: conversation ${number}${level === 'backup' ? ' (backup)' : ''}`,
  nobodyOnCall: 'No one is on the rota for this week.',
  customerPaged:
    'Someone has already been alerted twice for this customer within a day; the case waits for the next shift.',
  tooManyPages: 'Enough people were woken within the hour; the case was added to one grouped alert.',
  groupSubject: 'More urgent conversations within the hour',
  groupText: (number: string) => `Conversation ${number} is urgent too. Open the desk to see everyone waiting.`,
  noConnection: (name: string) =>
    `The server has no address for the connection "${name}". Add it to connections.json in the data folder.`,
  unknownCustomer: 'No customer of this id is in the directory.',
  alertSubject: (number: string) => `Conversation ${number} needs a lead`,
  alertText: (number: string, team: string, why: string) =>
    `Conversation ${number} of ${team} needs you: ${why}\n\nOpen the desk to take a look.`,
};
