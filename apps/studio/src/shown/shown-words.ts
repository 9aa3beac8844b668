// What is said around a message as another channel shows it.
export const shownWords = {
  length: (length: number, most: number, channel: string, messages: number, smsParts: number) =>
    `${length.toLocaleString('en')} of ${most.toLocaleString('en')} characters, ${channel}${messages > 1 ? `, in ${messages} messages` : ''}${smsParts > 0 ? `, ${smsParts} SMS` : ''}`,
  /** Where the customer of a try-out writes from. */
  channel: 'Writes by',
  channelNotOfFlow: 'Not among the channels of this flow',
  box: {
    label: (channel: string) => `The customer’s ${channel}`,
    write: 'The customer writes',
    send: 'Send',
  },
};
