import { BarList, Button, locale, NumberField, Panel, TextArea, TextField } from '@baton/ui';
import type { WeekKept, WeekShown } from '@baton/wire';
import { StudioLink } from '../../frame/StudioLink.tsx';
import { insightStrings } from '../strings.ts';
import styles from '../insights.module.css';
import { TopicCard } from './TopicCard.tsx';
import { weekStrings as strings } from './strings.ts';
import own from './week.module.css';

export interface WeekStepProps {
  step: number;
  shown: WeekShown;
  kept: WeekKept;
  onChange: (kept: WeekKept) => void;
}

const TOP = 5;

/** What is looked at and decided in one of the nine steps. */
export function WeekStep({ step, shown, kept, onChange }: WeekStepProps) {
  const asked = shown.demo ? 'demo=1' : '';
  const link = (view: 'overview' | 'replay' | 'thresholds' | 'experiments', text: string, days = '') => (
    <StudioLink
      to={{ page: 'insights', view, id: null, asked: [asked, days].filter((one) => one !== '').join('&') }}
      className={styles.more}
    >
      {text}
    </StudioLink>
  );
  switch (step) {
    case 1:
      return (
        <>
          <p className={styles.sentence}>{shown.sentence}</p>
          <LastWeek last={shown.last} rate={shown.rate} />
          {link('overview', strings.openOverview, 'days=7')}
        </>
      );
    case 2:
      return shown.alerts.length === 0 ? (
        <p className={styles.note}>{strings.noAlerts}</p>
      ) : (
        <>
          {shown.alerts.map(({ id, title, text }) => (
            <Panel key={id} title={title}>
              <p>{text}</p>
              <TextField
                label={strings.cause}
                value={kept.causes[id] ?? ''}
                onChange={(cause) => onChange({ ...kept, causes: { ...kept.causes, [id]: cause } })}
              />
            </Panel>
          ))}
        </>
      );
    case 3:
      return (
        <>
          <p className={styles.note}>{strings.questions(shown.questions)}</p>
          {shown.topics.slice(0, TOP).map((topic) => (
            <TopicCard key={topic.terms.join(' ')} topic={topic} kept={kept} all={shown.topics} onChange={onChange} />
          ))}
        </>
      );
    case 4:
      return <Drafts kept={kept} onChange={onChange} />;
    case 5:
      return (
        <>
          <div className={own.links}>
            {link('thresholds', strings.openThresholds, 'days=7')}
            {link('replay', strings.openReplay, 'days=7')}
          </div>
          <TextField label={strings.limits} value={kept.limits} onChange={(limits) => onChange({ ...kept, limits })} />
        </>
      );
    case 6:
      return (
        <>
          {shown.agents.length === 0 ? (
            <p className={styles.note}>{strings.noAgents}</p>
          ) : (
            <BarList
              label={strings.agents}
              most={100}
              bars={shown.agents
                .toSorted((a, b) => a.name.localeCompare(b.name, locale()))
                .map(({ agent, name, value, count }) => ({
                  id: agent,
                  name,
                  size: value ?? 0,
                  text: count < 5 ? insightStrings.tile.tooFew(count) : `${Math.round(value ?? 0)} %`,
                  note: strings.ofCases(count),
                }))}
            />
          )}
          <TextArea
            label={strings.coaching}
            value={kept.coaching}
            onChange={(coaching) => onChange({ ...kept, coaching })}
          />
        </>
      );
    case 7:
      return (
        <>
          {shown.experiments.length === 0 ? (
            <p className={styles.note}>{strings.noExperiments}</p>
          ) : (
            <ul className={styles.plain}>
              {shown.experiments.map(({ experiment, sentence }) => (
                <li key={experiment}>
                  <strong>{experiment}</strong> {sentence}
                </li>
              ))}
            </ul>
          )}
          {link('experiments', strings.openExperiments)}
        </>
      );
    case 8:
      return <Target shown={shown} kept={kept} onChange={onChange} />;
    default:
      return <Summary kept={kept} />;
  }
}

function LastWeek({ last, rate }: Pick<WeekShown, 'last' | 'rate'>) {
  if (!last) return <p className={styles.note}>{strings.firstHour}</p>;
  const { target } = last.kept;
  return (
    <Panel title={strings.cameOf}>
      {target && rate !== null && (
        <p>{strings.target(Math.round(rate), target.from, target.to, rate >= target.from && rate <= target.to)}</p>
      )}
      {last.topics.length === 0 ? (
        <p className={styles.note}>{strings.nothingDecided}</p>
      ) : (
        <ul className={styles.plain}>
          {last.topics.map(({ name, decision, before, since }) => (
            <li key={name}>
              <strong>{name}</strong> {strings.decisions[decision]}: {strings.since(before, since)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Drafts({ kept, onChange }: { kept: WeekKept; onChange: (kept: WeekKept) => void }) {
  const wanted = kept.topics.filter(({ decision }) => decision === 'article' || decision === 'phrases');
  if (wanted.length === 0) return <p className={styles.note}>{strings.noDrafts}</p>;
  return (
    <>
      {wanted.map((topic) => (
        <Panel key={topic.name} title={`${topic.name}: ${strings.decisions[topic.decision]}`}>
          <p className={styles.note}>{strings.tests}</p>
          <ul className={own.examples}>
            {topic.examples.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <TextArea
            label={topic.decision === 'article' ? strings.draftArticle : strings.draftPhrases}
            value={topic.note}
            onChange={(note) =>
              onChange({
                ...kept,
                topics: kept.topics.map((one) => (one.name === topic.name ? { ...one, note } : one)),
              })
            }
          />
          <div className={own.links}>
            <Button
              size="sm"
              icon="copy"
              onClick={() => void navigator.clipboard.writeText([...topic.examples, '', topic.note].join('\n'))}
            >
              {strings.copyDraft}
            </Button>
            <StudioLink to={{ page: 'settings', section: 'knowledge' }} className={styles.more}>
              {strings.openKnowledge}
            </StudioLink>
          </div>
        </Panel>
      ))}
    </>
  );
}

function Target({ shown, kept, onChange }: Omit<WeekStepProps, 'step'>) {
  const target = kept.target ?? shown.band;
  const set = (change: Partial<NonNullable<WeekKept['target']>>) =>
    onChange({ ...kept, target: { ...target, ...change } });
  return (
    <>
      <p className={styles.note}>{strings.band(shown.band.from, shown.band.to)}</p>
      <div className={styles.formRow}>
        <NumberField
          label={strings.targetFrom}
          value={target.from}
          min={0}
          max={100}
          onChange={(from) => {
            if (from !== null) set({ from });
          }}
        />
        <NumberField
          label={strings.targetTo}
          value={target.to}
          min={0}
          max={100}
          onChange={(to) => {
            if (to !== null) set({ to });
          }}
        />
      </div>
    </>
  );
}

function Summary({ kept }: { kept: WeekKept }) {
  const lines = [
    ...kept.topics.map(({ name, count, decision }) => strings.summaryTopic(name, count, strings.decisions[decision])),
    ...(kept.limits === '' ? [] : [`${strings.limits}: ${kept.limits}`]),
    ...(kept.coaching === '' ? [] : [`${strings.coaching}: ${kept.coaching}`]),
    ...(kept.target === null ? [] : [strings.summaryTarget(kept.target.from, kept.target.to)]),
  ];
  return lines.length === 0 ? (
    <p className={styles.note}>{strings.emptySummary}</p>
  ) : (
    <Panel title={strings.summary}>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
