// How figures are written.
import { locale } from '@baton/ui';
import type { ShownFigure } from '@baton/wire';
import { insightStrings } from './strings.ts';

/** "24.8 %", "1 min 5 s", "4.1". */
export function valueWords(unit: ShownFigure['unit'], value: number): string {
  switch (unit) {
    case 'percent':
      return `${value < 10 && value !== 0 ? fixed(value, 1) : fixed(value, 0)} %`;
    case 'seconds':
      return secondsWords(value);
    case 'score':
      return fixed(value, 1);
  }
}

export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.round((whole % 3600) / 60)} min`;
}

/** "+4.1 points", "−12 s"; null where nothing can be compared. */
export function changeWords({ unit, value, before }: Pick<ShownFigure, 'unit' | 'value' | 'before'>): string | null {
  if (value === null || before === null) return null;
  const change = value - before;
  const sign = change < 0 ? '−' : '+';
  const size = Math.abs(change);
  if (size < 0.05) return '±0';
  switch (unit) {
    case 'percent':
      return insightStrings.points(`${sign}${fixed(size, 1)}`);
    case 'seconds':
      return `${sign}${secondsWords(size)}`;
    case 'score':
      return `${sign}${fixed(size, 2)}`;
  }
}

/** Whether a change is for the better: null where that is not known. */
export function isForBetter({ value, before, better }: ShownFigure): boolean | null {
  if (value === null || before === null || better === null || better === 'between' || Math.abs(value - before) < 0.05)
    return null;
  return value > before === (better === 'more');
}

/** A local day as it stands under a chart: "3 Nov". */
export function dayWords(name: string): string {
  const [year, month, day] = name.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return name;
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

export function momentWords(at: number, zone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
}

/** With this many digits after the decimal sign of the language. */
function fixed(value: number, digits: number): string {
  return value.toLocaleString(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
}

/** What a figure is called in the language of the page; one that is not known here keeps the name it came with. */
export function figureName({ id, name }: Pick<ShownFigure, 'id' | 'name'>): string {
  return insightStrings.figureNames[id] ?? name;
}

/** Where a figure should lie: "15 to 25 %", "under 60 s"; null where nothing is aimed at. */
export function targetWords({ unit, band }: Pick<ShownFigure, 'unit' | 'band'>): string | null {
  const { between, under, atLeast } = insightStrings.tile;
  const { from, to } = band ?? { from: null, to: null };
  if (from !== null && to !== null) return between(from.toLocaleString(locale()), aimWords(unit, to));
  if (to !== null) return under(aimWords(unit, to));
  return from === null ? null : atLeast(aimWords(unit, from));
}

/** An aim is a round figure: "15 %", "60 s", "4 of 5". */
function aimWords(unit: ShownFigure['unit'], value: number): string {
  const written = value.toLocaleString(locale());
  return unit === 'percent'
    ? `${written} %`
    : unit === 'seconds'
      ? `${written} s`
      : insightStrings.tile.ofFive(written);
}

/** "4 November – 1 December 2026", as days of the zone; the last moment is not part of it. */
export function periodWords({ from, to }: { from: number; to: number }, zone: string): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).formatRange(from, to - 1);
}

/** The city that a zone is named after: "Berlin". */
export function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

/** "21 November 2026", where the reader is. */
export function dateWords(at: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}
