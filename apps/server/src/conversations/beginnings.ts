// How a customer's page comes to a conversation: by what the browser claims, by who has signed in, or by a new one (A5).
import { createHash } from 'node:crypto';
import { toChatEvents } from '@baton/conversation';
import { teamOf, textIn, type Input, type Workspace } from '@baton/handoff';
import { HostError } from '@baton/host';
import type { ChatEvent, newConversation, newVisitor } from '@baton/wire';
import * as z from 'zod';
import { ApiError } from '../http/api-error.ts';
import type { RunnableFlow } from '../flows/runnable-flows.ts';
import { asJson, type House } from '../house.ts';
import type { JournalLine } from '../journal/read-journal.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { newId, newToken } from '../store/secrets.ts';
import type { Sql } from '../store/sql.ts';
import type { ConversationAccess } from './access.ts';
import { turnAwayBlocked } from './blocks.ts';
import { customerConversations } from './coming-back.ts';
import { startingProfile, type KnownProfile } from './directory.ts';
import { bucketOf, nextConversationNumber } from './numbers.ts';
import { conversationStrings } from './strings.ts';
import { unitOf, type SettledArms } from './units.ts';

type Visitor = z.output<typeof newVisitor>;

export interface Begun {
  readonly id: string;
  readonly token: string;
}

export interface Beginnings {
  /** The conversation that goes on: the one that was begun with this claim, else a signed customer's open one; null for a new visitor. */
  open(visitor: Visitor): Promise<Begun | null>;
  /** What a new conversation would begin with. Nothing is kept of it. */
  firstWords(visitor: Visitor): Promise<ChatEvent[]>;
  begin(visitor: z.output<typeof newConversation>): Promise<Begun>;
}

export interface BeginningsParts {
  readonly house: House;
  readonly sql: Sql;
  /** What a conversation in the flow of this name stays on. */
  readonly runnable: (name: string) => Promise<RunnableFlow>;
  readonly access: ConversationAccess;
  readonly readModel: ReadModel;
  readonly identitySecret: string;
  readonly settledArms: SettledArms;
  /** The entries that a conversation's first step would give. */
  readonly rehearse: (id: string, start: Input) => Promise<readonly JournalLine[]>;
}

export function beginnings(parts: BeginningsParts): Beginnings {
  const { house, sql, runnable, access, readModel, identitySecret, settledArms, rehearse } = parts;
  const ofCustomers = customerConversations(sql, readModel);

  async function startOf(
    visitor: Visitor & { agreed?: boolean | undefined },
    profile: KnownProfile | null,
    id: string,
    number: string,
  ): Promise<Input> {
    const flow = await runnable(visitor.flow);
    const unit = unitOf(signedIn(profile), visitor.device, id);
    const arms = await settledArms(unit, house.now());
    const servedBy = await lastAgentOf(signedIn(profile));
    return {
      id: 'start',
      at: house.now(),
      body: {
        type: 'conversation.start',
        flow: { id: flow.id, hash: flow.hash, version: flow.version },
        channel: visitor.channel,
        language: visitor.language,
        number,
        bucket: bucketOf(unit.id),
        unit: { ...unit },
        ...(Object.keys(arms).length === 0 ? {} : { arms }),
        ...(visitor.test === true ? { test: true } : {}),
        ...(visitor.agreed === true ? { agreed: true } : {}),
        ...(servedBy === null ? {} : { servedBy }),
        zone: zoneOf(visitor),
        ...(profile ? { profile: asJson(profile) } : {}),
      },
    };
  }

  function zoneOf({ zone }: Visitor): string {
    return zone !== undefined && isZone(zone) ? zone : (house.workspace().hours[0]?.zone ?? 'UTC');
  }

  /** R16: whoever had this customer last, in an earlier conversation. */
  async function lastAgentOf(customer: string | null): Promise<string | null> {
    if (customer === null) return null;
    const states = await Promise.all(
      (await ofCustomers.newest(customer)).map((key) => house.host.read({ kind: 'conversation', key })),
    );
    return states.flatMap(servedIn).toSorted((a, b) => b.lastAt - a.lastAt)[0]?.servedBy ?? null;
  }

  async function openFor(visitor: Visitor, profile: KnownProfile | null): Promise<Begun | null> {
    if (visitor.claim !== undefined) {
      const claimed = claimedBy(visitor.claim);
      if (await access.isGranted(claimed)) return claimed;
    }
    const customer = signedIn(profile);
    const id = customer === null || visitor.anew === true ? null : await ofCustomers.openOf(customer, visitor.flow);
    if (id === null) return null;
    const token = newToken();
    await access.admit({ id, token, at: house.now() });
    return { id, token };
  }

  const profileOf = (visitor: Visitor) => startingProfile(visitor, house.workspace(), identitySecret);

  return {
    open: async (visitor) => openFor(visitor, profileOf(visitor)),

    async firstWords(visitor) {
      const workspace = house.workspace();
      const id = newId();
      const entries = await rehearse(id, await startOf(visitor, profileOf(visitor), id, workspace.brand.name));
      return toChatEvents(entries, (team) => teamOf(workspace, team)?.name ?? team).events;
    },

    async begin(visitor) {
      const profile = profileOf(visitor);
      const open = await openFor(visitor, profile);
      if (open) return open;
      const customer = signedIn(profile);
      await turnAwayBlocked(
        readModel,
        { customer, unit: unitOf(customer, visitor.device, ''), language: visitor.language, zone: zoneOf(visitor) },
        house.now(),
      );
      if (visitor.agreed !== true && asksConsent(house.workspace(), visitor.language))
        throw new ApiError('consent-needed', conversationStrings.consentNeeded, { at: '/body/agreed' });
      const begun = visitor.claim === undefined ? { id: newId(), token: newToken() } : claimedBy(visitor.claim);
      const number = await nextConversationNumber(sql, house.workspace().brand.name);
      const start = await startOf(visitor, profile, begun.id, number);
      await access.grant({ ...begun, number, at: house.now() });
      if (customer !== null) await ofCustomers.keep(customer, visitor.flow, begun.id);
      try {
        await house.host.send({ kind: 'conversation', key: begun.id }, start);
      } catch (error) {
        // Two tabs with one claim came in the same moment: the other one has begun it.
        if (!(error instanceof HostError && error.code === 'conflict')) throw error;
      }
      return begun;
    },
  };
}

const served = z.object({ lastAt: z.number(), servedBy: z.string() });

/** Of a conversation that an agent has let go of in peace. */
function servedIn(state: unknown): z.infer<typeof served>[] {
  const read = served.safeParse(state);
  return read.success ? [read.data] : [];
}

function signedIn(profile: KnownProfile | null): string | null {
  return profile?.verified === true ? (profile.profile.customerId ?? null) : null;
}

/** S6: before the first message, where the house asks for it. */
function asksConsent({ privacy, brand }: Workspace, language: string): boolean {
  return textIn(privacy.consent, language, brand.fallbackLanguage) !== null;
}

function claimedBy(claim: string): Begun {
  return { id: createHash('sha256').update(`conversation\n${claim}`).digest('base64url').slice(0, 22), token: claim };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // The only way Intl has to say that it does not know a zone.
    return false;
  }
}
