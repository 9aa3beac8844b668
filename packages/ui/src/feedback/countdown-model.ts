export interface TimeLeft {
  /** Whole seconds, rounded up, so that "1" is shown until the end. */
  seconds: number;
  /** 1 is the full time, 0 the end. */
  share: number;
  stage: 'plenty' | 'soon' | 'last';
}

/** Times in milliseconds but `totalSeconds`. A device clock that runs ahead or behind never shows less than 0 or more than the total. */
export function secondsLeft(endsAt: number, totalSeconds: number, now: number): TimeLeft {
  const leftMs = Math.min(totalSeconds * 1000, Math.max(0, endsAt - now));
  const share = totalSeconds > 0 ? leftMs / (totalSeconds * 1000) : 0;
  return {
    seconds: Math.ceil(leftMs / 1000),
    share,
    stage: share > 1 / 3 ? 'plenty' : share > 1 / 6 ? 'soon' : 'last',
  };
}
