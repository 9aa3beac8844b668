// The customer's side: begin, speak, and what the page is sent.
import type { FloorHolder, SaidMessage, SentFile } from '@baton/handoff';
import * as z from 'zod';

/** The longest message a customer can send, in characters. */
export const MOST_MESSAGE_CHARACTERS = 2_000;

/** Files that go with one message. */
export const MOST_FILES_AT_ONCE = 5;
/** The largest file that is taken, in bytes. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** A file that was sent; `size` in bytes. */
export const sentFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
}) satisfies z.ZodType<SentFile>;

const languageCode = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language code, such as en or pt-BR');

/** Reads what a page tells as it closes; a beacon has no headers, so the token comes along. */
export const pageClosed = z.strictObject({ token: z.string().max(256) });

const chatChoice = z.strictObject({ id: z.string().min(1).max(64), label: z.string().min(1).max(500) });

/** Reads what a customer's page sends. */
export const customerMessage = z
  .strictObject({
    /** Made once per message and kept over every retry, so that two deliveries are one message. */
    clientId: z.string().min(1).max(128),
    text: z.string().max(MOST_MESSAGE_CHARACTERS).exactOptional(),
    choice: chatChoice.exactOptional(),
    /** T2: the button that is always there. */
    escapeHatch: z.boolean().exactOptional(),
    /** Ids of files that were kept before. */
    files: z.array(z.string().min(1).max(64)).min(1).max(MOST_FILES_AT_ONCE).exactOptional(),
  })
  .refine(
    ({ text = '', choice, escapeHatch, files }) =>
      text.trim() !== '' || choice !== undefined || escapeHatch === true || files !== undefined,
    { error: 'Send a text, a choice, files or the escape hatch.' },
  );
/** What a customer's page sends: words, a pressed button, or the wish for a person. */
export type CustomerMessage = z.infer<typeof customerMessage>;

/** One line: what a host page signs is put together by lines. */
const plainLine = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'Use one line of plain text.');

const visitor = z.strictObject({
  flow: z.string().min(1).max(64),
  channel: z.literal('web').default('web'),
  language: languageCode.default('en'),
  /** The customer's own zone, for promised times. One that is not known here, as of a newer browser, counts as none. */
  zone: z.string().max(64).optional(),
  customerId: plainLine(128).optional(),
  /** What the host page knows of the customer. */
  about: z
    .strictObject({
      name: plainLine(120).exactOptional(),
      email: plainLine(254).exactOptional(),
      phone: plainLine(40).exactOptional(),
    })
    .optional(),
  /**
   * HMAC-SHA256 with this server's identity secret, in hexadecimal (X10): of customerId, or where `about` is given of four lines, customerId,
   * name, email and phone, with an empty line for what is not given.
   */
  signature: z.string().max(128).optional(),
  /** Made once by the browser and kept there: whoever has no account stays in the same arm of an experiment (E1). */
  device: z.string().min(8).max(64).optional(),
  /** Somebody tries the flow out: no figure counts it. */
  test: z.boolean().optional(),
  /** Begin another one, though a signed customer has one that is open (A5). */
  anew: z.boolean().optional(),
  /**
   * A secret of the browser's own making, kept there from before it asks: the same claim is the same conversation however often it is
   * sent, from one tab or two. It becomes the conversation's token (A5).
   */
  claim: z
    .string()
    .regex(/^[\w-]{32,128}$/, 'Use 32 to 128 random letters, digits, hyphens and underscores.')
    .optional(),
});

/** Reads what a conversation is begun with. */
export const newConversation = visitor.extend({
  /** The customer agreed to what the house asks for before the first message (S6). */
  agreed: z.boolean().optional(),
  /** What the customer wrote or pressed to begin it: kept together with the conversation. */
  first: customerMessage.optional(),
});
/** What a customer's page begins a conversation with. */
export type NewConversation = z.input<typeof newConversation>;

/** Reads the answer to a beginning: the conversation's id and its token. */
export const begunConversation = z.object({ id: z.string(), token: z.string() });

/** Reads who looks at a chat in which they have said nothing yet. */
export const newVisitor = visitor;
/** Who looks at a chat in which they have said nothing yet. */
export type NewVisitor = z.input<typeof newVisitor>;

/** A message as it was said. Text only: nothing in it is ever read as markup. */
export const chatMessage = z.object({
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })).exactOptional(),
  link: z.object({ label: z.string(), url: z.string() }).exactOptional(),
  card: z.object({ title: z.string(), lines: z.array(z.string()) }).exactOptional(),
  files: z.array(sentFile).exactOptional(),
}) satisfies z.ZodType<SaidMessage>;
/** A message as it was said: text, and what goes with it. */
export type ChatMessage = z.infer<typeof chatMessage>;

export const chatFloor = z.enum(['bot', 'queue', 'agent', 'nobody']) satisfies z.ZodType<FloorHolder>;

/** `queue` is the waiting line speaking, `notice` a fact about the conversation ("Tom has joined"). */
export const chatSpeaker = z.enum(['customer', 'bot', 'queue', 'agent', 'notice']);
/** Who said a message. */
export type ChatSpeaker = z.infer<typeof chatSpeaker>;

const inOrder = z.object({
  /** Events come in order of it; one that was seen is dropped. 0 is no part of the conversation. */
  seq: z.int(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

const chatState = z.object({
  floor: chatFloor,
  agent: z.object({ name: z.string(), team: z.string() }).exactOptional(),
  /** Place in the line, 1 is next. Shown only when it is a number (M9). */
  position: z.number().nullable().exactOptional(),
  /** Shown only when it is a number (M9). */
  waitSeconds: z.number().nullable().exactOptional(),
  ended: z.boolean().exactOptional(),
  ticket: z.string().exactOptional(),
});
/** How a conversation stands, as its customer sees it. */
export type ChatState = z.infer<typeof chatState>;

/** One event of a conversation's stream. */
export const chatEvent = z.discriminatedUnion('type', [
  inOrder.extend({
    type: z.literal('message'),
    id: z.string(),
    from: chatSpeaker,
    name: z.string().exactOptional(),
    team: z.string().exactOptional(),
    message: chatMessage,
    /** Of a customer's own message: the id it was sent with. */
    clientId: z.string().exactOptional(),
  }),
  inOrder.extend({ type: z.literal('typing'), from: z.enum(['bot', 'agent']), on: z.boolean() }),
  /** The page has seen more than there is, as after a restored backup: everything comes again from the beginning. */
  inOrder.extend({ type: z.literal('reset') }),
  inOrder.extend({ type: z.literal('state'), ...chatState.shape }),
]);
/** What a customer's page is told, in order of `seq`; `at` in milliseconds since the epoch. `seq` 0 is no part of the conversation. */
export type ChatEvent = z.infer<typeof chatEvent>;

/** Reads what somebody sees who has said nothing yet: their open conversation, else the words that a new one would begin with. */
export const greeting = z.union([z.object({ open: begunConversation }), z.object({ events: z.array(chatEvent) })]);
/** What somebody sees who has said nothing yet. */
export type Greeting = z.infer<typeof greeting>;

/** Everything that the stream of a conversation would send, at once. */
export const conversationEvents = z.object({ id: z.string(), events: z.array(chatEvent) });

/** Under which number a customer's message stands. */
export const heardMessage = z.object({ seq: z.int() });

/** Reads that a customer leaves; with an id of the page's own, once however often it is sent. */
export const leaving = z.strictObject({ clientId: z.string().min(1).max(128).optional() }).nullish();
