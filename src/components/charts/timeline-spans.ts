import * as Plot from "@observablehq/plot";
import {formatDates, formatDay} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {countDays, dayEnd, dayStart, monthsBetween} from "../../lib/scales.js";
import {BAR} from "./glyphs.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {textWidth} from "./measure.js";
import {drawPlot} from "./plot.js";
import {svg} from "./svg.js";
import type {Span, TimelineItem} from "./timeline.js";
import {labelHeight, labelText, labelWidth, type TimelineLabel, wrapLabel} from "./timeline-label.js";

export interface SpansOptions extends Required<ChartOptions> {
  title: string;
  /** Days of the other panel, to show where on this scale they lie; and what they are called. */
  days: readonly string[];
  daysTitle: string;
}

const TOP = 30;
const MONTHS = 24;
const RUG = 24;
/** Least width that a label has before it is broken, in px. */
const LABEL = 270;
/** Room of a bar under its label, in px. */
const BELOW = 30;

/** What lasted, as bars on one scale of months, each under its label; dotted as far as only the month is known. */
export function drawSpans(items: readonly TimelineItem[], options: SpansOptions): SVGSVGElement {
  const {title, days, daysTitle, ...chart} = options;
  const {document, width} = chart;
  const ends = [...items.flatMap(({span}) => [...span.from, ...span.to]), ...days].sort();
  const months = monthsBetween(ends[0], ends.at(-1)!);
  const [start, end] = [dayStart(months[0]), dayEnd(ends.at(-1)!)];
  const x = (moment: Date) => (width * (moment.getTime() - start.getTime())) / (end.getTime() - start.getTime());
  const labels = items.map((item) => {
    const room = Math.max(LABEL, width - x(dayStart(item.span.from[0])));
    return wrapLabel({...item, note: noteOf(item)}, room);
  });
  let bottom = TOP;
  const tops = labels.map((label) => {
    bottom += labelHeight(label) + BELOW;
    return bottom - labelHeight(label) - BELOW;
  });
  const axis = bottom + (days.length ? RUG : 0);
  const step = Math.ceil((months.length * textWidth("0000 ")) / width);
  return drawPlot({
    document,
    width,
    height: axis + MONTHS,
    x: {type: "utc", domain: [start, end], range: [0, width]},
    y: {domain: [0, axis + MONTHS], range: [0, axis + MONTHS]},
    marks: [
      () => svg(document, "text", {x: 0, y: 16, "font-weight": 600}, title),
      Plot.ruleX(months, {x: dayStart, y1: TOP - 4, y2: axis + 4, stroke: colour("rule")}),
      Plot.ruleY([axis], {stroke: colour("rule-strong")}),
      Plot.text(months, {
        filter: (month, i) => i % step === 0 && countDays(month, ends.at(-1)!) > step * 20,
        x: dayStart,
        y: axis + 14,
        text: (day: string) => (day.endsWith("-01-01") ? day.slice(0, 4) : formatDay(day).split(" ")[1].slice(0, 3)),
        dx: 1,
        textAnchor: "start",
        fill: colour("ink-2")
      }),
      Plot.ruleX([...new Set(days)], {x: middleOf, y1: axis - 14, y2: axis, stroke: colour("ink"), strokeWidth: 1.5}),
      () => {
        const left = days.length ? x(middleOf(days.toSorted()[0])) - 6 : 0;
        return svg(
          document,
          "g",
          {},
          ...items.map((item, i) => drawSpan(item, labels[i], {x, y: tops[i]}, chart)),
          left > textWidth(daysTitle)
            ? svg(document, "text", {x: left, y: axis - 3, "text-anchor": "end", fill: colour("ink-2")}, daysTitle)
            : null
        );
      }
    ]
  });
}

/** When it was, as exactly as that is known, and who says it. */
function noteOf({span: {from, to}, note}: TimelineItem): string {
  const known = ([first, last]: Span["from"]) => (first === last ? first : first.slice(0, 7));
  return [formatDates(known(from), known(to)), note].filter(Boolean).join(", ");
}

function middleOf(day: string): Date {
  return new Date((dayStart(day).getTime() + dayEnd(day).getTime()) / 2);
}

function drawSpan(
  item: TimelineItem,
  label: TimelineLabel,
  {x, y}: {x: (moment: Date) => number; y: number},
  chart: Required<ChartOptions>
): SVGAElement {
  const {document, width} = chart;
  const {row, span, hue} = item;
  const [first, start, end, last] = [
    x(dayStart(span.from[0])),
    x(dayStart(span.from[1])),
    x(dayEnd(span.to[0])),
    x(dayEnd(span.to[1]))
  ];
  const height = labelHeight(label);
  const at = y + height + 6;
  const left = Math.max(0, Math.min(first, width - labelWidth(label)));
  const ink = colour(hue);
  return evidenceLink(
    row,
    chart,
    [
      hitArea(document, 0, y - 2, width, height + BELOW - 6),
      svg(document, "rect", {x: start, y: at, width: Math.max(2, end - start), height: BAR, fill: ink}),
      svg(document, "path", {
        d: `M${first},${at + BAR / 2}H${start}M${end},${at + BAR / 2}H${last}`,
        stroke: ink,
        "stroke-width": BAR,
        "stroke-dasharray": "2 3"
      }),
      labelText(document, label, {x: left, y: y + 13})
    ],
    label.visible
  );
}
