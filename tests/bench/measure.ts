/** The middle of some numbers; of an even number of them, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that something takes, the least of `times` runs. */
export function timeOf(run: () => unknown, times = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; ++i) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * Milliseconds of each of several runs, in rounds of all of them, so that what slows the machine for a while slows all
 * alike. Three rounds before are not counted: code is slow until it has run for a while.
 */
export function paired(rounds: number, runs: Record<string, () => unknown>): Record<string, number[]> {
  const times: Record<string, number[]> = {};
  for (let round = -3; round < rounds; ++round) {
    for (const [name, run] of Object.entries(runs)) {
      const time = timeOf(run);
      if (round >= 0) (times[name] ??= []).push(time);
    }
  }
  return times;
}

/**
 * By how much time grows when length doubles: 2 where it is linear, 4 where it is quadratic. The slope of the line
 * through the points on paper with logarithms on both sides, by least squares.
 */
export function growthByDoubling(points: readonly {length: number; milliseconds: number}[]): number {
  const xs = points.map(({length}) => Math.log2(length));
  const ys = points.map(({milliseconds}) => Math.log2(Math.max(milliseconds, 1e-3)));
  const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i] - my), 0);
  return 2 ** (covariance / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0));
}
