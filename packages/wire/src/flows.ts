// Flows as designers know them: lists, drafts, checks, versions, parts.
import type { Issue } from '@baton/flow';
import * as z from 'zod';
import { made } from './made.ts';

/** Made by the compiler, and passed through as they are. */
export const flowIssues = z.array(made<Issue>()).readonly();

/** Reads a flow in the list of the studio. */
export const flowSummary = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  origin: z.enum(['template', 'own']),
  steps: z.int(),
  /** Null while it was never published. A template counts as version 0. */
  publishedVersion: z.int().nullable(),
  publishedAt: z.number().nullable(),
  /** The draft says something else than the newest version. */
  draftChanged: z.boolean(),
  /** Runs only inside other flows. */
  part: z.boolean(),
  updatedAt: z.number().nullable(),
  /** Who asked for a second person to publish it, while somebody has. */
  askedBy: z.string().exactOptional(),
});
/** A flow in the list of the studio. */
export type FlowSummary = z.infer<typeof flowSummary>;
/** Reads the list of flows. */
export const flowList = z.object({ flows: z.array(flowSummary) });

/** Reads a published version in a list. */
export const versionSummary = z.object({
  version: z.int(),
  /** SHA-256 of the text. */
  hash: z.string(),
  publishedAt: z.number(),
  note: z.string(),
  /** The version whose text this one repeats, when it was rolled back to. */
  rolledBackTo: z.int().nullable(),
  steps: z.int(),
});
/** A published version in the list of a flow's versions. */
export type VersionSummary = z.infer<typeof versionSummary>;
/** Reads the list of a flow's versions. */
export const versionList = z.object({ versions: z.array(versionSummary) });

/** Reads the answer to publishing: which version it became. */
export const publishedFlow = versionSummary.extend({ issues: flowIssues });

const partVersion = z.object({
  version: z.int().meta({ description: 'From 1; 0 for a part that came with the product.' }),
  hash: z.string().meta({ description: 'SHA-256 of its text: a flow that uses the part pins it.' }),
  publishedAt: z.number().nullable(),
  ends: z.array(z.string()).meta({ description: 'Names of its ends, each a way out of the step that uses it.' }),
  variables: z
    .array(z.object({ name: z.string(), type: z.string() }))
    .meta({ description: 'What it declares: values are given to it and taken from it under these names.' }),
});

/** A published flow that others may run. */
export const flowPart = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  versions: z.array(partVersion).meta({ description: 'Newest first.' }),
});
/** A flow that steps of others may stand for, with its versions. */
export type FlowPart = z.infer<typeof flowPart>;
/** Reads the flows that steps may stand for. */
export const partList = z.object({ parts: z.array(flowPart) });

const flowName = z.string().trim().min(1).max(120);

/** Blank, as a copy of a template or an own flow, or from a document. */
export const newFlow = z.union([
  z.strictObject({ from: z.string().min(1).max(64), name: flowName.exactOptional() }),
  z.strictObject({ document: z.record(z.string(), z.unknown()) }),
  z.strictObject({ name: flowName }),
]);
/** What a flow is made from. */
export type NewFlow = z.infer<typeof newFlow>;

/** Answer to a new flow, and to a saved one. */
export const createdFlow = z.object({ id: z.string(), etag: z.string() });
/** Reads the answer to saving a draft. */
export const savedDraft = z.object({ etag: z.string(), issues: flowIssues });

/** Reads what a check of a flow found. */
export const flowCheck = z.object({ publishable: z.boolean(), issues: flowIssues });
/** What a check of a flow found. */
export type FlowCheck = z.infer<typeof flowCheck>;

/** Reads the note that goes with publishing. */
export const publishNote = z.strictObject({ note: z.string().trim().max(500).default('') });

/** Who is at one step of a flow now: in line, with an agent, or with the bot. */
export const peopleAtStep = z.object({
  version: z.int(),
  /** The drawn step; null where nothing is drawn. */
  step: z.string().nullable(),
  queue: z.int(),
  agent: z.int(),
  bot: z.int(),
});
/** Who is at one step of a flow now: in line, with an agent, or with the bot. */
export type PeopleAtStep = z.infer<typeof peopleAtStep>;
/** Reads who is in a flow's conversations now, by version and step. */
export const runningPeople = z.object({ steps: z.array(peopleAtStep) });

/** Reads the answer to moving conversations to the newest version: how many went, and why the others stay. */
export const movedPeople = z.object({
  version: z.int(),
  moved: z.int(),
  stayed: z.array(
    z.object({
      step: z.string().nullable(),
      /** Which reason it is. */
      code: z.string(),
      /** For the designer to read. */
      message: z.string(),
      count: z.int(),
    }),
  ),
});
/** How many conversations were moved to the newest version, and why the others stay. */
export type MovedPeople = z.infer<typeof movedPeople>;
/** Whether a second person has to publish a flow, and who asked for that; as one person sees it. */
export const flowApproval = z.object({
  /** The workspace asks for a second person. */
  isNeeded: z.boolean(),
  asked: z
    .object({
      by: z.string(),
      isMine: z.boolean(),
      /** Milliseconds since the epoch. */
      at: z.number(),
      note: z.string(),
      /** The draft is still the one that was asked for. */
      isCurrent: z.boolean(),
    })
    .nullable(),
  /** Whether who looks may publish at all. */
  mayPublish: z.boolean(),
});
/** Whether a second person has to publish a flow, and who asked for that. */
export type FlowApproval = z.infer<typeof flowApproval>;

const teamMoves = z
  .record(z.string().min(1).max(64), z.string().min(1).max(64))
  .refine((all) => Object.keys(all).length <= 200);

/** Body that moves a flow from one environment to the next: a note, and which team stands for which there. */
export const flowMove = z.strictObject({
  note: z.string().trim().max(500).default(''),
  teams: teamMoves.default({}),
});

/** Where a flow stands: its draft, its copy in test, and the version that customers meet. */
export const flowEnvironments = z.object({
  /** The teams that the draft’s steps name, by id. */
  teams: z.array(z.string()),
  draft: z.object({ isLive: z.boolean() }),
  test: z
    .object({
      by: z.string(),
      /** Milliseconds since the epoch. */
      at: z.number(),
      note: z.string(),
      teams: z.record(z.string(), z.string()),
      /** The draft is still the one that was copied. */
      isDraft: z.boolean(),
      /** What a chat calls the flow to talk with it in test. */
      address: z.string(),
    })
    .nullable(),
  /** The version that customers meet; null while it was never published. */
  live: z.int().nullable(),
});
/** Where a flow stands: draft, test and live. */
export type FlowEnvironments = z.infer<typeof flowEnvironments>;

/** Body of "I am here": the page's own key, a name for where nobody signs in, the step it works at, and whether it takes that step over. */
export const presence = z.strictObject({
  key: z.string().min(8).max(64),
  name: z.string().trim().min(1).max(80),
  step: z.string().max(64).nullable(),
  take: z.boolean().default(false),
});
/** That somebody is here, and at which step. */
export type Presence = z.infer<typeof presence>;

/** Somebody who has the flow open. */
export const presentEditor = z.object({
  key: z.string(),
  name: z.string(),
  /** The step they work at. */
  step: z.string().nullable(),
  /** Since when, in milliseconds since the epoch: whoever came first has it. */
  since: z.int(),
});
/** Somebody who has the flow open, and the step they work at. */
export type PresentEditor = z.infer<typeof presentEditor>;

/** Answer to "I am here": all who are. */
export const presentPeople = z.object({ people: z.array(presentEditor) });

/** The events of a flow's stream by name: its draft was saved, and this is the one that stands now. */
export const flowEvents = {
  draft: z.object({ etag: z.string() }),
  people: presentPeople,
} as const;
