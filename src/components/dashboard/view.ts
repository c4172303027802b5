import {type Choice, NONE} from "../../lib/facets.js";
import {overlaps, type Span} from "../../lib/time-bins.js";

/**
 * What can be asked of a claim, in the order of the page; each is an attribute of the claim's row. Pages of one source do
 * not ask for it.
 */
export const FACETS = ["source", "series", "claimant", "side", "place", "qualifier"] as const;

/** All state of the dashboard, which is all state of its address. */
export interface View {
  choice: Choice;
  /** First and last day asked for; null asks for no beginning or no end. */
  from: string | null;
  to: string | null;
  /** Whether claims without a date stay when a time is asked for. */
  undated: boolean;
}

export const EVERYTHING: View = {choice: {}, from: null, to: null, undated: true};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The view of an address's query ("?series=aid&from=2023-09-19"); what it cannot be is left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const choice = Object.fromEntries(FACETS.map((facet) => [facet, query.getAll(facet)] as const));
  const day = (name: string) => (DAY.test(query.get(name) ?? "") ? query.get(name) : null);
  return {
    choice: Object.fromEntries(Object.entries(choice).filter(([, values]) => values.length)),
    from: day("from"),
    to: day("to"),
    undated: query.get("undated") !== "0"
  };
}

/** The query of a view, empty when it asks for everything. */
export function writeView({choice, from, to, undated}: View): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) for (const value of choice[facet] ?? []) query.append(facet, value);
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  if (!undated) query.set("undated", "0");
  return query.size ? `?${query}` : "";
}

/** Whether a claim that speaks of `span`, or of no time (null), is within the time that the view asks for. */
export function isInTime({from, to, undated}: View, span: Span | null): boolean {
  if (!from && !to && undated) return true;
  if (!span) return undated;
  return overlaps(span, {from: from ?? "0000", to: to ?? "9999"});
}

/** The view with a value of a facet chosen, or not any more. */
export function toggled(view: View, facet: string, value: string): View {
  const chosen = view.choice[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const {[facet]: _, ...others} = view.choice;
  return {...view, choice: values.length ? {...others, [facet]: values} : others};
}

/** Values of a claim's row by facet. */
export function facetsOf(data: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(FACETS.map((facet) => [facet, data[facet] ?? NONE]));
}

/** First and last day of a claim's row; null when it has no date. */
export function spanOf({date, to}: Readonly<Record<string, string | undefined>>): Span | null {
  return date ? {from: date, to: to ?? date} : null;
}
