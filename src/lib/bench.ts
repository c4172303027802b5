/** A figure that `npm run bench` has measured. */
export interface Measurement {
  /** Names it from one bench to the next. */
  id: string;
  /** What was measured, in words; ratios say against what. */
  what: string;
  value: number;
  unit: string;
  /** What the design asks for, where it asks for something. */
  budget: {at_most: number} | {at_least: number} | null;
}

/** A bench as it is kept: data/bench/<date>.json. */
export interface Bench {
  /** Day it was run, "2026-11-24". */
  date: string;
  node: string;
  cores: number;
  measurements: Measurement[];
}

/** Whether a measurement keeps its budget; true where there is none. */
export function keepsBudget({value, budget}: Measurement): boolean {
  if (!budget) return true;
  return "at_most" in budget ? value <= budget.at_most : value >= budget.at_least;
}

/** "at most 150", "at least 10", or "" where there is no budget. */
export function budgetInWords({budget}: Measurement): string {
  if (!budget) return "";
  return "at_most" in budget ? `at most ${budget.at_most}` : `at least ${budget.at_least}`;
}
