// Small changes of lists, for the sections.

export function replaceAt<T>(list: readonly T[], index: number, next: T): T[] {
  return list.map((one, at) => (at === index ? next : one));
}

export function withoutAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** An id made of a name that no other has: `night-care`, `night-care-2`. */
export function freeId(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || 'new';
  let id = plain;
  for (let count = 2; taken.includes(id); count += 1) id = `${plain}-${count}`;
  return id;
}
