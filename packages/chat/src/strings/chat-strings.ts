/** Every text of the element. Pass your own to `<baton-chat>` by its `strings` property, whole or in part. */
export interface ChatStrings {
  assistant: string;
  automatic: string;
  person: string;
  you: string;
  chat: string;
  messages: string;
  open: string;
  close: string;
  talkToPerson: string;
  talkingTo: (name: string) => string;
  /** In line: what the button says, and the customer with it. */
  askPlace: string;
  findingPerson: string;
  youAreNext: string;
  place: (position: number) => string;
  waitMinutes: (minutes: number) => string;
  waitUnderMinute: string;
  writeMeanwhile: string;
  placeholder: string;
  send: string;
  typing: (name: string) => string;
  quickReplies: string;
  chosen: string;
  sending: string;
  notSent: string;
  tryAgain: string;
  remove: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  newMessages: string;
  tooLong: (length: number, limit: number) => string;
  leave: string;
  leaveAsk: string;
  leaveYes: string;
  leaveNo: string;
  ended: string;
  goOn: string;
  ticket: (number: string) => string;
  startAgain: string;
  today: string;
  /** Before the first message, where the house asks for it (S6). */
  agree: string;
  /** Closes the words that came up by themselves. */
  dismiss: string;
  /** In the title of the page. */
  unread: (count: number) => string;
  attach: string;
  /** `megabytes` is the most that is taken. */
  fileTooLarge: (name: string, megabytes: number) => string;
  fileNotTaken: (name: string) => string;
  uploading: (name: string) => string;
  takeAway: (name: string) => string;
  download: (name: string) => string;
  notDownloaded: string;
}
