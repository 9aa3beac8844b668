import * as z from 'zod';
import type { ChannelEvent } from '../channel.ts';
import { jsonOf } from '../parts/requests.ts';
import { readChoiceKey } from '../render/choice-key.ts';

const event = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.string().optional(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
  files: z
    .array(z.object({ id: z.string(), mimetype: z.string().default(''), name: z.string().optional() }))
    .optional(),
  message: z
    .object({ user: z.string().optional(), bot_id: z.string().optional(), text: z.string().optional(), ts: z.string() })
    .optional(),
});
type SlackEvent = z.infer<typeof event>;
const envelope = z.object({ type: z.literal('event_callback'), event_id: z.string(), team_id: z.string(), event });

const interaction = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), name: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  actions: z.array(
    z.object({
      action_ts: z.string(),
      value: z.string().optional(),
      text: z.object({ text: z.string() }).optional(),
      selected_option: z.object({ value: z.string(), text: z.object({ text: z.string() }) }).nullish(),
    }),
  ),
});

/** What Slack's events and interactions tell. Only people in a direct message, or who name the app, are customers. */
export function readSlack(text: string, contentType: string): ChannelEvent[] {
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return pressed(jsonOf(new URLSearchParams(text).get('payload') ?? ''));
  const read = envelope.safeParse(jsonOf(text)).data;
  return read ? spoken(read.event_id, read.team_id, read.event) : [];
}

function spoken(id: string, team: string, one: SlackEvent): ChannelEvent[] {
  const { type, subtype, channel, channel_type: kind, user, bot_id: bot, ts, thread_ts: thread } = one;
  if (channel === undefined || (type !== 'message' && type !== 'app_mention')) return [];
  const isDirect = kind === 'im';
  if (subtype === 'message_changed') {
    const changed = one.message;
    return isDirect && changed?.user !== undefined && changed.bot_id === undefined
      ? [
          {
            type: 'edited',
            id,
            at: timeOf(ts ?? changed.ts),
            from: `${team}/${channel}`,
            text: fromMrkdwn(changed.text ?? ''),
          },
        ]
      : [];
  }
  if (bot !== undefined || user === undefined || ts === undefined) return [];
  if (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast') return [];
  // A message in a channel comes twice, as a message and as a mention: the mention is the one that is meant for us.
  if (!isDirect && type !== 'app_mention') return [];
  const files = (one.files ?? []).map(({ id: file, mimetype, name }) => ({
    id: file,
    type: mimetype === '' ? 'application/octet-stream' : mimetype,
    ...(name === undefined ? {} : { name }),
  }));
  return [
    {
      type: 'message',
      // The same message may come under two events.
      id: `${channel}:${ts}`,
      at: timeOf(ts),
      from: isDirect && thread === undefined ? `${team}/${channel}` : `${team}/${channel}/${thread ?? ts}`,
      text: fromMrkdwn(one.text ?? ''),
      ...(files.length > 0 ? { files } : {}),
    },
  ];
}

function pressed(body: unknown): ChannelEvent[] {
  const read = interaction.safeParse(body).data;
  const action = read?.actions[0];
  if (!read || !action) return [];
  const press = readChoiceKey(action.selected_option?.value ?? action.value ?? '');
  const thread = read.message?.thread_ts;
  const { team, channel, user } = read;
  return [
    {
      type: 'message',
      id: `${action.action_ts}:${user.id}`,
      at: timeOf(action.action_ts),
      from: [team.id, channel.id, ...(thread === undefined ? [] : [thread])].join('/'),
      ...(user.name === undefined ? {} : { name: user.name }),
      text: action.selected_option?.text.text ?? action.text?.text ?? '',
      ...(press ? { press } : {}),
    },
  ];
}

/** Slack's own marks read as words: addresses stay, names of people and channels go, three escapes come back once. */
function fromMrkdwn(text: string): string {
  return text
    .replaceAll(/<(?:mailto:|tel:)?([^<>|]+)\|([^<>]*)>/g, (_, address: string, label: string) =>
      address.startsWith('@') || address.startsWith('#') || address.startsWith('!')
        ? label
        : label === address
          ? address
          : `${label} (${address})`,
    )
    .replaceAll(/<[@#!][^<>]*>/g, '')
    .replaceAll(/<([^<>]+)>/g, '$1')
    .replaceAll(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'))
    .trim();
}

function timeOf(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}
