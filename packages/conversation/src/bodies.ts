// What can happen to a conversation. Whoever sends one of these gives it an id (the idempotency key) and the time.
import type { Route } from './state.ts';
import type {
  AbuseAct,
  AbuseReason,
  CallOutcome,
  Disposition,
  HandoffReason,
  Json,
  Profile,
  ProfileSource,
  SentFile,
  Tier,
  ToConversationBody,
  UnitKind,
} from '@baton/handoff';

/** Everything that can happen to a conversation, by `type`. */
export type ConversationBody =
  | {
      type: 'conversation.start';
      /** The published version that the conversation stays on. */
      flow: { id: string; hash: string; version: number };
      channel: string;
      language: string;
      /** A short number for people, such as `LL-10042`. */
      number: string;
      /** The customer's sticky number between 0 and 1 (E1). */
      bucket: number;
      zone: string;
      route?: Route;
      /** Whom an experiment counts (E1). */
      unit?: { kind: UnitKind; id: string };
      /** Arms that are settled already, by experiment: those of a known customer, of a block of a switchback, of a stopped test (E1). */
      arms?: { [experiment: string]: string };
      /** R16: who had this customer last, in an earlier conversation. */
      servedBy?: string;
      /** Somebody tries the flow out: no figure counts it. */
      test?: boolean;
      /** The customer agreed to the workspace's text before the first message (S6). */
      agreed?: boolean;
      profile?: { profile: Profile; source: ProfileSource; verified: boolean };
    }
  | { type: 'profile.found'; profile: Profile; source: ProfileSource; verified: boolean }
  | { type: 'profile.failed'; reason: string }
  | {
      type: 'customer.message';
      text: string;
      choice?: string;
      escapeHatch?: boolean;
      /** Where it came from, where an answer has to be sent there. */
      route?: Route;
      /** A button that may have been shown long ago: which message it stood under, and which it was. */
      press?: { question: number; choice: { id: string } | { index: number } };
      /** What a mail quotes; kept beside the customer's own words. */
      quoted?: string;
      /** Kept already; `text` names them where nothing else was written. */
      files?: SentFile[];
    }
  /** A message could not be brought to the customer. */
  | {
      type: 'message.notSent';
      messageId: string;
      channel: string;
      why: 'window-closed' | 'opted-out' | 'unreachable' | 'refused' | 'unknown';
      reason: string;
      /** The channel that took it in the place of this one (C6). */
      instead?: string;
      /** What was meant to be said, as text; absent where only a receipt is left of it. */
      words?: string;
    }
  | { type: 'customer.left' }
  /** The customer's page closed or was lost, or is open again; `since` in milliseconds since the epoch. */
  | { type: 'customer.page'; open: boolean; by: 'page' | 'silence'; since: number }
  | {
      type: 'bot.answered';
      askId: string;
      text: string;
      confidence: number;
      sources: { id: string; title: string; url: string }[];
    }
  | { type: 'bot.failed'; askId: string; reason: string }
  | { type: 'agent.accept'; agent: string; offerId: string }
  | { type: 'agent.decline'; agent: string; offerId: string }
  | { type: 'agent.message'; agent: string; text: string; openingKept?: boolean; files?: SentFile[] }
  /** For colleagues alone; whoever may see the conversation may write one, also after it is over. */
  | { type: 'agent.note'; agent: string; noteId: string; text: string; mentions: string[] }
  /** Keeps a tag on the conversation, or takes it off; whoever may see it may. */
  | { type: 'agent.tag'; agent: string; tag: string; on: boolean }
  /** R32: asks a colleague without handing over; the customer does not see it. */
  | { type: 'agent.consult'; agent: string; noteId: string; colleague: string; text: string }
  /** `until` (ms, null for good) and `names` of a block: whom it holds for in later conversations. */
  | {
      type: 'agent.abuse';
      agent: string;
      act: AbuseAct;
      reason: AbuseReason;
      note: string;
      until?: number | null;
      names?: string[];
    }
  | { type: 'agent.usedCard'; agent: string; part: 'opened' | 'middle' | 'quoted' }
  /** I9: so long was the conversation in front at the agent's desk. */
  | { type: 'agent.focused'; agent: string; seconds: number }
  /** I15: a lead, who need not hold the conversation. */
  | { type: 'lead.move'; by: string; team: string }
  | { type: 'lead.tier'; by: string; tier: Tier }
  | { type: 'lead.reassign'; by: string; agent: string }
  | { type: 'lead.join'; by: string }
  | { type: 'lead.whisper'; by: string; text: string }
  | {
      type: 'agent.close';
      agent: string;
      disposition: Disposition;
      reason: HandoffReason;
      summary: string;
      effort?: number;
      /** A10: what the customer was told to expect, and when (ms). Without it, what the summary says counts. */
      promise?: { kind: 'call' | 'answer'; dueAt: number };
    }
  /** A11: the agent needs so much time, and the customer is told. */
  | { type: 'agent.hold'; agent: string; seconds: number; note: string }
  /** To another team, or to the lead (R32). */
  | { type: 'agent.pass'; agent: string; team: string; note: string }
  | { type: 'agent.return'; agent: string; note: string }
  /** A9: work on what was promised, after the conversation itself is over. */
  | { type: 'promise.claim'; promiseId: string; agent: string }
  | { type: 'promise.answer'; promiseId: string; agent: string; text: string }
  | { type: 'promise.done'; promiseId: string; agent: string }
  /** A2: how the call went that was promised. */
  | { type: 'promise.called'; promiseId: string; agent: string; outcome: CallOutcome }
  /** A2: by the link of the mail. */
  | { type: 'call.cancel'; promiseId: string }
  | { type: 'call.move'; promiseId: string; slotAt: number }
  /** Law 10: a designer moves it to another version of its flow. */
  | { type: 'flow.move'; flow: { id: string; hash: string; version: number } }
  /** A10: teams, people, hours or holidays are others now. */
  | { type: 'workspace.changed' }
  | { type: 'page.acknowledged'; pageId: string; by: string }
  | { type: 'page.failed'; pageId: string; reason: string }
  | { type: 'request.answered'; requestId: string; body: Json }
  | { type: 'request.failed'; requestId: string; reason: string; timedOut: boolean }
  /** A help desk elsewhere took it, under the desk's own number. */
  | { type: 'desk.opened'; deskId: string; ticket: string }
  /** Somebody there wrote to the customer; `by` is their name, where the desk tells. */
  | { type: 'desk.answered'; deskId: string; text: string; by: string | null }
  | { type: 'desk.state'; deskId: string; state: 'open' | 'waiting' | 'solved' | 'closed' }
  /** The desk did not take the conversation, or a note for it. */
  | { type: 'desk.failed' | 'desk.noteFailed'; deskId: string; reason: string }
  | { type: 'rated'; score: number }
  | { type: '@wake' }
  /** The machine's clock was set back by so many milliseconds. */
  | { type: '@clock'; byMs: number }
  /** The host gave up on this conversation's wake-ups: it goes to its team's queue (contracts, 6). */
  | { type: '@rescue'; reason: string }
  | ToConversationBody;

/** What `send` answers for a conversation. */
export type ConversationReply = { ok: true; seq?: number } | { ok: false; code: string; message: string };
