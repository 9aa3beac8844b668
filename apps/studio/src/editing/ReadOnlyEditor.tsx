import { FlowEditor } from '@baton/editor';
import { Banner, Button } from '@baton/ui';
import { useEffect, useState } from 'react';
import { AppBar } from '../frame/AppBar.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { useFlowActions } from '../flows/use-flow-actions.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import styles from './Editing.module.css';
import type { LoadedFlow } from './load-flow.ts';
import { RollBackDialog } from './RollBackDialog.tsx';
import { useEditorParts } from './use-editor-parts.tsx';

const nothing = () => undefined;

/** A template or an old version: to look at and to try, not to change. */
export function ReadOnlyEditor({ loaded }: { loaded: LoadedFlow }) {
  const { router } = useStudio();
  const ago = useAgo();
  const { summary, flow, version } = loaded;
  const editorProps = useEditorParts(loaded, flow);
  const { startFrom } = useFlowActions(nothing);
  const [rolling, setRolling] = useState(false);
  const old = strings.editor.old;
  const template = strings.editor.template;

  useEffect(() => {
    document.title = strings.titles.flow(flow.name);
  }, [flow.name]);

  return (
    <div className={styles.page}>
      <AppBar>
        <StudioLink to={{ page: 'flows' }} className={styles.back}>
          {strings.editor.back}
        </StudioLink>
      </AppBar>
      {version === null ? (
        <Banner
          className={styles.banner ?? ''}
          title={template.title}
          action={
            <Button variant="primary" size="sm" icon="copy" onClick={() => void startFrom(summary)}>
              {template.start}
            </Button>
          }
        >
          {template.text}
        </Banner>
      ) : (
        <Banner
          className={styles.banner ?? ''}
          title={old.title(version.version, ago(version.publishedAt))}
          action={
            <div className={styles.buttons}>
              <Button size="sm" onClick={() => void router.go({ page: 'flow', id: summary.id })}>
                {old.back}
              </Button>
              {version.version !== summary.publishedVersion && (
                <Button size="sm" variant="primary" icon="history" onClick={() => setRolling(true)}>
                  {old.rollBack}
                </Button>
              )}
            </div>
          }
        >
          {old.text}
        </Banner>
      )}
      <main className={styles.editor}>
        <h1 className={styles.heard}>{flow.name}</h1>
        <h2 className={styles.heard}>{strings.editor.canvas}</h2>
        <FlowEditor {...editorProps} flow={flow} readOnly />
      </main>
      {rolling && version && (
        <RollBackDialog
          flow={summary.id}
          version={version.version}
          onClose={() => setRolling(false)}
          onDone={() => void router.go({ page: 'flow', id: summary.id })}
        />
      )}
    </div>
  );
}
