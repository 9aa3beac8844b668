// An experiment as it was set up: nothing of it changes while it runs (E2).

/** What an experiment is judged by. */
export const experimentMeasures = ['abandonment', 'satisfaction', 'resolution', 'handoff', 'time-to-agent'] as const;
/** One of the measures an experiment can be judged by. */
export type ExperimentMeasure = (typeof experimentMeasures)[number];

/** One way that customers are sent. */
export interface Arm {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

/** Frozen at the start. Times in milliseconds since the epoch. */
export interface ExperimentPlan {
  /** The name in the flow's split step: what customers are dealt by. */
  readonly experiment: string;
  readonly flow: string;
  readonly node: string;
  readonly arms: readonly Arm[];
  /** The first arm is what the others are compared with. */
  readonly primary: ExperimentMeasure;
  readonly planned: number;
  readonly startedAt: number;
  readonly endsAt: number;
  /** By customer, or all customers of a block of hours alike. */
  readonly method: 'split' | 'switchback';
  readonly blockHours: number;
  /** The arms wait for the same agents. */
  readonly sharesAgents: boolean;
}

interface MeasureWords {
  readonly name: string;
  readonly better: 'more' | 'less';
  readonly unit: 'points' | 'score' | 'percent-longer';
}

/** What each measure is called, and which way is better. */
export const measureWords: Readonly<Record<ExperimentMeasure, MeasureWords>> = {
  abandonment: { name: 'Abandonment', better: 'less', unit: 'points' },
  satisfaction: { name: 'Satisfaction after handoff', better: 'more', unit: 'score' },
  resolution: { name: 'Resolution', better: 'more', unit: 'points' },
  handoff: { name: 'Handoff rate', better: 'less', unit: 'points' },
  'time-to-agent': { name: 'Time to agent', better: 'less', unit: 'percent-longer' },
};

/** Watched in every experiment: a harmful arm stops by itself. */
export const guardrails = ['abandonment', 'time-to-agent'] as const satisfies readonly ExperimentMeasure[];
