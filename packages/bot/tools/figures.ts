/** One judged answer. */
export interface Judged {
  kb: string;
  confidence: number;
  right: boolean;
  answerable: boolean;
}

export interface Figures {
  questions: number;
  /** Share of answerable questions whose best entry is right. */
  top1: number;
  /** Mean distance between confidence and share right over ten equal bins, weighted by their questions. */
  calibrationError: number;
  /** How well the confidence sorts right from wrong, 0.5 to 1. */
  auc: number;
  /** Share of questions answered at 0.85 and up, and how many of those are right. */
  highShare: number;
  highRight: number;
  lowShare: number;
}

/** The same figures as the kit's scorer prints for its task `kb`. */
export function figuresOf(rows: readonly Judged[]): Figures {
  const answerable = rows.filter((row) => row.answerable);
  const high = rows.filter((row) => row.confidence >= 0.85);
  return {
    questions: rows.length,
    top1: shareRight(answerable),
    calibrationError: binsOf(rows).reduce(
      (sum, bin) => sum + (bin.questions / rows.length) * Math.abs(bin.right - bin.confidence),
      0,
    ),
    auc: aucOf(rows),
    highShare: high.length / rows.length,
    highRight: shareRight(high),
    lowShare: rows.filter((row) => row.confidence < 0.6).length / rows.length,
  };
}

export interface Bin {
  from: number;
  questions: number;
  /** Mean confidence and share right of the questions in this bin. */
  confidence: number;
  right: number;
}

/** The reliability table: ten bins, those without questions left out. */
export function binsOf(rows: readonly Judged[]): Bin[] {
  return Array.from({ length: 10 }, (_, index) => {
    const inside = rows.filter(
      ({ confidence }) => Math.floor(Math.min(0.9999, Math.max(0, confidence)) * 10) === index,
    );
    const confidence = inside.reduce((sum, row) => sum + row.confidence, 0) / inside.length;
    return { from: index / 10, questions: inside.length, confidence, right: shareRight(inside) };
  }).filter(({ questions }) => questions > 0);
}

function shareRight(rows: readonly Judged[]): number {
  return rows.filter(({ right }) => right).length / rows.length;
}

/** Probability that a right answer has a higher confidence than a wrong one; ties count half. */
function aucOf(rows: readonly Judged[]): number {
  const right = rows.filter((row) => row.right).map((row) => row.confidence);
  const wrong = rows.filter((row) => !row.right).map((row) => row.confidence);
  let won = 0;
  for (const one of right) for (const other of wrong) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (right.length * wrong.length);
}
