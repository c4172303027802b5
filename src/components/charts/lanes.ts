import type {Bounds} from "../../lib/format.js";
import type {Hue} from "../../lib/palette.js";
import type {Evidence} from "../../queries/evidence.js";
import type {Computed} from "./link.js";

/** One claim or computed value, one lane. */
export interface Lane {
  row: Evidence | Computed;
  /** What is counted, in words. */
  label: string;
  /** What is counted where the label does not say it but the heading; heard with the number. */
  about?: string;
  hue: Hue | "reported";
  /** Drawn as an outline. */
  hollow?: boolean;
  /** A part of the lane above. */
  part?: boolean;
  /**
   * How it is drawn: a bar on the scale; units to be counted, dots for people and squares for things; or the number
   * alone, where it counts something else than the scale and is too large or too vague for units.
   */
  mark: "bar" | "dots" | "squares" | "number";
  /** What its bar measures, where that is not the drawing's unit. Bars of one unit have one scale; a run has one unit. */
  unit?: string;
}

/** Lanes under one heading: who says it, or who did it. */
export interface LaneRun {
  heading: string;
  /** Under the heading, in second rank. */
  detail?: string | null;
  lanes: Lane[];
}

export interface LaneGroup {
  title: string | null;
  /** After the title, in second rank. */
  note?: string | null;
  runs: LaneRun[];
}

/** Up to here a number is drawn as so many units. */
const COUNTABLE = 50;

/** Whether a number can be drawn as so many units: exact, whole and at most `most`; `open`: or bounded on one side. */
export function isCountable({qualifier, value}: Bounds, {most = COUNTABLE, open = false} = {}): boolean {
  const bounded = qualifier === "exact" || (open && !["approx", "nearly", "range"].includes(qualifier));
  return bounded && Number.isInteger(value) && value! <= most;
}

/** Puts rows that follow each other and share a heading into runs, keeping their order. */
export function runsOf<Row>(
  rows: readonly Row[],
  heading: (row: Row) => {heading: string; detail?: string | null},
  lane: (row: Row) => Lane
): LaneRun[] {
  const runs = new Map<string, LaneRun>();
  for (const row of rows) {
    const head = heading(row);
    const key = JSON.stringify(head);
    if (!runs.has(key)) runs.set(key, {...head, lanes: []});
    runs.get(key)!.lanes.push(lane(row));
  }
  return [...runs.values()];
}
