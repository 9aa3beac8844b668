export const conversationStrings = {
  callTitle: 'Your call',
  callCancel: 'Cancel the call',
  callCancelNote: 'Nobody calls you then, and the time is free for somebody else.',
  callCancelled: 'The call is cancelled.',
  callGone: 'This call is not booked any more.',
  callAt: (time: string) => `We ring you ${time}.`,
  callOthers: 'Another time',
  callNoOthers: 'There is no other free time at the moment.',
  callMoved: (time: string) =>
    `Your call is moved: we ring you ${time}. A new invitation is on its way where we have your address.`,
  callTaken: 'This time has just been taken. Open the link again to choose another one.',
  callTokenWrong: 'This link is not for this call. Open the one from your email.',
  notJson: 'The body is not JSON.',
  secretAsId: 'This id is a card number or another secret. Send one of your own making, such as a UUID',
  noConversation: 'There is no such conversation. Start a new one.',
  noToken: 'This conversation asks for its token: send it as "authorization: Bearer …", or as ?token= on the stream.',
  wrongToken: 'This token belongs to another conversation. Use the one that came when this conversation was made.',
  clientIdReused:
    'A message with this clientId was sent before with other words. Make a new clientId for a new message.',
  signatureWrong:
    "The signature does not fit this customerId. Sign the id with this server's identity secret (HMAC-SHA256, hexadecimal).",
  signatureAlone: 'A signature needs the customerId that it signs.',
  talkToAPerson: {
    en: 'Talk to a person',
    de: 'Mit einem Menschen sprechen',
    es: 'Hablar con una persona',
    fr: 'Parler à une personne',
    pt: 'Falar com uma pessoa',
  },
};
