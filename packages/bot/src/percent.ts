/**
 * A fraction of 0 to 1 as percent with one decimal. Shifts the decimal point instead of multiplying, because
 * 0.57 × 100 is 56.99999999999999; half a tenth goes up.
 *
 * @throws RangeError when `fraction` is not between 0 and 1.
 */
export function percentOfFraction(fraction: number): number {
  if (!(fraction >= 0 && fraction <= 1)) throw new RangeError(`A fraction lies between 0 and 1, not at ${fraction}.`);
  return toOneDecimal(fraction, 2);
}

/**
 * A percentage with one decimal; half a tenth goes up.
 *
 * @throws RangeError when `percent` is not between 0 and 100.
 */
export function percentOfPercent(percent: number): number {
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`A percentage lies between 0 and 100, not at ${percent}.`);
  return toOneDecimal(percent, 0);
}

function toOneDecimal(value: number, shift: number): number {
  // Numbers below a millionth print with an exponent of their own; they are zero here anyway.
  if (value < 1e-6) return 0;
  return Number(`${Math.round(Number(`${value}e${shift + 1}`))}e-1`);
}
