// What the page of one conversation says.

export const talksWords = {
  talks: {
    title: (number: string) => `Conversation ${number}`,
    loading: 'Opening the conversation…',
    none: 'This conversation cannot be shown',
    again: 'Try again',
    side: 'Conversation',
    look: 'Show on the flow where it was then',
    live: 'It runs now. The step it is at is lit, and the way it came.',
    over: 'It is over. Every step it went through is lit.',
    asThen: 'As it stood at the selected line.',
    toNow: 'Back to now',
    lost: 'The connection is lost. It is tried again by itself.',
  },
};
