export const effectStrings = {
  cancelCall: (link: string) => `To cancel the call: ${link}`,
  mailFailed: (to: string, reason: string) => `The email to ${to} could not be sent: ${reason}`,
  pageSubject: (number: string, level: 'first' | 'backup') =>
    `Urgent: conversation ${number}${level === 'backup' ? ' (backup)' : ''}`,
  pageText: (matter: string, person: string, reach: readonly string[]) =>
    [
      matter === '' ? 'The customer has not said yet what it is about.' : matter,
      `Customer: ${person === '' ? 'no name given' : person}`,
      reach.length > 0 ? `Reach them: ${reach.join(', ')}` : 'Reach them: in the chat; no number or address was given',
    ].join('\n'),
  nobodyOnCall: 'No one is on the rota for this week.',
  customerPaged:
    'Someone has already been alerted twice for this customer within a day; the case waits for the next shift.',
  tooManyPages: 'Enough people were woken within the hour; the case was added to one grouped alert.',
  onCall: 'the person on call',
  acknowledgeTitle: 'Urgent conversation',
  acknowledgeOpen: 'I have it',
  acknowledgeNote: 'The customer is told that you are coming. Sign in at the desk to take the conversation.',
  acknowledged: (by: string) => `${by} has this one. The customer was told that somebody is coming.`,
  acknowledgeOver: 'This alert is over: it was passed on, or the customer no longer waits for it.',
  openDesk: 'Open the desk',
  acknowledgeLink: 'Acknowledge',
  groupSubject: 'More urgent conversations within the hour',
  groupText: (number: string) => `Conversation ${number} is urgent too. Open the desk to see everyone waiting.`,
  noConnection: (name: string) =>
    `The server has no address for the connection "${name}". Add it to connections.json in the data folder.`,
  unknownCustomer: 'No customer of this id is in the directory.',
  alertSubject: (number: string) => `Conversation ${number} needs a lead`,
  alertText: (number: string, team: string, why: string) =>
    `Conversation ${number} of ${team} needs you: ${why}\n\nOpen the desk to take a look.`,
};
