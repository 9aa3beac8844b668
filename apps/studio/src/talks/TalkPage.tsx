import { FlowEditor } from '@baton/editor';
import { Banner, Button, EmptyState, Spinner } from '@baton/ui';
import { useEffect, useMemo, useState } from 'react';
import { loadFlow } from '../editing/load-flow.ts';
import editing from '../editing/Editing.module.css';
import { useEditorParts } from '../editing/use-editor-parts.tsx';
import { AppBar } from '../frame/AppBar.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import type { LoadedFlow } from '../editing/load-flow.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { highlightUpTo, NOT_YET, withLine, type Followed } from './follow-talk.ts';
import { TalkLines } from './TalkLines.tsx';

const words = strings.talks;

/** A conversation on the flow that it walks through: lit as it goes, with what is said beside it. */
export function TalkPage({ id }: { id: string }) {
  const { insights } = useStudio();
  const [followed, setFollowed] = useState<Followed>(NOT_YET);
  useEffect(
    () =>
      insights.follow(id, {
        talk: (talk) => setFollowed((before) => ({ ...before, talk })),
        line: (line) => setFollowed((before) => withLine(before, line)),
        lost: (isLost) => setFollowed((before) => (before.isLost === isLost ? before : { ...before, isLost })),
        refused: (refused) => setFollowed((before) => ({ ...before, refused })),
      }),
    [insights, id],
  );
  const { talk, refused } = followed;
  return (
    <div className={editing.page}>
      <AppBar>
        <StudioLink to={{ page: 'flows' }} className={editing.back}>
          {strings.editor.back}
        </StudioLink>
      </AppBar>
      {talk ? (
        <OnFlow key={`${talk.flow} ${talk.version}`} followed={followed} flow={talk.flow} version={talk.version} />
      ) : (
        <main className={editing.alone}>
          {refused === null ? (
            <Spinner label={words.loading} shown size={18} />
          ) : (
            <EmptyState icon="unplug" title={words.none}>
              {refused}
            </EmptyState>
          )}
        </main>
      )}
    </div>
  );
}

interface OnFlowProps {
  followed: Followed;
  flow: string;
  version: number;
}

function OnFlow({ followed, flow, version }: OnFlowProps) {
  const { api, device, registry } = useStudio();
  const { loaded, again } = useLoaded(
    () => loadFlow({ api, device }, registry, flow, version > 0 ? version : null),
    `${flow} ${version}`,
  );
  if (loaded.is === 'loaded') return <Traced followed={followed} loaded={loaded.value} />;
  return (
    <main className={editing.alone}>
      {loaded.is === 'loading' ? (
        <Spinner label={words.loading} shown size={18} />
      ) : (
        <EmptyState icon="cloud-off" title={words.none} action={<Button onClick={again}>{words.again}</Button>}>
          {loaded.because}
        </EmptyState>
      )}
    </main>
  );
}

function Traced({ followed, loaded }: { followed: Followed; loaded: LoadedFlow }) {
  const { talk, lines, isLost } = followed;
  const { highlight: _tried, side: _side, ...editorProps } = useEditorParts(loaded, loaded.flow);
  /** The line that is looked at; null follows the newest. */
  const [at, setAt] = useState<number | null>(null);
  const newest = lines.at(-1)?.seq ?? 0;
  const highlight = useMemo(() => highlightUpTo(lines, at ?? newest), [lines, at, newest]);
  const isOver = lines.some(({ entry }) => entry.type === 'closed');
  useEffect(() => {
    document.title = words.title(talk?.number ?? '');
  }, [talk?.number]);
  return (
    <>
      <Banner
        className={editing.banner ?? ''}
        tone={isLost ? 'warning' : 'info'}
        title={words.title(talk?.number ?? '')}
        action={
          at !== null && (
            <Button size="sm" icon="play" onClick={() => setAt(null)}>
              {words.toNow}
            </Button>
          )
        }
      >
        {isLost ? words.lost : at !== null ? words.asThen : isOver ? words.over : words.live}
      </Banner>
      <main className={editing.editor}>
        <h1 className={editing.heard}>{words.title(talk?.number ?? '')}</h1>
        <FlowEditor
          {...editorProps}
          flow={loaded.flow}
          readOnly
          highlight={highlight}
          showSide
          sideLabel={words.side}
          side={<TalkLines lines={lines} at={at} onLook={setAt} />}
        />
      </main>
    </>
  );
}
