/**
 * References from prose to data. A page declares in its front matter which claim a name stands for,
 *
 *     numbers:
 *       arrived: {series: refugees, value: 100617}
 *       remained: {value_text: "between 50 and 1,000", section_id: diplomatic-efforts}
 *       elsewhere: {from: reported, measure: arrived, as_of: "2023-10-03"}
 *       claims: {from: claims, count: true}
 *
 * and its sentences say `{{arrived}}`, `{{arrived.date}}`, `{{claims}}`. The build fills in what the database says.
 * A selector must match exactly one row (with `count`, at least one; with `nth: 2`, the second of several in the order
 * of the text): a sentence can go stale only by failing.
 */
import type {Claim} from "./claim.js";

/** A figure from elsewhere, as the database has it. */
export interface ReportedFigure {
  reported_id: string;
  /** ISO 8601, with a time of day and its offset where one is reported. */
  as_of: string;
  as_of_day: string;
  precision: string;
  measure: string;
  value: number;
  qualifier: string;
  unit: string;
  group: string | null;
  side: string | null;
  claimant: string;
  publisher: string;
  url: string;
}

export type Selector = Record<string, string | number | boolean | null>;

export interface Rows {
  claims: readonly Partial<Claim>[];
  reported: readonly Partial<ReportedFigure>[];
  rejected: readonly {reason: string}[];
}

export type Resolved =
  | {kind: "claim"; claim: Claim}
  | {kind: "reported"; figure: ReportedFigure}
  | {kind: "count"; count: number; from: string; selector: Selector};

const TABLES = ["claims", "reported", "rejected"] as const;

/**
 * The row a selector stands for. Keys are column names, compared as text; `quote` matches a part of the sentence.
 * Throws with a one-line reason when no row, or more than one, matches; rows that are counted may be none.
 */
export function resolve(selector: Selector, rows: Rows): Resolved {
  const {from = "claims", count = false, nth, ...where} = selector;
  const table = TABLES.find((t) => t === from);
  if (!table) throw new Error(`unknown table: ${from}`);
  const matches = (rows[table] as readonly Record<string, unknown>[]).filter((row) => matchesRow(row, where));
  // There may be none to count: another article may have no such claims.
  if (!matches.length && !count) throw new Error(`no ${noun(table)} matches: ${print(where)}`);
  if (count) return {kind: "count", count: matches.length, from: table, selector: where};
  if (table === "rejected") throw new Error("rejected numbers can only be counted: add count: true");
  if (nth !== undefined) {
    if (!matches[Number(nth) - 1]) throw new Error(`no number ${nth} among ${matches.length}: ${print(where)}`);
    matches.splice(0, matches.length, matches[Number(nth) - 1]);
  }
  if (matches.length > 1) throw new Error(`${matches.length} ${noun(table)}s match: ${print(where)}`);
  return table === "claims"
    ? {kind: "claim", claim: matches[0] as unknown as Claim}
    : {kind: "reported", figure: matches[0] as unknown as ReportedFigure};
}

function matchesRow(row: Record<string, unknown>, where: Selector): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (key === "quote") return String(row.quote_exact ?? "").includes(String(wanted));
    if (!(key in row)) throw new Error(`unknown column: ${key}`);
    return wanted === null ? row[key] === null : row[key] !== null && String(row[key]) === String(wanted);
  });
}

function noun(table: (typeof TABLES)[number]): string {
  return table === "claims" ? "claim" : table === "reported" ? "reported figure" : "rejected number";
}

function print(where: Selector): string {
  return Object.entries(where)
    .map(([k, v]) => `${k}: ${v}`)
    .join(", ");
}
