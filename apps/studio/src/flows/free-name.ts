/** So long may the name of a flow be. */
const MOST_LETTERS = 120;

/** The name itself, or with the first number behind it that no other flow has: `Returns 2`. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(plain));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const wish = `${name.slice(0, MOST_LETTERS - suffix.length).trim()}${suffix}`;
    if (!known.has(plain(wish))) return wish;
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
