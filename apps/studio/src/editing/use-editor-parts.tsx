import { withVoices } from '@baton/nodes';
import type { EditorPart, EditorWorkspace, FlowEditorProps, InspectorShow } from '@baton/editor';
import type { Flow, FlowNode, Issue } from '@baton/flow';
import { Button, usePageLanguage } from '@baton/ui';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { StudioLink } from '../frame/StudioLink.tsx';
import { dayAndTime } from '../model/ago.ts';
import { Refusal } from '../model/api.ts';
import type { Route } from '../model/route.ts';
import type { FlowPart } from '@baton/wire';
import { HouseBox } from '../house-met/HouseBox.tsx';
import { useTraffic } from '../insights/use-traffic.tsx';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { LateTriggerBox } from '../triggers/LateTriggerBox.tsx';
import { useTryIt } from '../try-it/use-try-it.tsx';
import { DeskLosses, deskOf } from './DeskLosses.tsx';
import styles from './Editing.module.css';
import type { LoadedFlow } from './load-flow.ts';

/** Triggers that act on what a customer writes. */
const HEARS: ReadonlySet<string | undefined> = new Set(['policy', 'explicit', 'frustration']);

/**
 * What the editor of this flow is given, whether the flow may be changed or not.
 *
 * @param flow as it stands on the canvas now
 */
export function useEditorParts(loaded: LoadedFlow, flow: Flow): Omit<FlowEditorProps, 'flow'> {
  const { registry, library, cards, checker, pinned, blocks: keeper, house } = useStudio();
  const [blocks, setBlocks] = useState(keeper.read);
  const { language } = usePageLanguage();
  const { parts: choosable } = loaded;
  const [workspace, setWorkspace] = useState(loaded.workspace);
  const { side, highlight, playPath, startAt } = useTryIt(workspace, loaded.articles, flow);
  const { traffic, button } = useTraffic(loaded.summary.id, loaded.version?.version ?? null);
  const parts = useMemo(() => {
    const named: EditorWorkspace = {
      teams: workspace.teams.map(({ id, name }) => ({ id, name })),
      hours: workspace.hours.map(({ id, name }) => ({ id, name })),
      topics: workspace.topics.map(({ id, name }) => ({ id, name })),
      connections: workspace.connections.map(({ name, purpose }) => ({ id: name, name: purpose || name })),
      parts: choosable.map(asChoice),
    };
    const check: FlowEditorProps['check'] = async (drawn) => {
      try {
        return await checker.check(drawn, workspace, await pinned.of(drawn));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return [unproved(error.message)];
      }
    };
    const partFlow: FlowEditorProps['partFlow'] = async ({ flow: id, hash }) => {
      const found = await pinned.one(id, hash);
      if (!found) throw new Refusal(404, 'flow-not-found', strings.part.unproved(id));
      return found;
    };
    return { registry, cards, templates: withVoices(library, workspace.voices), workspace: named, check, partFlow };
  }, [registry, cards, library, checker, pinned, workspace, choosable]);
  const start = useRef(startAt);
  useEffect(() => {
    start.current = startAt;
  }, [startAt]);
  const inspectorExtra = useCallback(
    (node: FlowNode, show: InspectorShow) => {
      const definition = registry.get(node.kind);
      const facts = definition?.facts(node.config);
      const part = choosable.find(({ id }) => id === facts?.subFlow?.flow);
      if (!definition || facts?.drawingOnly) return null;
      if (HEARS.has(facts?.listener))
        return <LateTriggerBox node={node} definition={definition} workspace={workspace} />;
      const desk = deskOf(node);
      return (
        <div className={styles.more}>
          {desk !== null && <DeskLosses desk={desk} load={() => house.helpDesks()} />}
          <HouseBox node={node} definition={definition} workspace={workspace} onSaved={setWorkspace} />
          {part && <PartLink part={part} hash={facts?.subFlow?.hash ?? ''} />}
          {facts?.listener === undefined && (
            <Button
              size="sm"
              icon="play"
              onClick={() => {
                show.side();
                start.current(node.id);
              }}
            >
              {strings.tryIt.from.here}
            </Button>
          )}
        </div>
      );
    },
    [registry, workspace, choosable, house],
  );
  const shelf = useMemo(
    () => ({
      blocks,
      onChange: (next: typeof blocks) => {
        keeper.keep(next);
        setBlocks(next);
      },
    }),
    [blocks, keeper],
  );
  return {
    ...parts,
    language,
    blocks: shelf,
    inspectorExtra,
    side,
    sideLabel: strings.tryIt.label,
    highlight,
    traffic,
    toolbarExtra: button,
    onPlayPath: playPath,
  };
}

function asChoice({ id, name, versions }: FlowPart): EditorPart {
  return {
    id,
    name,
    versions: versions.map(({ hash, version, publishedAt, ends, variables }) => ({
      hash,
      name: publishedAt === null ? strings.part.shipped : strings.part.version(version, dayAndTime(publishedAt)),
      ends,
      variables: variables.map((variable) => variable.name),
    })),
  };
}

/** Where the flow can be looked at that a step stands for. */
function PartLink({ part, hash }: { part: FlowPart; hash: string }) {
  const found = part.versions.find((version) => version.hash === hash);
  const to: Route =
    found && found.version > 0
      ? { page: 'version', id: part.id, version: found.version }
      : { page: 'flow', id: part.id };
  return (
    <StudioLink to={to} className={styles.partLink}>
      {strings.part.open(part.name)}
    </StudioLink>
  );
}

/** Without the flows inside it nothing can be said of the whole. */
function unproved(because: string): Issue {
  return {
    code: 'parts-not-reached',
    severity: 'warning',
    message: strings.part.unproved(because),
    at: { pointer: '' },
  };
}
