/** For lists whose entries are ways out: two of one id would be one way. */
export function idsAreUnique(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}
