/** "14:05" in the customer's language; in the device's zone unless one is given. */
export function clockTime(at: number, language: string, zone?: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone }).format(at);
}

/** "12 March", with the year when it is not this one. */
export function dayName(at: number, now: number, language: string, zone?: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(year(at, zone) !== year(now, zone) && { year: 'numeric' }),
    timeZone: zone,
  }).format(at);
}

export function sameDay(a: number, b: number, zone?: string): boolean {
  return dayKey(a, zone) === dayKey(b, zone);
}

function year(at: number, zone?: string): string {
  return dayKey(at, zone).slice(0, 4);
}

/** "2026-03-12". */
function dayKey(at: number, zone?: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(at);
}
