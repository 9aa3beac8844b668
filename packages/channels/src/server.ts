export {
  defineChannel,
  type ChannelDefinition,
  type ChannelEvent,
  type Failure,
  type HttpAnswer,
  type IncomingFile,
  type IncomingRequest,
  type PlatformAnswer,
  type PlatformRequest,
  type SendContext,
  type Sent,
} from './channel.ts';
export {
  bindChannel,
  channelAccount,
  channelKinds,
  type AccountRead,
  type BoundChannel,
  type ChannelAccount,
  type ChannelKind,
} from './accounts.ts';
export { emailSettings, type EmailSettings } from './email/email.settings.ts';
export { openMailbox, type Mailbox, type MailboxOptions, type MailboxPlace } from './email/mailbox.ts';
export { mailOut, messageIdOf, type MailContext, type OutgoingMail } from './email/mail-out.ts';
export { mailKind, type MailHeaders, type MailKind } from './email/mail-kind.ts';
export { addressWithToken, mailThread, type MailThread } from './email/mail-thread.ts';
export { ownWords, type OwnWords } from './email/own-words.ts';
export { readMail, type IncomingMail, type MailReading } from './email/read-mail.ts';
export { isFresh, isSame, mac, secondsOf, type Mac } from './parts/signatures.ts';
export { isStandardWebhook } from './parts/standard-webhook.ts';
export { failedBy, getJson, jsonOf, postJson, readAs, retryAfter, TAKEN } from './parts/requests.ts';
export { messenger } from './messenger/messenger.channel.ts';
export { slack } from './slack/slack.channel.ts';
export { sms } from './sms/sms.channel.ts';
export { telegram } from './telegram/telegram.channel.ts';
export { whatsapp } from './whatsapp/whatsapp.channel.ts';
