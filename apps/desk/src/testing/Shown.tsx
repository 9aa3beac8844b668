import { DeskContext, type DeskHouse } from '../desk-context.ts';
import { Workplace } from '../frame/Workplace.tsx';

/** The desk of a story, as high as a window, so that what scrolls on the page scrolls here. */
export function Shown({ house }: { house: DeskHouse }) {
  return (
    <div style={{ height: '100vh' }}>
      <DeskContext value={house}>
        <Workplace />
      </DeskContext>
    </div>
  );
}
