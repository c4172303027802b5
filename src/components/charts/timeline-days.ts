import {formatDay} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {countDays} from "../../lib/scales.js";
import type {Event} from "./events.js";
import {vaguePoint} from "./glyphs.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {textWidth} from "./measure.js";
import {drawPlot} from "./plot.js";
import {svg, textLines} from "./svg.js";
import type {TimelineItem} from "./timeline.js";
import {labelHeight, labelText, type TimelineLabel, wrapLabel} from "./timeline-label.js";

export interface DaysOptions extends Required<ChartOptions> {
  title: string;
  events: readonly Event[];
  eventsTitle: string;
}

/** What stands in a column on a day, placed in px. */
interface Cell {
  item: TimelineItem | null;
  label: TimelineLabel;
  x: number;
  y: number;
}

interface Day {
  day: string;
  y: number;
  /** Days left out before it. */
  gap: number;
}

const PAD = 9;
const MARK = 20;
const GAP = 14;
/** Room that a date takes with its year, in px. */
const DATE = 40;
/** Width of what happened, where it has a column. */
const EVENTS = 130;
/** From so many days on it is said how many are left out. */
const MANY = 7;

/** Room for days left out, in px. */
function roomOf(gap: number): number {
  return gap >= MANY ? 24 : gap > 0 ? 10 : 0;
}

/**
 * What has a day, from top to bottom: days that follow each other stand below each other, and where days are left out
 * the line is dotted and says how many. Wide, what happened and each kind of claim has a column; narrow, all share one.
 */
export function drawDays(
  columns: readonly {title: string; items: readonly TimelineItem[]}[],
  {title, events, eventsTitle, ...chart}: DaysOptions
): SVGSVGElement {
  const {document, width} = chart;
  const wide = width >= 500;
  const told = events.map(({day, words}) => ({day, item: null, number: "", words, note: ""}));
  const claims = columns.map(({items}) => items.map((item) => ({...item, day: item.span.from[0], item})));
  const shown = wide ? claims : [[...told, ...claims.flat()]];
  const left = textWidth("00 Sept") + 22 + (wide ? EVENTS : 0);
  const each = (width - left - GAP * (shown.length - 1)) / shown.length;
  const lanes = shown.map((entries, i) => ({entries, x: left + i * (each + GAP), width: each}));
  if (wide) lanes.unshift({entries: told, x: left - EVENTS - MARK + 6, width: EVENTS + 4});

  const heads = wide ? [eventsTitle, ...columns.map((column) => column.title)] : [];
  const days: Day[] = [];
  const cells: Cell[] = [];
  let y = heads.length ? 54 : 32;
  for (const day of [...new Set([...told, ...claims.flat()].map((entry) => entry.day))].sort()) {
    const gap = days.length ? countDays(days.at(-1)!.day, day) - 2 : 0;
    y += roomOf(gap);
    days.push({day, y, gap});
    const bottoms = lanes.map(({entries, x, width: own}) => {
      let at = y;
      for (const entry of entries.filter((one) => one.day === day)) {
        const label = wrapLabel(entry, own - MARK);
        cells.push({item: entry.item, label, x, y: at});
        at += labelHeight(label) + PAD;
      }
      return at;
    });
    y = Math.max(...bottoms, y + DATE);
  }
  return drawPlot({
    document,
    width,
    height: Math.ceil(y),
    marks: [
      () =>
        svg(
          document,
          "g",
          {},
          svg(document, "text", {x: 0, y: 16, "font-weight": 600}, title),
          ...heads.map((head, i) =>
            svg(document, "text", {x: lanes[i].x + (i ? 0 : MARK), y: 42, fill: colour("ink-2")}, head)
          ),
          ...drawSpine(days, {document, x: left - 14, width, bottom: y})
        ),
      () => svg(document, "g", {}, ...cells.map((cell) => drawCell(cell, each, chart)))
    ]
  });
}

/** The days at the left, with the line of time: full through each day, dotted where days are left out. */
function drawSpine(
  days: readonly Day[],
  {document, x, width, bottom}: {document: Document; x: number; width: number; bottom: number}
): SVGElement[] {
  const line = (d: string, attributes = {}) => svg(document, "path", {d, stroke: colour("rule-strong"), ...attributes});
  const ends = [...days.slice(1).map(({y, gap}) => y - roomOf(gap)), bottom];
  const dots = days.map(({y, gap}) => (gap > 0 ? `M${x},${y - roomOf(gap) - 1}V${y - 4}` : ""));
  const skips = days.filter(({gap}) => gap >= MANY);
  const dates = days.map(({day}) => formatDay(day).split(" "));
  return [
    line(days.map(({y}) => `M${x + 6},${y - 3.5}H${width}`).join(""), {stroke: colour("rule")}),
    line(days.map(({y}, i) => `M${x},${y - 3}V${ends[i] - 3}`).join(""), {"stroke-width": 2}),
    line(dots.join(""), {"stroke-width": 2, "stroke-dasharray": "2 3"}),
    ...skips.map(({y, gap}) =>
      svg(document, "text", {x: x + 14, y: y - 11, fill: colour("ink-2")}, `${gap} days left out`)
    ),
    ...days.map(({y}, i) => {
      const [date, month, year] = dates[i];
      const lines = [`${date} ${month.slice(0, 3)}`, ...(year === dates[i - 1]?.[2] ? [] : [year])];
      return textLines(document, lines, {x: 0, y: y + 13});
    })
  ];
}

/** A claim with its mark, a full point or a dashed outline where no number is given; an event in second rank. */
function drawCell({item, label, x, y}: Cell, width: number, chart: Required<ChartOptions>): SVGElement {
  const {document} = chart;
  const text = labelText(document, label, {x: x + MARK, y: y + 13});
  if (!item) {
    text.setAttribute("fill", colour("ink-2"));
    return text;
  }
  const {row, hue} = item;
  const [cx, cy] = [x + 6, y + 8];
  const mark =
    row.qualifier === "vague"
      ? vaguePoint(document, cx, cy, hue)
      : svg(document, "circle", {cx, cy, r: 5.5, fill: colour(hue)});
  const hit = hitArea(document, x - 4, y - 3, width + 4, labelHeight(label) + PAD - 2);
  return evidenceLink(row, chart, [hit, mark, text], label.visible);
}
