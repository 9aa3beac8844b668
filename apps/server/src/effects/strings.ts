export const effectStrings = {
  cancelCall: (link: string) => `To move or cancel the call: ${link}`,
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
    `The connection "${name}" has no address yet. An administrator gives it one under Settings, Connections.`,
  letterGone: 'This is not waiting any more: it was sent, or somebody let it go. Load the list again.',
  letterFailed: (why: string) => `It could not be delivered now either: ${why}`,
  connectionOfFile: (name: string) =>
    `The connection "${name}" stands in connections.json in the data folder. Change it there, or take it out of that file first.`,
  noSeal:
    'Servers that share a database need one key for secrets. Set BATON_SECRETS_KEY to the same long random text on each of them and start again.',
  addressNeeded: 'Write the address that this connection calls.',
  headerName: 'A header’s name has letters, digits and hyphens only.',
  lookedUp: (fields: number) =>
    fields === 0
      ? 'It answered, and nothing in the answer could be used. Say where the fields stand.'
      : `It answered; ${fields === 1 ? 'one field was' : `${fields} fields were`} read.`,
  tested: (milliseconds: number) => `It answered in ${milliseconds} ms.`,
  testRefused: (status: number) =>
    status === 401 || status === 403
      ? `It answered with ${status}: it is there, and does not accept the secret or the headers.`
      : status === 404
        ? 'It answered with 404: there is a server, and nothing at this address.'
        : `It answered with status ${status}.`,
  testSubject: 'A test from Baton',
  testSummary: 'This is a test. Nobody is waiting; nothing has to be done.',
  noAddress: (name: string) => `"${name}" has no address yet.`,
  nobodyOnCallNow: 'Nobody is on the rota this week.',
  noRota: 'There is no rota yet. Save one first.',
  testPaged: (person: string) => `${person} was alerted. Ask whether it arrived.`,
  unknownEvent: (known: readonly string[]) => `Send one of these events as "type": ${known.join(', ')}.`,
  lastAdministratorStays: 'This is the only administrator. Give somebody else that role first.',
  signatureWrong:
    'The signature is missing, older than five minutes, or not made with this connection’s secret (Standard Webhooks).',
  unknownCustomer: 'No customer of this id is in the directory.',
  alertSubject: (number: string) => `Conversation ${number} needs a lead`,
  alertText: (number: string, team: string, why: string) =>
    `Conversation ${number} of ${team} needs you: ${why}\n\nOpen the desk to take a look.`,
};
