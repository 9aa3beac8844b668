import { Button, Select, useToast } from '@baton/ui';
import { useState } from 'react';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import styles from '../Settings.module.css';
import own from './Chat.module.css';

const words = strings.settings.chat;
/** What the line names where nobody says anything else. */
const SHIPPED_FLOW = 'standard-handoff';

/** The one line that puts the chat on a page. */
export function EmbedCard() {
  const { api } = useStudio();
  const { show } = useToast();
  const { loaded } = useLoaded(() => api.flows(), 'flows-to-embed');
  const live = loaded.is === 'loaded' ? loaded.value.filter((flow) => !flow.part && isLive(flow)) : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const flow =
    live.find(({ id }) => id === chosen) ??
    live.find(({ origin }) => origin === 'own') ??
    live.find(({ id }) => id === SHIPPED_FLOW) ??
    live[0];
  return (
    <section className={styles.card} aria-label={words.embed}>
      <h2 className={styles.cardTitle}>{words.embed}</h2>
      {flow ? (
        <>
          <p className={styles.rowText}>{words.embedText}</p>
          <Select
            label={words.flow}
            value={flow.id}
            options={live.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <code className={own.line}>{lineOf(flow.id)}</code>
          <div>
            <Button
              icon="copy"
              onClick={async () => {
                await navigator.clipboard.writeText(lineOf(flow.id));
                show({ title: words.copied, tone: 'success' });
              }}
            >
              {words.copy}
            </Button>
          </div>
          <p className={styles.rowText}>{words.own}</p>
        </>
      ) : (
        <p className={styles.rowText}>{words.noFlow}</p>
      )}
    </section>
  );
}

/** Shipped flows run as they are; own ones once they are published. */
function isLive(flow: { origin: string; publishedVersion: number | null }): boolean {
  return flow.origin !== 'own' || flow.publishedVersion !== null;
}

function lineOf(flow: string): string {
  return `<script src="${location.origin}/chat/embed.js" data-flow="${flow}" defer></script>`;
}
