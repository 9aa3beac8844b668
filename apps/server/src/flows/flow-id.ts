const MOST_CHARACTERS = 48;

/** An id in the form that flows allow, made from a name and not yet taken. */
export async function freeFlowId(name: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
  const slug =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, MOST_CHARACTERS)
      .replace(/-+$/, '') || 'flow';
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(id))) return id;
  }
}
