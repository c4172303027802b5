import type {ResultData} from "../../lib/result-data.js";
import {element} from "../dom.js";

/** The plan that EXPLAIN gives, as it was drawn; null for any other result. */
export function planView({columns, rows}: ResultData, document: Document): HTMLElement | null {
  if (columns.length !== 2 || columns[0].name !== "explain_key" || columns[1].name !== "explain_value") return null;
  const plans = Array.from({length: rows}, (_, row) => String(columns[1].get(row)));
  return element(
    document,
    "div",
    {class: "plan", role: "region", "aria-label": "Query plan", tabindex: 0},
    ...plans.map((plan) => element(document, "pre", {}, plan))
  );
}
