import { jsonOf, readAs } from '@baton/channels/server';
import type { Tier } from '@baton/handoff';
import * as z from 'zod';
import { DeskError, type Call, type Desk, type DeskCase, type DeskDefinition, type DeskEvent } from '../desk.ts';
import { ask, askFor, checked, json, markerOf } from '../parts/ask.ts';
import { signedByHubspot } from '../verify/signed-by.ts';

const settings = z.strictObject({
  token: z.string().min(1).meta({ title: 'Private app token', secret: true }),
  clientSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Client secret', hint: 'Signs what HubSpot sends; without it no answers come back', secret: true }),
  pipeline: z.string().default('0').meta({ title: 'Pipeline' }),
  stage: z.string().default('1').meta({ title: 'Stage of a new ticket' }),
  solvedStages: z.array(z.string()).default(['4']).meta({ title: 'Stages that count as solved' }),
  apiUrl: z.url().default('https://api.hubapi.com').meta({ title: 'Address of the API' }),
});
type Settings = z.infer<typeof settings>;

const record = z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullish()).default({}) });
const results = z.object({ results: z.array(record) });

const PRIORITY: Readonly<Record<Tier, string>> = { critical: 'URGENT', high: 'HIGH', standard: 'MEDIUM', low: 'LOW' };
/** HubSpot's own kinds of links between records. */
const LINK = { ticketToContact: 16, noteToContact: 202, noteToTicket: 228 } as const;

/** HubSpot. Tickets belong to an owner, not to a team. */
export const hubspot: DeskDefinition<Settings> = {
  name: 'hubspot',
  settings,
  signedBy: signedByHubspot,
  desk: (account) => {
    const headers = { authorization: `Bearer ${account.token}` };
    const at = (path: string) => `${account.apiUrl}/crm/v3/objects/${path}`;
    const get: Get = (path) => json('GET', at(path), headers);
    const post: Post = (path, body) => json('POST', at(path), headers, body);
    const addNote = async (
      ticket: string,
      person: string | null,
      one: Pick<DeskCase, 'note' | 'conversation' | 'revision'>,
      call: Call,
      isRetry: boolean,
    ) => {
      if (isRetry && (await hasNote(ticket, one, call, get))) return;
      const associations = [
        link(ticket, LINK.noteToTicket),
        ...(person === null ? [] : [link(person, LINK.noteToContact)]),
      ];
      const properties = { hs_timestamp: timeOf(one), hs_note_body: one.note };
      await ask(call, post('notes', { properties, associations }), record);
    };
    return {
      name: 'hubspot',
      noteForm: 'html',
      losses: [
        'Colours of the mood',
        'The team: tickets there belong to a person',
        'Answers: HubSpot tells when the ticket is solved, not what was written',
        'Buttons: the agent answers in HubSpot, without the flow',
      ],
      async open(one, call, isRetry) {
        const person = await personOf(one, call, get, post);
        const known = isRetry ? await madeBefore(one, call, post) : null;
        const id = known ?? (await openTicket(one, person, account, call, post));
        await addNote(id, person, one, call, known !== null);
        return { id, person };
      },
      note: ({ id, person }, one, call, isRetry) => addNote(id, person, one, call, isRetry),
      async assign({ id }, owner, call) {
        await ask(
          call,
          json('PATCH', at(`tickets/${id}`), headers, { properties: { hubspot_owner_id: owner } }),
          record,
        );
      },
      async state({ id }, call) {
        const { properties } = await ask(call, get(`tickets/${id}?properties=hs_pipeline_stage`), record);
        return account.solvedStages.includes(properties['hs_pipeline_stage'] ?? '') ? 'solved' : 'open';
      },
      answers: async () => [],
      verify: (request, now) => signedByHubspot(request, account.clientSecret ?? '', now),
      read: ({ body }) => read(jsonOf(body), account.solvedStages),
      check: (call) => checked(call, post('tickets/search', { limit: 1, filterGroups: [] })),
    } satisfies Desk;
  },
};

type Get = (path: string) => ReturnType<typeof json>;
type Post = (path: string, body: object) => ReturnType<typeof json>;

function link(id: string, kind: number) {
  return { to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: kind }] };
}

/** When a note stands in a contact's history: needed, and the same for each attempt. */
function timeOf({ note }: { note: string }): string {
  return /\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/.exec(note)?.[0] ?? new Date().toISOString();
}

async function personOf({ person }: DeskCase, call: Call, get: Get, post: Post): Promise<string | null> {
  if (person.email === undefined) return null;
  const path = `contacts/${encodeURIComponent(person.email)}?idProperty=email`;
  const known = await askFor(call, get(path), record);
  if (known) return known.id;
  const [firstname = '', ...rest] = person.name.split(' ');
  const properties = {
    email: person.email,
    firstname,
    ...(rest.length > 0 ? { lastname: rest.join(' ') } : {}),
    ...(person.phone === undefined ? {} : { phone: person.phone }),
  };
  try {
    return (await ask(call, post('contacts', { properties }), record)).id;
  } catch (error) {
    // Somebody else made it in between; the refusal names it.
    const id = error instanceof DeskError ? /Existing ID:\s*(\d+)/i.exec(error.message)?.[1] : undefined;
    if (id === undefined) throw error;
    return id;
  }
}

async function openTicket(
  one: DeskCase,
  person: string | null,
  { pipeline, stage }: Settings,
  call: Call,
  post: Post,
): Promise<string> {
  const properties = {
    subject: one.subject,
    content: `${one.summary}\n\n${one.number}`,
    hs_pipeline: pipeline,
    hs_pipeline_stage: stage,
    hs_ticket_priority: PRIORITY[one.tier],
    ...(one.team === null ? {} : { hubspot_owner_id: one.team }),
  };
  const associations = person === null ? [] : [link(person, LINK.ticketToContact)];
  return (await ask(call, post('tickets', { properties, associations }), record)).id;
}

async function madeBefore(one: DeskCase, call: Call, post: Post): Promise<string | null> {
  const filters = [{ propertyName: 'content', operator: 'CONTAINS_TOKEN', value: one.number }];
  const found = await ask(
    call,
    post('tickets/search', { filterGroups: [{ filters }], properties: ['subject', 'content'], limit: 5 }),
    results,
  );
  return found.results[0]?.id ?? null;
}

/** Whether a note with the marker hangs on the ticket: notes cannot be searched by their words. */
async function hasNote(
  ticket: string,
  one: Pick<DeskCase, 'conversation' | 'revision'>,
  call: Call,
  get: Get,
): Promise<boolean> {
  const { associations } = await ask(call, get(`tickets/${ticket}?associations=notes`), withNotes);
  for (const { id } of (associations?.notes?.results ?? []).slice(-MOST_NOTES)) {
    const note = await askFor(call, get(`notes/${id}?properties=hs_note_body`), record);
    if ((note?.properties['hs_note_body'] ?? '').includes(markerOf(one))) return true;
  }
  return false;
}

/** Looked at, the newest of them. */
const MOST_NOTES = 20;
const withNotes = z.object({
  associations: z.object({ notes: z.object({ results: z.array(z.object({ id: z.string() })) }).optional() }).optional(),
});

const webhook = z.array(
  z.object({
    eventId: z.number(),
    subscriptionId: z.number(),
    occurredAt: z.number(),
    subscriptionType: z.string(),
    objectId: z.number(),
    propertyName: z.string().optional(),
    propertyValue: z.string().optional(),
  }),
);

/** Up to a hundred events at once; an event's id alone is not its own. */
function read(body: unknown, solved: readonly string[]): DeskEvent[] {
  return (readAs(webhook, body) ?? []).flatMap((one): DeskEvent[] => {
    if (one.subscriptionType !== 'ticket.propertyChange' || one.propertyName !== 'hs_pipeline_stage') return [];
    const stage = one.propertyValue ?? '';
    const id = `hubspot:${one.eventId}:${one.subscriptionId}:${one.occurredAt}`;
    return [
      { type: 'state', id, ticket: String(one.objectId), state: solved.includes(stage) ? 'solved' : 'open', stage },
    ];
  });
}
