import type {Hue} from "../../lib/palette.js";
import type {CasualtyRow} from "../../queries/casualties.js";
import {drawLanes} from "./lane-plot.js";
import {type LaneGroup, runsOf} from "./lanes.js";
import type {ChartOptions} from "./link.js";
import {claimantOf, countedOf, dateOf} from "./words.js";

export interface CasualtiesOptions extends ChartOptions {
  /** The incident a row belongs to, by its title; groups stand in the order of `incidents`. */
  incidentOf: (row: CasualtyRow) => string;
  incidents: readonly string[];
  hueOf: (row: CasualtyRow) => Hue;
}

/**
 * Killed and injured, by who says it: one lane a claim, grouped by incident. Killed are full bars, injured (and all
 * others) outlines; bounds show at the ends. Rows in document order; claims of one claimant on one date share a heading.
 */
export function casualties(rows: readonly CasualtyRow[], options: CasualtiesOptions): SVGSVGElement {
  const {incidentOf, incidents, hueOf, ...chart} = options;
  const groups: LaneGroup[] = incidents.map((title) => ({
    title,
    runs: runsOf(
      rows.filter((row) => incidentOf(row) === title),
      (row) => ({heading: claimantOf(row), detail: dateOf(row, {year: false})}),
      (row) => ({
        row,
        mark: "bar" as const,
        label: partLabel(row),
        hue: hueOf(row),
        hollow: row.outcome !== "killed",
        part: row.parent_claim_id !== null
      })
    )
  }));
  return drawLanes(
    groups.filter((group) => group.runs.length),
    {...chart, unit: "people"}
  );
}

/** A part says so: "of whom children". */
function partLabel(row: CasualtyRow): string {
  return row.parent_claim_id ? `of whom ${row.counted ?? countedOf(row)}` : countedOf(row);
}
