const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds in the two largest units that say enough: `8 s`, `2 min 5 s`, `3 h 20 min`. */
export function durationWords(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  if (total < MINUTE) return `${total} s`;
  if (total < HOUR) return joined(Math.floor(total / MINUTE), 'min', total % MINUTE, 's');
  return joined(Math.floor(total / HOUR), 'h', Math.floor((total % HOUR) / MINUTE), 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
