// Keeps the newest work on the device: at once, and while a write is under way only the newest of what follows.
import type { DeviceDraft, DeviceDrafts, DeviceHistory } from './device-drafts.ts';

export interface Shelf {
  /** There is work that the server does not have. */
  keep: () => void;
  /** The server has everything. */
  forget: () => void;
  /** Nothing is written any more; what was asked for before still is. */
  close: () => void;
}

export interface ShelfOptions {
  /** What to keep; its key is that of this page. */
  current: () => DeviceDraft;
  /** The way back from what is kept. */
  history: () => DeviceHistory | null;
  /** The key of what an earlier page left and this one took up. */
  left: string | null;
  later: (ms: number, run: () => void) => () => void;
}

/** Between two writes, in milliseconds: a large flow costs some to write, and at most so much of the newest is missing. */
const PAUSE = 150;

export function onDevice(device: DeviceDrafts, { current, history, left, later }: ShelfOptions): Shelf {
  let wanted: 'keep' | 'forget' | null = null;
  let resting = false;
  let writing = false;

  function go(): void {
    if (wanted === null || writing || resting) return;
    const act = wanted;
    wanted = null;
    writing = true;
    const draft = current();
    const done =
      act === 'keep'
        ? device.keep(draft, history())
        : device.forget(left === null ? [draft.key] : [draft.key, left], history());
    // A device that keeps nothing leaves the work to the server, which is told at the latest two seconds later anyway.
    void done
      .catch(() => undefined)
      .finally(() => {
        writing = false;
        resting = true;
        later(PAUSE, () => {
          resting = false;
          go();
        });
      });
  }

  return {
    keep: () => {
      wanted = 'keep';
      go();
    },
    forget: () => {
      wanted = 'forget';
      resting = false;
      go();
    },
    close: () => {
      if (wanted === null) return;
      resting = false;
      go();
    },
  };
}
