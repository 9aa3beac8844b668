import * as z from 'zod';
import type { ChannelEvent } from '../channel.ts';
import { readChoiceKey } from '../render/choice-key.ts';

const attachment = z.object({
  url: z.string().optional(),
  coordinates: z.object({ lat: z.number(), long: z.number() }).optional(),
});
const messaging = z.object({
  sender: z.object({ id: z.string() }),
  recipient: z.object({ id: z.string() }).optional(),
  timestamp: z.number(),
  message: z
    .object({
      mid: z.string(),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      quick_reply: z.object({ payload: z.string() }).optional(),
      attachments: z
        .array(z.object({ type: z.string(), payload: attachment.nullish(), title: z.string().nullish() }))
        .optional(),
    })
    .optional(),
  message_edit: z.object({ mid: z.string(), text: z.string().default(''), num_edit: z.number().default(1) }).optional(),
  postback: z
    .object({
      mid: z.string().optional(),
      title: z.string().default(''),
      payload: z.string().default(''),
      referral: z.object({ ref: z.string().optional() }).optional(),
    })
    .optional(),
  referral: z.object({ ref: z.string().optional() }).optional(),
  delivery: z.object({ mids: z.array(z.string()).optional(), watermark: z.number() }).optional(),
  read: z.object({ watermark: z.number() }).optional(),
});
const FILES = new Set(['image', 'audio', 'video', 'file']);
type Messaging = z.infer<typeof messaging>;
const payload = z.object({ entry: z.array(z.object({ id: z.string(), messaging: z.array(z.unknown()).optional() })) });

/** What a webhook of a Facebook page tells. Echoes of our own words are no input. */
export function readMessenger(body: unknown, pageId: string): ChannelEvent[] {
  const entries = payload.safeParse(body).data?.entry ?? [];
  return entries
    .filter(({ id }) => id === pageId)
    .flatMap(({ messaging: list = [] }) => list)
    .flatMap((one) => {
      const found = messaging.safeParse(one).data;
      return found ? eventsOf(found) : [];
    })
    .toSorted((a, b) => a.at - b.at);
}

function eventsOf(one: Messaging): ChannelEvent[] {
  const { sender, timestamp: at, message, message_edit: edit, postback, delivery, read, referral } = one;
  const from = sender.id;
  if (message) {
    if (message.is_echo) return [];
    const attached = message.attachments ?? [];
    const files = attached
      .filter(({ type }) => FILES.has(type))
      .map(({ type, payload: file }) => ({ id: file?.url ?? '', type }));
    const places = attached.flatMap(({ payload: of }) =>
      of?.coordinates ? [`${of.coordinates.lat}, ${of.coordinates.long}`] : [],
    );
    // A shared page carries its title, or its address at the least.
    const shared = attached.flatMap(({ type, title, payload: of }) =>
      FILES.has(type) || of?.coordinates ? [] : [title ?? of?.url ?? ''],
    );
    const text = [message.text ?? '', ...places, ...shared].filter((part) => part !== '').join('\n');
    if (text === '' && files.length === 0) files.push({ id: message.mid, type: 'unsupported' });
    const press = message.quick_reply ? readChoiceKey(message.quick_reply.payload) : null;
    return [
      {
        type: 'message',
        id: message.mid,
        at,
        from,
        text,
        ...(press ? { press } : {}),
        ...(files.length > 0 ? { files } : {}),
      },
    ];
  }
  if (edit) return [{ type: 'edited', id: `${edit.mid}:${edit.num_edit}`, at, from, text: edit.text }];
  if (postback) {
    const press = readChoiceKey(postback.payload);
    const token = postback.referral?.ref;
    const id = postback.mid ?? `${from}:${at}:${postback.payload}`;
    return [
      {
        type: 'message',
        id,
        at,
        from,
        text: postback.title,
        ...(press ? { press } : {}),
        ...(token === undefined ? {} : { token }),
      },
    ];
  }
  if (referral?.ref !== undefined)
    return [{ type: 'message', id: `${from}:${at}:referral`, at, from, text: '', token: referral.ref }];
  if (delivery?.mids && delivery.mids.length > 0)
    return delivery.mids.map((mid) => ({ type: 'receipt', of: mid, from, status: 'delivered', at }));
  if (delivery) return [{ type: 'receipt', of: null, upTo: delivery.watermark, from, status: 'delivered', at }];
  if (read) return [{ type: 'receipt', of: null, upTo: read.watermark, from, status: 'read', at }];
  return [];
}
