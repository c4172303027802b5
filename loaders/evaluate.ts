import type {ClaimRow} from "./claim-row.js";

/** A row of a gold file: what a person found in the text, by the annotation guide. */
export interface GoldRow {
  start: number;
  end: number;
  value_text?: string;
  value: number | null;
  low: number | null;
  high: number | null;
  qualifier: string;
  unit: string | null;
  counted: string | null;
  series: string;
  /** Other series that are right as well. */
  series_alt?: string[];
  outcome: string | null;
  /** "2023-09-19" or "2023-09-19/2023-09-20". */
  event_date: string | null;
  claimant: string | null;
}

/** What of a claim is measured. */
export type Predicted = Pick<
  ClaimRow,
  | "start"
  | "end"
  | "value_text"
  | "value"
  | "lower"
  | "upper"
  | "qualifier"
  | "unit"
  | "series"
  | "outcome"
  | "event_start"
  | "event_end"
  | "claimant"
>;

export const MEASURED = ["value", "qualifier", "unit", "series", "outcome", "date", "claimant"] as const;
export type Measured = (typeof MEASURED)[number];

/** One line of the table: how many are right, and the shares of the extracted and of the gold claims, in percent. */
export interface Score {
  name: "found" | Measured | "complete";
  right: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Miss {
  kind: "missed" | "extra" | "wrong";
  field: Measured | null;
  start: number;
  value_text: string;
  gold: unknown;
  extracted: unknown;
}

export interface Evaluation {
  gold: number;
  extracted: number;
  scores: Score[];
  misses: Miss[];
}

/** Whether a field of a claim is right, by what counts as the same in the guide. */
const RIGHT: Record<Measured, (gold: GoldRow, claim: Predicted) => boolean> = {
  // The guide leaves it open whether "nearly 500" has bounds.
  value: (g, c) =>
    near(g.value, c.value) && (g.qualifier === "nearly" || (near(g.low, c.lower) && near(g.high, c.upper))),
  qualifier: (g, c) => boundKind(g.qualifier) === boundKind(c.qualifier),
  unit: (g, c) => {
    const [wanted, given] = [normalUnit(g.unit), normalUnit(c.unit)];
    // A unit taken from the counted words is right too ("tank" for "3 tanks"), but people are persons.
    return wanted === given || (given !== "" && wanted !== "person" && stems(g.counted).has(given.toLowerCase()));
  },
  series: (g, c) => g.series === c.series || (g.series_alt ?? []).includes(c.series),
  outcome: (g, c) => (g.outcome ?? null) === (c.outcome ?? null),
  date: (g, c) => (g.event_date ?? null) === dateOf(c),
  claimant: (g, c) => (!g.claimant && !c.claimant) || sharedWords(g.claimant, c.claimant) >= 0.5
};

/**
 * Holds extracted claims against gold. Each gold row, in order, takes the overlapping claim whose value is right, or
 * else the nearest; a claim is taken once. A row is complete when all its fields are right.
 */
export function evaluate(gold: readonly GoldRow[], claims: readonly Predicted[]): Evaluation {
  const left = [...claims].sort((a, b) => a.start - b.start);
  const misses: Miss[] = [];
  const right = new Map<string, number>();
  const count = (name: string) => right.set(name, (right.get(name) ?? 0) + 1);
  for (const row of gold) {
    const claim = left
      .filter((c) => c.start < row.end && row.start < c.end)
      .sort(
        (a, b) => Number(RIGHT.value(row, b)) - Number(RIGHT.value(row, a)) || distance(a, row) - distance(b, row)
      )[0];
    if (!claim) {
      misses.push({
        kind: "missed",
        field: null,
        start: row.start,
        value_text: row.value_text ?? "",
        gold: row.series,
        extracted: null
      });
      continue;
    }
    left.splice(left.indexOf(claim), 1);
    count("found");
    const wrong = MEASURED.filter((field) => !RIGHT[field](row, claim));
    for (const field of MEASURED) if (!wrong.includes(field)) count(field);
    if (!wrong.length) count("complete");
    for (const field of wrong) {
      const value_text = row.value_text ?? "";
      misses.push({
        kind: "wrong",
        field,
        start: row.start,
        value_text,
        gold: goldField(row, field),
        extracted: claimField(claim, field)
      });
    }
  }
  for (const claim of left) {
    misses.push({
      kind: "extra",
      field: null,
      start: claim.start,
      value_text: claim.value_text,
      gold: null,
      extracted: claim.series
    });
  }
  const names = ["found", ...MEASURED, "complete"] as const;
  return {
    gold: gold.length,
    extracted: claims.length,
    scores: names.map((name) => scoreOf(name, right.get(name) ?? 0, gold.length, claims.length)),
    misses
  };
}

/** Adds up evaluations of several documents. */
export function totalOf(evaluations: readonly Evaluation[]): Evaluation {
  const gold = evaluations.reduce((sum, e) => sum + e.gold, 0);
  const extracted = evaluations.reduce((sum, e) => sum + e.extracted, 0);
  const scores = evaluations[0].scores.map(({name}, i) =>
    scoreOf(
      name,
      evaluations.reduce((sum, e) => sum + e.scores[i].right, 0),
      gold,
      extracted
    )
  );
  return {gold, extracted, scores, misses: evaluations.flatMap(({misses}) => misses)};
}

function scoreOf(name: Score["name"], right: number, gold: number, extracted: number): Score {
  const percent = (of: number) => (100 * right) / (of || 1);
  return {
    name,
    right,
    precision: percent(extracted),
    recall: percent(gold),
    f1: (200 * right) / (gold + extracted || 1)
  };
}

const distance = (claim: Predicted, row: GoldRow) => Math.abs(claim.start - row.start);

/** Equal, to a thousandth: "one-third" may be 0.333 or 0.3333. */
function near(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  return Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(b));
}

/** What a qualifier does to the number: all that "about" and "nearly" share is that they give no bound. */
const BOUND_KINDS: Record<string, string> = {
  exact: "point",
  implicit_one: "point",
  nearly: "near",
  approx: "near",
  about: "near",
  at_least: "below",
  more_than: "below",
  at_most: "above",
  up_to: "above",
  less_than: "above",
  range: "both",
  between: "both",
  vague: "none",
  order_of_magnitude: "none",
  unspecified_plural: "none"
};
const boundKind = (qualifier: string) => BOUND_KINDS[qualifier] ?? qualifier;

const UNITS: Record<string, string> = {
  people: "person",
  persons: "person",
  individual: "person",
  human: "person",
  household: "family",
  ton: "tonne",
  "metric ton": "tonne",
  post: "position",
  "%": "percent",
  percentage: "percent",
  dram: "AMD",
  "us dollar": "USD",
  dollar: "USD",
  $: "USD",
  us$: "USD",
  home: "house",
  kilometer: "kilometre",
  km: "kilometre",
  meter: "metre",
  hr: "hour"
};

function normalUnit(unit: string | null | undefined): string {
  const key = (unit ?? "").toLowerCase().trim();
  return UNITS[key] ?? UNITS[singular(key)] ?? (/^[A-Z]{3}$/.test(unit ?? "") ? unit! : singular(key));
}

function singular(word: string): string {
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x)es$/, "$1")
    .replace(/([^s])s$/, "$1");
}

const STOP_WORDS = /^(the|a|an|of|and|in|at|by|for|s)$/;

/** The words that matter of a text, in the singular. Accents are split off, so that é and e + ´ are the same. */
function stems(text: string | null | undefined): Set<string> {
  const plain = (text ?? "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N} ]+/gu, " ");
  return new Set(
    plain
      .split(/\s+/)
      .filter((word) => word && !STOP_WORDS.test(word))
      .map(singular)
  );
}

/** Share of the words of the shorter text that stand in the other: "UN" is enough for "UN mission". */
function sharedWords(a: string | null, b: string | null): number {
  const [x, y] = [stems(a), stems(b)];
  if (!x.size || !y.size) return x.size === y.size ? 1 : 0;
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size);
}

function dateOf({event_start, event_end}: Predicted): string | null {
  return [...new Set([event_start, event_end])].filter(Boolean).join("/") || null;
}

function goldField(row: GoldRow, field: Measured): unknown {
  if (field === "value") return [row.value, row.low, row.high];
  return field === "date" ? row.event_date : row[field];
}

function claimField(claim: Predicted, field: Measured): unknown {
  if (field === "value") return [claim.value, claim.lower, claim.upper];
  return field === "date" ? dateOf(claim) : claim[field];
}
