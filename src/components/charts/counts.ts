import {sentenceCase} from "../../lib/format.js";
import {groupBy} from "../../lib/group.js";
import type {Hue} from "../../lib/palette.js";
import type {CountRow} from "../../queries/counts.js";
import {drawLanes} from "./lane-plot.js";
import {runsOf} from "./lanes.js";
import {type ChartOptions, withDefaults} from "./link.js";
import {stackPanels} from "./stack.js";
import {claimantOf, countedOf, dateOf, unitWord} from "./words.js";

export interface CountsOptions extends ChartOptions {
  hueOf: (row: CountRow) => Hue;
  /** What a panel is about, by the role of its rows. */
  titleOf: (role: string) => string;
}

const GAP = 20;

/** The panels of the figure: counts of one kind and unit, the kind that is stated most often first. */
export function countPanels(rows: readonly CountRow[]): CountRow[][] {
  const groups = [...groupBy(rows, ({role, unit}) => `${role} ${unit}`).values()];
  return groups.toSorted((a, b) => b.length - a.length);
}

/**
 * How many of each kind, by who says it and when: one lane a claim, the kinds in panels with scales of their own, in each
 * of them the earliest first and what has no date last.
 */
export function counts(rows: readonly CountRow[], {hueOf, titleOf, ...options}: CountsOptions): SVGSVGElement {
  const chart = withDefaults(options);
  const panels = countPanels(rows).map((own) => {
    const [{role, unit}] = own;
    const inTime = own.toSorted((a, b) => (a.event_from ?? "9").localeCompare(b.event_from ?? "9"));
    const runs = runsOf(
      inTime,
      (row) => ({heading: claimantOf(row), detail: dateOf(row)}),
      (row) => ({row, mark: "bar" as const, label: countedOf(row), hue: hueOf(row)})
    );
    return drawLanes([{title: sentenceCase(titleOf(role)), runs}], {...chart, unit: unitWord(unit!)});
  });
  return stackPanels(chart.document, panels, GAP);
}
