// Recorded conversations played through what is live and through the draft, one after the other, so that the page stays usable.
import { knowledgeBot } from '@baton/bot';
import { parseFlow, type Flow } from '@baton/flow';
import { compareReplays, type ReplayComparison } from '@baton/insights';
import { replayer, type Replayed } from '@baton/rehearsal';
import { lookupIn } from '../../model/pinned-flows.ts';
import type { StudioHouse } from '../../studio-context.ts';

export interface PlayedTalk {
  readonly conversation: string;
  readonly number: string;
  readonly at: number;
  readonly comparison: ReplayComparison;
  readonly before: Replayed;
  readonly after: Replayed;
}

export interface ReplayRun {
  readonly all: number;
  readonly played: readonly PlayedTalk[];
  /** Could not be played; in words. */
  readonly failed: number;
  readonly isOver: boolean;
}

export interface ReplayAsked {
  readonly flow: string;
  readonly most: number;
  /** The recordings are the demo month's: of the standard flow, which this one is held against. */
  readonly isDemo: boolean;
  /** Behind the question mark: the period, the demo. */
  readonly asked: string;
}

const PAGE = 25;
export const DEMO_FLOW = 'standard-handoff';

/** @throws Refusal when the server refuses, RehearsalError when a flow does not compile */
export async function runReplay(
  house: Pick<StudioHouse, 'api' | 'insights' | 'registry' | 'library' | 'pinned'>,
  { flow: id, most, isDemo, asked }: ReplayAsked,
  signal: AbortSignal,
  onProgress: (run: ReplayRun) => void,
): Promise<void> {
  const { api, insights, registry, library } = house;
  const [summary, draft, workspace, articles] = await Promise.all([
    api.flow(id),
    api.draft(id),
    api.workspace(),
    api.articles(),
  ]);
  const version = summary.publishedVersion ?? 0;
  const live = isDemo ? (await api.draft(DEMO_FLOW)).text : version > 0 ? await api.version(id, version) : draft.text;
  const otherwise = knowledgeBot({ articles });
  const playOf = async (text: string) => {
    const flow = read(text, registry);
    return replayer({ flow, registry, library, subFlows: lookupIn(await house.pinned.of(flow)), workspace, otherwise });
  };
  const [before, after] = [await playOf(live), await playOf(draft.text)];
  const played: PlayedTalk[] = [];
  let failed = 0;
  let all = most;
  for (let offset = 0; offset < all && !signal.aborted; offset += PAGE) {
    const page = await insights.recordings(isDemo ? DEMO_FLOW : id, asked, offset, Math.min(PAGE, all - offset));
    all = Math.min(most, page.count);
    for (const { recording, ...talk } of page.recordings) {
      if (signal.aborted) break;
      try {
        const [was, becomes] = [await before(recording), await after(recording)];
        played.push({
          ...talk,
          before: was,
          after: becomes,
          comparison: compareReplays(was.journal, becomes.journal),
        });
      } catch (error) {
        reportError(error);
        failed += 1;
      }
      onProgress({ all, played: [...played], failed, isOver: false });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  onProgress({ all, played: [...played], failed, isOver: true });
}

function read(text: string, registry: StudioHouse['registry']): Flow {
  const parsed = parseFlow(text, registry);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message ?? '');
  return parsed.flow;
}
