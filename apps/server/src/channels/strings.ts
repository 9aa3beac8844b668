// What is told to operators and designers of channels, and the few words a customer's file is written down as.
export const channelStrings = {
  badFile: (file: string, problem: string) => `${file} cannot be used: ${problem} Correct it and start again.`,
  noSecret: (names: readonly string[]) =>
    `Off: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not set in the environment.`,
  noPublicUrl: 'Off: its signatures are made over the public address. Set BATON_ORIGIN.',
  off: (id: string, channel: string, why: string) => `Channel "${id}" (${channel}) does not work. ${why}`,
  notRead: (account: string, problem: string) => `A message to "${account}" could not be worked through: ${problem}`,
  noAccount: (account: string) => `The channel "${account}" is no longer set up.`,
  badOtherwise: (id: string, otherwise: string) =>
    `"${otherwise}" cannot take over for "${id}": both have to be accounts of SMS or WhatsApp in this file, where the customer has the same number.`,
  refusedBefore: 'It was refused when it was first sent.',
  optedOut: 'The customer asked for no more messages here.',
  windowClosed: (label: string, hours: number) =>
    `${label} takes no answer ${hours} hours after the customer’s last message.`,
  sentBefore: 'The server stopped while it was being sent.',
  works: 'It works.',
  unreachable: (problem: string) => `It could not be reached: ${problem}`,
  file: (type: string, name: string | undefined) => {
    if (type === 'unsupported') return '[Something that cannot be shown here]';
    if (type.startsWith('image')) return '[Picture]';
    if (type.startsWith('audio')) return '[Voice message]';
    if (type.startsWith('video')) return '[Video]';
    return name === undefined ? '[File]' : `[File: ${name}]`;
  },
  /** Begins a message that goes on from the web; the code follows. */
  goOn: 'Please continue my conversation',
};
