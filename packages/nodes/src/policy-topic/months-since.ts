/** Whole calendar months between two moments (ms), in UTC; the last day of a month stands for a day it lacks. */
export function monthsSince(from: number, to: number): number {
  const a = new Date(from);
  const b = new Date(to);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const lastDay = new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth() + 1, 0)).getUTCDate();
  return b.getUTCDate() < Math.min(a.getUTCDate(), lastDay) ? months - 1 : months;
}
