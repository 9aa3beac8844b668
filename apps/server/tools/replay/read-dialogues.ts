import * as z from 'zod';

const turn = z.object({ role: z.string(), text: z.string() });
const row = z.object({ id: z.union([z.string(), z.number()]).transform(String), turns: z.array(turn).min(1) });

export interface Dialogue {
  id: string;
  /** What the customer wrote, in order; empty lines left out. */
  customer: string[];
}

/** What a message may hold; longer ones are recorded elsewhere and come in pieces, as a person would send them. */
const MOST_CHARACTERS = 2_000;

/** One dialogue a line; a line that is none is refused with its number. Other fields are passed over. */
export function readDialogues(text: string): { dialogues: Dialogue[]; problems: string[] } {
  const dialogues: Dialogue[] = [];
  const problems: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = row.safeParse(valueOf(line));
    if (!parsed.success) {
      problems.push(
        `line ${index + 1}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? 'is not a dialogue'}`.trim(),
      );
      return;
    }
    const customer = parsed.data.turns.flatMap(({ role, text: said }) => (role === 'customer' ? piecesOf(said) : []));
    if (customer.length > 0) dialogues.push({ id: parsed.data.id, customer });
  });
  return { dialogues, problems };
}

function piecesOf(text: string): string[] {
  const count = Math.ceil(text.length / MOST_CHARACTERS);
  const pieces = Array.from({ length: count }, (_, i) => text.slice(i * MOST_CHARACTERS, (i + 1) * MOST_CHARACTERS));
  return pieces.filter((piece) => piece.trim() !== '');
}

function valueOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON is not a dialogue; the schema says so with the line's number.
    return undefined;
  }
}
