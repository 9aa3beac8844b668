import type { Workspace } from '@baton/handoff';
import { Dialog } from '@baton/ui';
import { useEffect, useState } from 'react';
import { replaceAt } from '../settings/edit-list.ts';
import { CalendarCard } from '../settings/hours/CalendarCard.tsx';
import { HolidayCard } from '../settings/hours/HolidayCard.tsx';
import { LevelCards } from '../settings/levels/LevelCards.tsx';
import { SaveBar } from '../settings/SaveBar.tsx';
import { useWorkspaceDraft, WorkspaceDraftProvider } from '../settings/workspace-draft.tsx';
import { strings } from '../strings.ts';
import settingsStyles from '../settings/Settings.module.css';
import styles from './HouseMet.module.css';

const words = strings.houseMet;

export interface HouseDialogProps {
  about: 'hours' | 'levels';
  /** The calendars that the step goes by. */
  hours: readonly string[];
  onClose: () => void;
  onSaved: (workspace: Workspace) => void;
}

/** A part of the company's settings above the canvas: the same cards, the same rules, saved to the same place. */
export function HouseDialog({ about, hours, onClose, onSaved }: HouseDialogProps) {
  const [isChanged, setChanged] = useState(false);
  return (
    <Dialog
      open
      insistent
      size="xl"
      title={about === 'hours' ? words.hours : words.levels}
      description={words.forAll}
      onOpenChange={(open) => {
        if (!open && (!isChanged || window.confirm(strings.settings.leave))) onClose();
      }}
    >
      <WorkspaceDraftProvider
        onSaved={(workspace) => {
          onSaved(workspace);
          onClose();
        }}
      >
        <Watch onChanged={setChanged} />
        <div className={settingsStyles.stack}>
          {about === 'hours' ? (
            <>
              <Calendars shown={hours} />
              <HolidayCard />
            </>
          ) : (
            <LevelCards />
          )}
        </div>
        <div className={styles.end}>
          <SaveBar />
        </div>
      </WorkspaceDraftProvider>
    </Dialog>
  );
}

/** Tells the dialog whether closing it would lose something. */
function Watch({ onChanged }: { onChanged: (isChanged: boolean) => void }) {
  const { isChanged } = useWorkspaceDraft();
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  return null;
}

function Calendars({ shown }: { shown: readonly string[] }) {
  const { draft, change } = useWorkspaceDraft();
  return draft.hours.map((one, index) =>
    shown.includes(one.id) ? (
      <CalendarCard
        key={one.id}
        index={index}
        hours={one}
        onChange={(next) => change((before) => ({ ...before, hours: replaceAt(before.hours, index, next) }))}
      />
    ) : null,
  );
}
