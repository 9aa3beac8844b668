import { Badge, Button, Icon, useToast } from '@baton/ui';
import { useState } from 'react';
import { StudioLink } from '../../frame/StudioLink.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { emptyHouse } from './empty-house.ts';
import { stepsOf } from './steps.ts';

const words = strings.settings.start;

/** From an empty house to a first customer: what is done, and what comes next. */
export function StartPage() {
  const { house, api } = useStudio();
  const { draft, change } = useWorkspaceDraft();
  const { show } = useToast();
  const { loaded } = useLoaded(async () => {
    const [connections, people, { articles, shipped }, flows] = await Promise.all([
      house.connections(),
      house.people(),
      house.articles(),
      api.flows(),
    ]);
    return { connections, people, articles, shipped, flows };
  }, 'start');
  const [now] = useState(() => Date.now());
  const steps = stepsOf(draft, loaded.is === 'loaded' ? loaded.value : null, now);
  const done = steps.filter((step) => step.is === 'done').length;
  const next = steps.find((step) => step.is === 'open');
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <Badge tone={done === steps.length ? 'green' : 'neutral'}>{words.progress(done, steps.length)}</Badge>
      </SectionHead>
      <div className={styles.stack}>
        <ol className={styles.list}>
          {steps.map((step) => (
            <li key={step.id} className={styles.row}>
              <Icon name={step.is === 'done' ? 'circle-check' : 'circle-dot'} size={18} />
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{words.steps[step.id].name}</p>
                <p className={styles.rowText}>{step.note ?? words.steps[step.id].text}</p>
              </div>
              <span className={styles.srOnly}>{step.is === 'done' ? words.done : words.open}</span>
              <StudioLink
                to={step.id === 'flow' ? { page: 'flows' } : { page: 'settings', section: step.section }}
                className={styles.textLink}
                {...(step === next && { 'data-next': '' })}
              >
                {step.is === 'done' ? words.look : words.go}
              </StudioLink>
            </li>
          ))}
        </ol>
        <section className={styles.card} aria-label={words.anew}>
          <h2 className={styles.cardTitle}>{words.anew}</h2>
          <p className={styles.rowText}>{words.anewText}</p>
          <div>
            <Button
              icon="file-text"
              onClick={() => {
                const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
                change((before) => emptyHouse(before, zone));
                show({ title: words.anewDone, description: words.anewUndo, tone: 'neutral' });
              }}
            >
              {words.anewAct}
            </Button>
          </div>
        </section>
      </div>
    </div>
  );
}
