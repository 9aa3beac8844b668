import { Badge, Banner, Button, Icon, useToast } from '@baton/ui';
import type { WeekKept, WeekShown } from '@baton/wire';
import { useRef, useState } from 'react';
import { useStudio } from '../../studio-context.ts';
import { LoadedInsights } from '../LoadedInsights.tsx';
import { insightStrings } from '../strings.ts';
import styles from '../insights.module.css';
import { useAsked } from '../use-asked.ts';
import { WeekStep } from './WeekStep.tsx';
import { weekStrings as strings } from './strings.ts';
import own from './week.module.css';

const RESTS_MS = 700;

/** I11: the weekly hour, nine steps that can be left and gone on with. */
export function WeekPage() {
  const { insights } = useStudio();
  const { get, set } = useAsked();
  return (
    <LoadedInsights
      view="week"
      title={strings.title}
      lead={strings.lead}
      load={(asked) => insights.week(new URLSearchParams(asked).get('demo') === '1')}
      tools={
        get('demo') !== '1' && (
          <Button size="sm" variant="ghost" onClick={() => set({ demo: '1' })}>
            {insightStrings.demo.show}
          </Button>
        )
      }
    >
      {(shown) => <Week key={`${shown.week} ${shown.demo}`} shown={shown} />}
    </LoadedInsights>
  );
}

function Week({ shown }: { shown: WeekShown }) {
  const { insights } = useStudio();
  const toast = useToast();
  const [kept, setKept] = useState<WeekKept>(shown.kept);
  const [came] = useState(() => performance.now());
  const firstOpen = strings.steps.findIndex((_, i) => !shown.kept.done.includes(i + 1));
  const [step, setStep] = useState(firstOpen === -1 ? strings.steps.length : firstOpen + 1);
  const [problem, setProblem] = useState<string | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const minutes = strings.steps.filter((_, i) => !kept.done.includes(i + 1)).reduce((sum, one) => sum + one.minutes, 0);

  /** Nothing of the demo is kept. */
  async function keep(next: WeekKept): Promise<boolean> {
    setKept(next);
    if (shown.demo) return true;
    try {
      await insights.keepWeek(next);
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
  /** Typing is kept when it rests. */
  function change(next: WeekKept): void {
    setKept(next);
    clearTimeout(later.current);
    later.current = setTimeout(() => void keep(next), RESTS_MS);
  }
  function go(to: number): void {
    setStep(to);
    requestAnimationFrame(() => head.current?.focus());
  }
  async function done(): Promise<void> {
    clearTimeout(later.current);
    const isLast = step === strings.steps.length;
    const next: WeekKept = {
      ...kept,
      done: [...new Set([...kept.done, step])].toSorted((a, b) => a - b),
      ...(isLast ? { finishedAt: Math.round(shown.now + performance.now() - came) } : {}),
    };
    if (!(await keep(next))) return;
    if (isLast) toast.show({ title: shown.demo ? strings.demoFinished : strings.finished });
    else go(step + 1);
  }
  const current = strings.steps[step - 1];
  return (
    <div className={own.week}>
      <nav aria-label={strings.stepsLabel} className={own.steps}>
        <ol>
          {strings.steps.map(({ name, minutes: takes }, i) => (
            <li key={name}>
              <button
                type="button"
                aria-current={step === i + 1 ? 'step' : undefined}
                data-done={kept.done.includes(i + 1) || undefined}
                onClick={() => go(i + 1)}
              >
                <span className={own.number}>
                  {kept.done.includes(i + 1) ? <Icon name="check" size={14} /> : i + 1}
                </span>
                <span>{name}</span>
                <span className={own.minutes}>{strings.takes(takes)}</span>
              </button>
            </li>
          ))}
        </ol>
        <p className={styles.note}>{minutes === 0 ? strings.allDone : strings.left(minutes)}</p>
      </nav>
      <section className={own.body}>
        <header className={own.bodyHead}>
          <h2 ref={head} tabIndex={-1}>
            {strings.step(step, current?.name ?? '')}
          </h2>
          {kept.finishedAt !== null && <Badge tone="green">{strings.finishedBadge}</Badge>}
        </header>
        <p className={styles.leadText}>{current?.text}</p>
        {problem !== null && (
          <Banner tone="danger" title={strings.notKept}>
            {problem}
          </Banner>
        )}
        <WeekStep step={step} shown={shown} kept={kept} onChange={change} />
        <footer className={own.foot}>
          <Button disabled={step === 1} onClick={() => go(step - 1)}>
            {strings.back}
          </Button>
          <Button variant="primary" onClick={() => void done()}>
            {step === strings.steps.length ? strings.finish : strings.next}
          </Button>
        </footer>
      </section>
    </div>
  );
}
