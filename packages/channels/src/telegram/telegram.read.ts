import * as z from 'zod';
import type { ChannelEvent, IncomingFile } from '../channel.ts';
import { readChoiceKey } from '../render/choice-key.ts';

const user = z.object({
  is_bot: z.boolean().optional(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.object({ id: z.number(), type: z.string() });
const file = z.object({
  file_id: z.string(),
  mime_type: z.string().optional(),
  file_name: z.string().optional(),
});
const message = z.object({
  message_id: z.number(),
  message_thread_id: z.number().optional(),
  from: user.optional(),
  chat,
  date: z.number(),
  edit_date: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  sticker: file.extend({ emoji: z.string().optional() }).optional(),
  contact: z.object({ phone_number: z.string(), first_name: z.string().default('') }).optional(),
  venue: z.object({ title: z.string(), address: z.string().default('') }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});
/** Kinds of messages that customers send and nothing here can show. */
const NOT_SHOWN = ['poll', 'dice', 'game', 'story', 'paid_media', 'checklist', 'giveaway'] as const;
const markup = z.object({
  reply_markup: z.object({
    inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
  }),
});
const update = z.object({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, data: z.string().optional(), message: z.unknown() })
    .optional(),
  my_chat_member: z.object({ chat, date: z.number(), new_chat_member: z.object({ status: z.string() }) }).optional(),
});
type Update = z.infer<typeof update>;
type Message = z.infer<typeof message>;
type User = z.infer<typeof user>;

/** What an update of the Bot API tells. Groups and other bots are nobody's customers. */
export function readTelegram(body: unknown): ChannelEvent[] {
  const read = update.safeParse(body).data;
  if (!read) return [];
  const id = String(read.update_id);
  if (read.message) return spoken(id, read.message, isNotShown(body));
  if (read.edited_message) return edited(id, read.edited_message);
  if (read.callback_query) return pressed(id, read.callback_query);
  if (read.my_chat_member) return membership(id, read.my_chat_member);
  return [];
}

/** Whether the message is of a kind that nothing here can show. */
function isNotShown(body: unknown): boolean {
  const said = z.object({ message: z.record(z.string(), z.unknown()) }).safeParse(body).data?.message ?? {};
  return NOT_SHOWN.some((kind) => kind in said);
}

function addressOf({ chat: { id }, message_thread_id: thread }: Message): string {
  return thread === undefined ? String(id) : `${id}/${thread}`;
}

function whoOf({ first_name: first, last_name: last, language_code: language }: User) {
  const name = [first, last].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    ...(name === '' ? {} : { name }),
    ...(language === undefined ? {} : { language: language.split('-')[0] ?? language }),
  };
}

function spoken(id: string, one: Message, hasMore: boolean): ChannelEvent[] {
  if (one.chat.type !== 'private' || !one.from || one.from.is_bot) return [];
  const files = filesOf(one);
  if (hasMore) files.push({ id, type: 'unsupported' });
  const start = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?\s*$/.exec(one.text ?? '');
  const text = wordsOf(one);
  if (text === '' && files.length === 0) return [];
  return [
    {
      type: 'message',
      id,
      at: one.date * 1000,
      from: addressOf(one),
      ...whoOf(one.from),
      text: start ? '' : text,
      ...(start?.[1] === undefined ? {} : { token: start[1] }),
      ...(files.length > 0 ? { files } : {}),
    },
  ];
}

function wordsOf({ text, caption, contact, venue, location, sticker }: Message): string {
  const said = text ?? caption ?? sticker?.emoji;
  if (said !== undefined) return said;
  if (contact) return `${contact.first_name} ${contact.phone_number}`.trim();
  const place = location ? `${location.latitude}, ${location.longitude}` : '';
  return [venue?.title ?? '', venue?.address ?? '', place].filter((part) => part !== '').join(', ');
}

function filesOf(one: Message): IncomingFile[] {
  // The newest client puts the largest picture last.
  const picture = one.photo?.at(-1);
  if (picture) return [fileOf(picture, 'image/jpeg')];
  // A moving picture comes as a document beside it.
  const film = one.animation ?? one.video ?? one.video_note;
  if (film) return [fileOf(film, 'video/mp4')];
  if (one.voice) return [fileOf(one.voice, 'audio/ogg')];
  if (one.sticker && one.sticker.emoji === undefined) return [fileOf(one.sticker, 'image/webp')];
  const sent = one.document ?? one.audio;
  return sent ? [fileOf(sent, one.audio ? 'audio/mpeg' : 'application/octet-stream')] : [];
}

function fileOf({ file_id: id, mime_type: type, file_name: name }: z.infer<typeof file>, usual: string): IncomingFile {
  return { id, type: type ?? usual, ...(name === undefined ? {} : { name }) };
}

function edited(id: string, one: Message): ChannelEvent[] {
  if (one.chat.type !== 'private' || !one.from || one.from.is_bot) return [];
  const text = one.text ?? one.caption ?? '';
  return text === ''
    ? []
    : [{ type: 'edited', id, at: (one.edit_date ?? one.date) * 1000, from: addressOf(one), text }];
}

function pressed(
  id: string,
  { from, data = '', message: under }: NonNullable<Update['callback_query']>,
): ChannelEvent[] {
  const found = message.safeParse(under).data;
  if (!found || found.chat.type !== 'private') return [];
  const press = readChoiceKey(data);
  const rows = markup.safeParse(under).data?.reply_markup.inline_keyboard ?? [];
  const label = rows.flat().find((button) => button.callback_data === data)?.text ?? '';
  if (!press && label === '') return [];
  return [
    {
      type: 'message',
      id,
      // The time of the message under which the button stands: a press has none of its own.
      at: found.date * 1000,
      from: addressOf(found),
      ...whoOf(from),
      text: label,
      ...(press ? { press } : {}),
    },
  ];
}

function membership(
  id: string,
  { chat: where, date, new_chat_member: { status } }: NonNullable<Update['my_chat_member']>,
): ChannelEvent[] {
  if (where.type !== 'private') return [];
  const base = { id, at: date * 1000, from: String(where.id) };
  if (status === 'kicked') return [{ type: 'opt-out', ...base }];
  return status === 'member' ? [{ type: 'opt-in', ...base }] : [];
}
