/** "9 not 5", "45 € et non 54": the figure behind the "not" is given up. */
const REFUSED =
  /(?<=\d ?(?:€|£|\$|euros?|am|pm|uhr|uur|h)?)[\s,]+(?:(?:and|und|y|et|e|en)\s+)?(?:not|nicht|no|non|n[ãa]o|niet|pas)\s+(?:(?:at|um|a las?|[àa]s?|alle|om|the|die|la|le|el)\s+)?[€£$]?\d[\d.,:]*(?:\s?(?:€|£|\$|euros?|am|pm|uhr|uur|h))?(?=[\s.!,]*$)/iu;

/** A text of two figures of which the second one is refused, without it. */
export function withoutRefused(text: string): string {
  return text.replace(REFUSED, '');
}
