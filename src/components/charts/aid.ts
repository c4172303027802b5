import type {Hue} from "../../lib/palette.js";
import type {AidRow} from "../../queries/aid.js";
import {drawLanes} from "./lane-plot.js";
import {isCountable, runsOf} from "./lanes.js";
import type {ChartOptions} from "./link.js";
import {claimantOf, countedOf, dateOf} from "./words.js";

export interface AidOptions extends ChartOptions {
  /** Who sent it; groups stand in the order of `senders`. */
  senderOf: (row: AidRow) => string;
  senders: readonly string[];
  hueOf: (row: AidRow) => Hue;
}

/**
 * Aid by sender: tonnes as bars, trucks as so many squares because nobody says what they weighed, and the size of one
 * load as an outline, never multiplied.
 */
export function aid(rows: readonly AidRow[], options: AidOptions): SVGSVGElement {
  const {senderOf, senders, hueOf, ...chart} = options;
  const groups = senders.map((title) => ({
    title,
    runs: runsOf(
      rows.filter((row) => senderOf(row) === title),
      (row) => ({heading: claimantOf(row), detail: dateOf(row, {year: false})}),
      (row) => ({
        row,
        label: labelOf(row),
        hue: hueOf(row),
        hollow: row.role !== "mass",
        mark: row.role !== "things" ? ("bar" as const) : isCountable(row) ? ("squares" as const) : ("number" as const)
      })
    )
  }));
  return drawLanes(
    groups.filter((group) => group.runs.length),
    {...chart, unit: "tonnes"}
  );
}

/** What the number counts: "tonnes of humanitarian aid", "tonnes each: trucks with bread". */
function labelOf(row: AidRow): string {
  if (row.role === "things") return countedOf(row);
  const what = row.counted?.replace(/^(metric )?ton(ne)?s of /, "") ?? "aid";
  return row.role === "size" ? `tonnes each: ${what}` : `tonnes of ${what}`;
}
