import type {Evaluation} from "./evaluate.js";

/** "refugees 14 · casualties 9", for a line of a summary. */
export function formatCounts(counts: readonly [name: string, count: number][]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(" · ");
}

/** "read 0.12 · extract 0.30", in seconds. */
export function formatSeconds(stages: readonly {name: string; seconds: number}[]): string {
  return stages.map(({name, seconds}) => `${name} ${seconds.toFixed(2)}`).join(" · ");
}

/** The score table of `evaluate`, in percent, and with `errors` every miss below it. */
export function formatEvaluation(name: string, {gold, extracted, scores, misses}: Evaluation, errors: boolean): string {
  const percent = (value: number) => value.toFixed(1).padStart(9);
  const lines = [
    `${name}: ${gold} gold claims, ${extracted} extracted`,
    `${"".padEnd(10)}${"precision".padStart(9)}${"recall".padStart(9)}${"F1".padStart(9)}`,
    ...scores.map((s) => `${s.name.padEnd(10)}${percent(s.precision)}${percent(s.recall)}${percent(s.f1)}`)
  ];
  if (errors) {
    for (const miss of misses) {
      const what = [miss.kind, miss.field, `at ${miss.start}`, JSON.stringify(miss.value_text)]
        .filter(Boolean)
        .join(" ");
      lines.push(`${what}: gold ${JSON.stringify(miss.gold)}, extracted ${JSON.stringify(miss.extracted)}`);
    }
  }
  return lines.join("\n") + "\n";
}

/** "1 claim", "12,345 claims". */
export function formatCount(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "█████░░░░░ 3 of 6". */
export function formatBar(done: number, all: number): string {
  const full = Math.round((20 * done) / all);
  return `${"█".repeat(full)}${"░".repeat(20 - full)} ${done.toLocaleString("en")} of ${all.toLocaleString("en")}`;
}
