import type { AnyNode, FlowNode } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { Button } from '@baton/ui';
import { useState } from 'react';
import { mayBe, useSession } from '../access/session.ts';
import { strings } from '../strings.ts';
import { houseMet, nextDaysOff, weekLines } from './house-met.ts';
import { HouseDialog } from './HouseDialog.tsx';
import styles from './HouseMet.module.css';

const words = strings.houseMet;
const { days, closed } = strings.settings.hours;
const { tiers } = strings.settings.levels;
const TIERS = ['critical', 'high', 'standard', 'low'] as const;

export interface HouseBoxProps {
  node: FlowNode;
  definition: AnyNode;
  workspace: Workspace;
  /** The settings were saved: these are those that hold now. */
  onSaved: (workspace: Workspace) => void;
}

/** The opening hours, days off and service levels that a step goes by, where it is edited; administrators change them here. */
export function HouseBox({ node, definition, workspace, onSaved }: HouseBoxProps) {
  const { hours, levels } = houseMet(node, definition, workspace);
  const [open, setOpen] = useState<'hours' | 'levels' | null>(null);
  const mayChange = mayBe(useSession(), 'administrator');
  if (hours === null && !levels) return null;
  return (
    <div className={styles.house}>
      {hours !== null && (
        <details className={styles.box}>
          <summary>{words.hours}</summary>
          {workspace.hours
            .filter(({ id }) => hours.includes(id))
            .map((one) => (
              <section key={one.id} aria-label={one.name}>
                <h4 className={styles.name}>
                  {one.name} <span className={styles.quiet}>{one.zone}</span>
                </h4>
                <dl className={styles.lines}>
                  {weekLines(one, { days, closed }).map((line) => (
                    <div key={line.days}>
                      <dt>{line.days}</dt>
                      <dd>{line.open}</dd>
                    </div>
                  ))}
                  {nextDaysOff(workspace, one.id, new Date().toISOString().slice(0, 10)).map(({ date, name }) => (
                    <div key={`${date} ${name}`}>
                      <dt>{name}</dt>
                      <dd>{date}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          <Change may={mayChange} label={words.changeHours} onClick={() => setOpen('hours')} />
        </details>
      )}
      {levels && (
        <details className={styles.box}>
          <summary>{words.levels}</summary>
          <dl className={styles.lines}>
            {TIERS.map((tier) => (
              <div key={tier}>
                <dt>{tiers[tier]}</dt>
                <dd>{words.firstAnswer(workspace.sla[tier].firstResponseSeconds)}</dd>
              </div>
            ))}
          </dl>
          <Change may={mayChange} label={words.changeLevels} onClick={() => setOpen('levels')} />
        </details>
      )}
      {open !== null && (
        <HouseDialog about={open} hours={hours ?? []} onClose={() => setOpen(null)} onSaved={onSaved} />
      )}
    </div>
  );
}

function Change({ may, label, onClick }: { may: boolean; label: string; onClick: () => void }) {
  if (!may) return <p className={styles.quiet}>{words.notYours}</p>;
  return (
    <Button size="sm" icon="pencil" onClick={onClick}>
      {label}
    </Button>
  );
}
