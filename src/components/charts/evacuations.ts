import type {Hue} from "../../lib/palette.js";
import type {EvacuationRow} from "../../queries/evacuations.js";
import {drawLanes} from "./lane-plot.js";
import {isCountable, type LaneGroup, runsOf} from "./lanes.js";
import type {ChartOptions} from "./link.js";
import {countedOf, dateOf} from "./words.js";

export interface EvacuationsOptions extends ChartOptions {
  /** When it was, by the phase's title; groups stand in the order of `phases`. */
  phaseOf: (row: EvacuationRow) => string;
  phases: readonly string[];
  /** Who moved them. */
  moverOf: (row: EvacuationRow) => string;
  hueOf: (row: EvacuationRow) => Hue;
}

/**
 * People moved out, by who moved them. Bars where a phase has large numbers; where all are small enough to be counted,
 * one dot a person. Vehicles and settlements are squares, never on the scale of people.
 */
export function evacuations(rows: readonly EvacuationRow[], options: EvacuationsOptions): SVGSVGElement {
  const {phaseOf, phases, moverOf, hueOf, ...chart} = options;
  const groups: LaneGroup[] = phases.map((title) => {
    const inPhase = rows.filter((row) => phaseOf(row) === title);
    const countable = inPhase.every((row) => row.role === "things" || isCountable(row));
    return {
      title,
      note: countable ? "each dot is one person" : null,
      runs: runsOf(
        inPhase,
        (row) => ({
          heading: moverOf(row),
          detail: `${dateOf(row, {year: false})}, says ${row.claimant ?? "the article"}`
        }),
        (row) => ({
          row,
          label: countedOf(row),
          hue: hueOf(row),
          hollow: row.role === "things",
          mark: row.role === "things" ? (isCountable(row) ? "squares" : "number") : countable ? "dots" : "bar"
        })
      )
    };
  });
  return drawLanes(
    groups.filter((group) => group.runs.length),
    {...chart, unit: "people"}
  );
}
