import * as z from 'zod';
import type { ChannelEvent, Failure, IncomingFile } from '../channel.ts';
import { plainOptOutWord } from '../parts/opt-out-words.ts';
import { jsonOf, readAs } from '../parts/requests.ts';
import { readChoiceKey } from '../render/choice-key.ts';

const file = z.object({
  id: z.string(),
  mime_type: z.string().default('application/octet-stream'),
  caption: z.string().optional(),
  filename: z.string().optional(),
});
const reply = z.object({ id: z.string(), title: z.string() });
const message = z.object({
  from: z.string(),
  id: z.string(),
  timestamp: z.string(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  interactive: z
    .object({
      button_reply: reply.optional(),
      list_reply: reply.optional(),
      /** A form that was filled in. */
      nfm_reply: z.object({ body: z.string().optional(), response_json: z.string().optional() }).optional(),
    })
    .optional(),
  /** A button of a template. */
  button: z.object({ payload: z.string().optional(), text: z.string() }).optional(),
  image: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  document: file.optional(),
  sticker: file.optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  contacts: z
    .array(
      z.object({
        name: z.object({ formatted_name: z.string() }),
        phones: z.array(z.object({ phone: z.string().optional() })).optional(),
      }),
    )
    .optional(),
});
/** What is left of a message in a form that nobody here has seen: somebody said something. */
const anyMessage = message.pick({ from: true, id: true, timestamp: true, type: true });
type WhatsAppMessage = z.infer<typeof message>;
const failure = z.object({
  code: z.number(),
  title: z.string().default(''),
  error_data: z.object({ details: z.string() }).optional(),
});
const status = z.object({
  id: z.string(),
  status: z.string(),
  timestamp: z.string(),
  recipient_id: z.string().default(''),
  errors: z.array(failure).optional(),
});
const payload = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z.object({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            contacts: z
              .array(z.object({ wa_id: z.string().optional(), profile: z.object({ name: z.string() }).optional() }))
              .optional(),
            messages: z.array(z.unknown()).optional(),
            statuses: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    }),
  ),
});

/** What a webhook of the WhatsApp Cloud API tells, in the order of the platform's own times. Other numbers of the same app are left out. */
export function readWhatsApp(body: unknown, phoneNumberId: string): ChannelEvent[] {
  const read = payload.safeParse(body).data;
  const values = (read?.entry ?? [])
    .flatMap(({ changes }) => changes)
    .filter(
      ({ field, value }) =>
        field === 'messages' && (value.metadata?.phone_number_id ?? phoneNumberId) === phoneNumberId,
    )
    .map(({ value }) => value);
  const events = values.flatMap(({ contacts = [], messages = [], statuses = [] }): ChannelEvent[] => [
    ...messages.flatMap((one) => {
      const found = message.safeParse(one).data ?? anyMessage.safeParse(one).data;
      return found ? messageEvents(found, contacts.find(({ wa_id: id }) => id === found.from)?.profile?.name) : [];
    }),
    ...statuses.flatMap((one) => {
      const found = status.safeParse(one).data;
      return found ? receipts(found) : [];
    }),
  ]);
  // Two messages of one request may stand in the wrong order; equal times keep the order of arrival.
  return events.toSorted((a, b) => a.at - b.at);
}

function messageEvents(one: WhatsAppMessage, name: string | undefined): ChannelEvent[] {
  const said = wordsOf(one);
  if (said === null) return [];
  const base = { id: one.id, at: millisecondsOf(one.timestamp), from: one.from };
  const word = one.type === 'text' ? plainOptOutWord(said.text) : null;
  if (word === 'stop') return [{ type: 'opt-out', ...base }];
  if (word === 'start') return [{ type: 'opt-in', ...base, text: said.text }];
  return [{ type: 'message', ...base, ...(name === undefined ? {} : { name }), ...said }];
}

type Said = Pick<Extract<ChannelEvent, { type: 'message' }>, 'text' | 'press' | 'files'>;

/** Nobody's words: a thumb under a message, a changed number, the opening of the chat. */
const NO_WORDS = new Set(['reaction', 'system', 'request_welcome', 'ephemeral', 'errors', 'revoke', 'edit']);

/** Null for what is no message, such as a reaction. */
function wordsOf(one: WhatsAppMessage): Said | null {
  const pressed = one.interactive?.button_reply ?? one.interactive?.list_reply;
  if (pressed) return pressedWith(pressed.id, pressed.title);
  const form = one.interactive?.nfm_reply;
  if (form)
    return { text: [form.body ?? '', ...filledIn(form.response_json ?? '')].filter((line) => line !== '').join('\n') };
  if (one.button) return pressedWith(one.button.payload ?? '', one.button.text);
  if (one.text) return { text: one.text.body };
  const sent = one.image ?? one.audio ?? one.video ?? one.document ?? one.sticker;
  if (sent) return { text: sent.caption ?? '', files: [fileOf(sent)] };
  if (one.location) {
    const { name = '', address = '', latitude, longitude } = one.location;
    return { text: [name, address, `${latitude}, ${longitude}`].filter((part) => part !== '').join(', ') };
  }
  if (one.contacts)
    return {
      text: one.contacts
        .map(({ name, phones = [] }) => [name.formatted_name, ...phones.flatMap(({ phone = [] }) => phone)].join(' '))
        .join(', '),
    };
  return NO_WORDS.has(one.type) ? null : { text: '', files: [{ id: one.id, type: 'unsupported' }] };
}

/** The answers of a form, each in a line; what is no plain value is left out. */
function filledIn(json: string): string[] {
  const answers = readAs(z.record(z.string(), z.unknown()), jsonOf(json)) ?? {};
  return Object.entries(answers).flatMap(([name, value]) =>
    name !== 'flow_token' && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      ? [`${name}: ${value}`]
      : [],
  );
}

function pressedWith(key: string, title: string): Said {
  const press = readChoiceKey(key);
  return { text: title, ...(press ? { press } : {}) };
}

function fileOf({ id, mime_type: type, filename }: z.infer<typeof file>): IncomingFile {
  return { id, type, ...(filename === undefined ? {} : { name: filename }) };
}

function receipts(one: z.infer<typeof status>): ChannelEvent[] {
  if (one.status !== 'sent' && one.status !== 'delivered' && one.status !== 'read' && one.status !== 'failed')
    return [];
  const [error] = one.errors ?? [];
  return [
    {
      type: 'receipt',
      of: one.id,
      from: one.recipient_id,
      status: one.status,
      at: millisecondsOf(one.timestamp),
      ...(error ? { failure: failureOf(error.code, error.error_data?.details ?? error.title) } : {}),
    },
  ];
}

/** Meta's codes of the Cloud API, as answers and in statuses alike. */
export function failureOf(code: number, reason: string): Failure {
  const told = `${reason} (${code})`;
  switch (code) {
    case 131047:
      return { why: 'window-closed', reason: told };
    case 131050:
      return { why: 'opted-out', reason: told };
    case 131026:
      return { why: 'unreachable', reason: told };
    // Limits of the account, of the number, and of one pair of numbers.
    case 4:
    case 80007:
    case 130429:
    case 131056:
      return { why: 'try-later', reason: told };
    default:
      return { why: 'refused', reason: told };
  }
}

function millisecondsOf(seconds: string): number {
  const number = Number(seconds);
  return Number.isFinite(number) ? number * 1000 : 0;
}
