import {sentenceCase} from "../../lib/format.js";
import type {Hue} from "../../lib/palette.js";
import type {WeaponRow} from "../../queries/weapons.js";
import {drawLanes} from "./lane-plot.js";
import {isCountable, type Lane, type LaneRun, runsOf} from "./lanes.js";
import type {ChartOptions} from "./link.js";
import {dateOf} from "./words.js";

export interface WeaponsOptions extends ChartOptions {
  /** What happened, and who says so: title of the row's group. Groups stand in the order of the rows. */
  groupOf: (row: WeaponRow) => string;
  /** What is counted, in the plural: "armored vehicles". */
  thingOf: (row: WeaponRow) => string;
  hueOf: (row: WeaponRow) => Hue;
}

/** Up to here things stand as squares. */
const COUNTABLE = 100;

/**
 * Things captured, destroyed and handed over: one square a thing where they are few enough to be counted, else bars,
 * each kind of thing on a scale of its own. What was counted on one day stands together; where a group has rival counts
 * of a thing, or bars, each thing's counts stand together with their dates. Counts reported elsewhere are hollow.
 */
export function weapons(rows: readonly WeaponRow[], options: WeaponsOptions): SVGSVGElement {
  const {groupOf, thingOf, hueOf, ...chart} = options;
  const laneOf = (row: WeaponRow, words: Pick<Lane, "label" | "about">): Lane => {
    const reported = row.origin === "reported";
    const look = {hue: reported ? ("reported" as const) : hueOf(row), hollow: reported};
    return {row, ...words, ...look, mark: markOf(row), unit: thingOf(row)};
  };
  const runs = (some: WeaponRow[]): LaneRun[] => {
    const rivals = new Set(some.map(thingOf)).size < some.length;
    return rivals || some.some((row) => markOf(row) === "bar")
      ? runsOf(
          some,
          (row) => ({heading: sentenceCase(thingOf(row))}),
          (row) => laneOf(row, {label: whenOf(row), about: thingOf(row)})
        )
      : runsOf(
          some,
          (row) => ({
            heading: sentenceCase(dateOf(row, {year: false})),
            detail: row.origin === "reported" ? "reported elsewhere" : null
          }),
          (row) => laneOf(row, {label: thingOf(row)})
        );
  };
  const groups = [...new Set(rows.map(groupOf))].map((title) => ({
    title,
    runs: runs(rows.filter((row) => groupOf(row) === title))
  }));
  return drawLanes(groups, {...chart, unit: "things"});
}

function markOf(row: WeaponRow): Lane["mark"] {
  if (isCountable(row, {most: COUNTABLE, open: true})) return "squares";
  return row.qualifier === "vague" ? "number" : "bar";
}

/** "on 19 September", "undated", "by 28 September, reported elsewhere": to stand after the number. */
function whenOf(row: WeaponRow): string {
  const date = dateOf(row, {year: false});
  const when = row.event_start ? `${row.kind === "cumulative" ? "by" : "on"} ${date}` : date;
  return row.origin === "reported" ? `${when}, reported elsewhere` : when;
}
