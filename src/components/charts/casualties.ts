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
  /** Place of a row among the claimants of one dated incident; the rest stand in the order of time. */
  rankOf: (row: CasualtyRow) => number;
  /** Incidents whose title gives the date, so that their claims need not repeat it. */
  isDated: (incident: string) => boolean;
  hueOf: (row: CasualtyRow) => Hue;
}

/**
 * Killed and injured, by who says it: one lane a claim, grouped by incident. Killed are full bars, injured (and all
 * others) outlines; bounds show at the ends. Claims of one claimant on one date share a heading.
 */
export function casualties(rows: readonly CasualtyRow[], options: CasualtiesOptions): SVGSVGElement {
  const {incidentOf, incidents, isDated, rankOf, hueOf, ...chart} = options;
  const inOrder = (title: string) => {
    const some = rows.filter((row) => incidentOf(row) === title);
    return isDated(title)
      ? some.toSorted((a, b) => rankOf(a) - rankOf(b))
      : some.toSorted((a, b) => (a.event_from ?? "").localeCompare(b.event_from ?? ""));
  };
  const groups: LaneGroup[] = incidents.map((title) => ({
    title,
    runs: runsOf(
      inOrder(title),
      (row) => ({heading: claimantOf(row), detail: isDated(title) ? null : dateOf(row, {year: false})}),
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

/** A part says so, and leaves what happened to the lane it is a part of: "of them: children". */
function partLabel(row: CasualtyRow): string {
  return row.parent_claim_id ? `of them: ${row.counted ?? countedOf(row)}` : countedOf(row);
}
