import {formatQualified} from "../../lib/format.js";
import {reachBeyond, unitsExtent} from "./glyphs.js";
import type {Lane, LaneGroup} from "./lanes.js";
import {textWidth, wrapText} from "./measure.js";

export const LEADING = 17;

/** A lane in its place. Everything in px; `y` is the middle of the lane's first line. */
export interface PlacedLane {
  lane: Lane;
  /** The lane's own area, which answers to finger and mouse. */
  top: number;
  height: number;
  y: number;
  label: string[];
  labelX: number;
  value: string;
}

export interface PlacedText {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  bold: boolean;
}

export interface LaneLayout {
  height: number;
  /** Where bars begin and where the greatest number ends. */
  x0: number;
  x1: number;
  /** Where lanes end. */
  end: number;
  texts: PlacedText[];
  lanes: PlacedLane[];
  /** Rules above the titles of groups. */
  rules: number[];
  /** Stretches that share the scale: those of groups with bars. */
  bands: {top: number; bottom: number}[];
}

/** Whether the lane shows units to be counted. */
export function hasUnits({mark}: Lane): boolean {
  return mark === "dots" || mark === "squares";
}

/** Columns of a drawing: headings beside the lanes where there is room, above them where there is not. */
function columns(width: number, labelWidth: number) {
  return width >= 500
    ? {heading: 190, label: 206, labelWidth: Math.max(110, labelWidth), beside: true}
    : {heading: width, label: 0, labelWidth: Math.min(124, Math.max(70, labelWidth)), beside: false};
}

/** Places groups of lanes from top to bottom. `max` is the greatest number on the scale. */
export function layOutLanes(groups: readonly LaneGroup[], width: number): LaneLayout {
  const all = groups.flatMap((group) => group.runs.flatMap((run) => run.lanes));
  const widest = Math.max(0, ...all.map((lane) => textWidth(lane.label) + (lane.part ? 12 : 0)));
  const {heading, label, labelWidth, beside} = columns(width, Math.min(widest, 150));
  const x0 = label + labelWidth + 10;
  const values = all.map((lane) => textWidth(formatQualified(lane.row), {bold: true}) + 8 + reachBeyond(lane.row));
  const x1 = width - Math.max(0, ...values.filter((_, i) => all[i].mark === "bar" && all[i].row.qualifier !== "vague"));
  const layout: LaneLayout = {height: 0, x0, x1, end: width, texts: [], lanes: [], rules: [], bands: []};
  let y = 0;

  for (const group of groups) {
    if (group.title) {
      y += y ? 22 : 1;
      layout.rules.push(y);
      const lines = wrapText(group.title, width, {bold: true});
      layout.texts.push({lines, x: 0, y: y + 20, bold: true});
      y += 20 + (lines.length - 1) * LEADING + 8;
    }
    const bars = group.runs.some((run) => run.lanes.some((lane) => lane.mark === "bar"));
    if (bars) y += 20;
    const top = y;
    for (const run of group.runs) {
      const lines = wrapText(run.heading, heading, {bold: beside});
      const detail = run.detail ? wrapText(run.detail, heading) : [];
      // Beside, what is small stands under the heading; above, everything is one paragraph.
      const start = y;
      let text = y + 17;
      layout.texts.push({lines, x: 0, y: text, bold: beside});
      text += lines.length * LEADING;
      if (detail.length) layout.texts.push({lines: detail, x: 0, y: text, bold: false});
      text += detail.length * LEADING;
      if (!beside) y = text - 8;
      for (const lane of run.lanes) {
        const labelX = label + (lane.part ? 12 : 0);
        const wrapped = wrapText(lane.label, labelWidth - (lane.part ? 12 : 0));
        const units = hasUnits(lane) ? unitsExtent(lane.row.value!, width - x0 - 40).height : 0;
        const height = Math.max(26, 9 + wrapped.length * LEADING, 14 + units);
        layout.lanes.push({lane, top: y, height, y: y + 13, label: wrapped, labelX, value: formatQualified(lane.row)});
        y += height;
      }
      y = Math.max(y, beside ? text - 10 : start) + (beside ? 8 : 10);
    }
    y -= beside ? 8 : 10;
    if (bars) layout.bands.push({top, bottom: y});
  }
  layout.height = Math.ceil(y + 4);
  return layout;
}
