import {formatQualified} from "../../lib/format.js";
import {BAR, reachBeyond, unitsExtent} from "./glyphs.js";
import type {Lane, LaneGroup, LaneRun} from "./lanes.js";
import {textWidth, wrapText} from "./measure.js";

export const LEADING = 17;

/** A lane in its place, in px. */
export interface PlacedLane {
  lane: Lane;
  /** The lane's own area, which answers to finger and mouse. */
  top: number;
  height: number;
  /** What is counted; where the drawing is narrow, after the number. */
  label: string[];
  x: number;
  /** Baseline of the label's first line. */
  baseline: number;
  /** Middle of the mark's first line. */
  y: number;
  /** The number in words. */
  value: string;
}

export interface PlacedText {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  bold: boolean;
}

/** Groups of lanes, placed; all in px. */
export interface LaneLayout {
  width: number;
  height: number;
  /** Whether labels stand beside the marks (wide) or above them (narrow). */
  beside: boolean;
  /** Where bars begin and where the greatest number ends. */
  x0: number;
  x1: number;
  texts: PlacedText[];
  lanes: PlacedLane[];
  /** Rules above the titles of groups. */
  rules: number[];
  /** Room for units to be counted, the same for all lanes so that their rows are equally long. */
  room: number;
  /** Stretches of lanes that share a scale, from top to bottom. */
  bands: {top: number; bottom: number; unit: string}[];
  /** Scales whose ticks are labelled: the middle of the labels, above the first run with bars of the unit. */
  ticks: {y: number; unit: string}[];
}

/** What the lane's bar measures; empty for the drawing's own unit. */
export function unitOf({unit = ""}: Lane): string {
  return unit;
}

/** Whether the lane shows units to be counted. */
export function hasUnits({mark}: Lane): boolean {
  return mark === "dots" || mark === "squares";
}

const HEADING = 188;
const INDENT = 12;

/**
 * Places groups of lanes from top to bottom. Wide: headings, labels and marks in three columns, the number after its
 * mark. Narrow: everything below each other, the number before its label, so that marks have the whole width.
 */
export function layOutLanes(groups: readonly LaneGroup[], width: number): LaneLayout {
  const lanes = groups.flatMap((group) => group.runs.flatMap((run) => run.lanes));
  return width >= 500 ? besideMarks(groups, lanes, width) : aboveMarks(groups, lanes, width);
}

function empty(width: number, x0: number, x1: number, room: number): LaneLayout {
  return {width, height: 0, beside: x0 > 0, x0, x1, room, texts: [], lanes: [], rules: [], bands: [], ticks: []};
}

/** Rule and title of a group; returns where its lanes begin. */
function placeTitle(layout: LaneLayout, {title, note}: LaneGroup, y: number): number {
  if (!title) return y;
  const top = y ? y + 20 : 1;
  layout.rules.push(top);
  const lines = wrapText(title, layout.width, {bold: true});
  layout.texts.push({lines, x: 0, y: top + 20, bold: true});
  let bottom = top + 20 + (lines.length - 1) * LEADING;
  if (note) {
    const used = textWidth(lines.at(-1)!, {bold: true}) + 10;
    const fits = used + textWidth(note) <= layout.width;
    if (!fits) bottom += LEADING;
    layout.texts.push({lines: [note], x: fits ? used : 0, y: bottom, bold: false});
  }
  return bottom + 10;
}

function besideMarks(groups: readonly LaneGroup[], lanes: readonly Lane[], width: number): LaneLayout {
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.label) + (lane.part ? INDENT : 0)));
  const labelWidth = Math.min(142, Math.max(96, widest));
  const x0 = HEADING + 12 + labelWidth + 12;
  const tail = (lane: Lane) => textWidth(formatQualified(lane.row), {bold: true}) + 10 + reachBeyond(lane.row);
  const tails = lanes.filter((lane) => lane.mark === "bar" && lane.row.qualifier !== "vague").map(tail);
  const room = width - x0 - Math.max(40, ...lanes.filter(hasUnits).map(tail));
  const layout = empty(width, x0, width - Math.max(0, ...tails), room);
  let y = 0;
  for (const group of groups) {
    y = placeTitle(layout, group, y);
    let joined = false;
    for (const run of group.runs) {
      const bar = run.lanes.find((lane) => lane.mark === "bar");
      if (bar && layout.ticks.every(({unit}) => unit !== unitOf(bar))) {
        layout.ticks.push({y: y + 9, unit: unitOf(bar)});
        y += 18;
      }
      const text = placeHeading(layout, run, y);
      for (const lane of run.lanes) {
        const x = HEADING + 12 + (lane.part ? INDENT : 0);
        const label = wrapText(lane.label, labelWidth - (lane.part ? INDENT : 0));
        const height = Math.max(26, 9 + label.length * LEADING, 14 + unitsHeight(lane, room));
        const value = formatQualified(lane.row);
        layout.lanes.push({lane, top: y, height, label, x, baseline: y + 18, y: y + 13, value});
        if (lane.mark === "bar") extendBand(layout, lane, {top: y, bottom: y + height, joined});
        joined = lane.mark === "bar";
        y += height;
      }
      y = Math.max(y, text) + 6;
    }
    y -= 6;
  }
  layout.height = Math.ceil(y + 4);
  return layout;
}

/** Adds a stretch of a scale: on to the one before where that lane was a bar of the same group and unit too. */
function extendBand(
  {bands}: LaneLayout,
  lane: Lane,
  {top, bottom, joined}: {top: number; bottom: number; joined: boolean}
): void {
  const last = bands.at(-1);
  if (joined && last?.unit === unitOf(lane)) last.bottom = bottom;
  else bands.push({top, bottom, unit: unitOf(lane)});
}

/** Heading and detail of a run in their column; returns where they end. */
function placeHeading({texts}: LaneLayout, {heading, detail}: LaneRun, top: number): number {
  const lines = wrapText(heading, HEADING, {bold: true});
  texts.push({lines, x: 0, y: top + 18, bold: true});
  let bottom = top + 18 + lines.length * LEADING;
  if (detail) {
    const details = wrapText(detail, HEADING);
    texts.push({lines: details, x: 0, y: bottom, bold: false});
    bottom += details.length * LEADING;
  }
  return bottom - 9;
}

function aboveMarks(groups: readonly LaneGroup[], lanes: readonly Lane[], width: number): LaneLayout {
  const x1 = width - Math.max(4, ...lanes.map((lane) => reachBeyond(lane.row) + 2));
  const layout = empty(width, 0, x1, width - 30);
  let y = 0;
  for (const group of groups) {
    y = placeTitle(layout, group, y);
    for (const run of group.runs) {
      const words = run.detail ? `${run.heading}, ${run.detail}` : run.heading;
      const heading = wrapText(words, width);
      layout.texts.push({lines: heading, x: 0, y: y + 12, bold: false});
      y += 12 + (heading.length - 1) * LEADING + 4;
      for (const lane of run.lanes) {
        const x = lane.part ? INDENT : 0;
        const value = formatQualified(lane.row);
        const label = wrapText(`${value} ${lane.label}`, width - x, {bold: true});
        const mark = hasUnits(lane) ? unitsHeight(lane, layout.room) : lane.mark === "bar" ? BAR : 0;
        const height = 4 + label.length * LEADING + 6 + mark + 5;
        const bar = y + 4 + label.length * LEADING + 6 + (hasUnits(lane) ? 6 : BAR / 2);
        layout.lanes.push({lane, top: y, height, label, x, baseline: y + 17, y: bar, value});
        if (lane.mark === "bar")
          layout.bands.push({top: bar - BAR / 2 - 3, bottom: bar + BAR / 2 + 3, unit: unitOf(lane)});
        y += height;
      }
      y += 8;
    }
    y -= 8;
  }
  layout.height = Math.ceil(y + 4);
  return layout;
}

function unitsHeight(lane: Lane, room: number): number {
  return hasUnits(lane) ? unitsExtent(lane.row.value!, room).height : 0;
}
