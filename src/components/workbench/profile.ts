import {cellText, type ResultColumn, type ResultData} from "../../lib/result-data.js";

/** What one column of a result holds. */
export interface ColumnProfile {
  name: string;
  type: string;
  rows: number;
  nulls: number;
  /** How many different values; null above `MOST_DISTINCT`. */
  distinct: number | null;
  /** Least and greatest value as text; null where there is none. */
  least: string | null;
  greatest: string | null;
  /** Counts in equal steps from least to greatest, for numbers and dates; empty otherwise. */
  bins: number[];
  /** The commonest values, where values repeat. */
  common: {text: string; count: number}[];
}

/** Above so many, values are not told apart any more. */
const MOST_DISTINCT = 10_000;

const BINS = 20;
const COMMON = 4;

/** Counts a column through, in one pass for the values and one for the bins. */
export function profileColumn({name, type, get}: ResultColumn, rows: number): ColumnProfile {
  let nulls = 0;
  const counts = new Map<string, number>();
  let [least, greatest]: [unknown, unknown] = [null, null];
  const ordered = type.kind === "number" || type.kind === "date" || type.kind === "time" || type.kind === "text";
  for (let row = 0; row < rows; ++row) {
    const value = get(row);
    if (value === null) {
      nulls += 1;
      continue;
    }
    const text = cellText(value);
    if (counts.has(text) || counts.size <= MOST_DISTINCT) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (!ordered) continue;
    if (least === null || (value as number) < (least as number)) least = value;
    if (greatest === null || (value as number) > (greatest as number)) greatest = value;
  }
  const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COMMON);
  return {
    name,
    type: type.name,
    rows,
    nulls,
    distinct: counts.size > MOST_DISTINCT ? null : counts.size,
    least: least === null ? null : cellText(least),
    greatest: greatest === null ? null : cellText(greatest),
    bins: type.kind === "text" ? [] : binCounts({get, kind: type.kind}, rows, least, greatest),
    common: common[0]?.[1] > 1 ? common.map(([text, count]) => ({text, count})) : []
  };
}

function binCounts(
  {get, kind}: {get: ResultColumn["get"]; kind: string},
  rows: number,
  least: unknown,
  greatest: unknown
): number[] {
  const [low, high] = [position(least, kind), position(greatest, kind)];
  if (low === null || high === null || low === high) return [];
  const bins = new Array<number>(BINS).fill(0);
  for (let row = 0; row < rows; ++row) {
    const at = position(get(row), kind);
    if (at !== null) bins[Math.min(BINS - 1, Math.floor(((at - low) / (high - low)) * BINS))] += 1;
  }
  return bins;
}

function position(value: unknown, kind: string): number | null {
  if (value === null) return null;
  const at = kind === "number" ? Number(value) : Date.parse(String(value).replace(" ", "T"));
  return Number.isFinite(at) ? at : null;
}

/** All columns of a result, giving way to the page between them. */
export async function profileResult({columns, rows}: ResultData): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const column of columns) {
    profiles.push(profileColumn(column, rows));
    await new Promise((done) => setTimeout(done));
  }
  return profiles;
}
