import {formatNumber, formatQualified} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import type {ArrivalsChart} from "./arrivals.js";
import {evidenceLink, hitArea} from "./link.js";
import {fitText, textWidth, wrapText} from "./measure.js";
import {svg, textLines} from "./svg.js";
import {countedOf, dateOf} from "./words.js";

/** The line to measure arrivals by, with what it is, as one link to its claim. */
export function baselineLabel(row: ExodusRow, chart: ArrivalsChart): SVGAElement {
  const {document, y, left, right} = chart;
  const at = y(row.value!);
  const number = formatQualified(row);
  const room = right - left - textWidth(`${number} `, {bold: true}) - 4;
  const words = fitText(
    [...(row.event_start ? [`${countedOf(row)}, ${dateOf(row)}`] : []), countedOf(row), "before"],
    room
  );
  return evidenceLink(
    row,
    chart,
    hitArea(document, left, at - 24, right - left, 28),
    svg(document, "line", {x1: left, x2: right, y1: at, y2: at, stroke: colour("ink"), "stroke-dasharray": "5 4"}),
    svg(document, "text", {x: left, y: at - 8}, svg(document, "tspan", {"font-weight": 600}, number), ` ${words}`)
  );
}

/** Words for the line of reported figures, in the free corner below it. */
export function reportedLabel(reported: readonly ExodusRow[], chart: ArrivalsChart): SVGTextElement | null {
  const {document, x, y, right} = chart;
  if (reported.length < 3) return null;
  const middle = reported[Math.floor(reported.length / 3)];
  const at = x(momentOf(middle)!) + 16;
  const lines = wrapText("Counts reported elsewhere", right - at);
  return textLines(document, lines, {x: at, y: y(middle.value!) + 18, fill: colour("ink-2"), class: "halo"});
}

/** Words at a point: where they begin or end, the baseline of each line, and the number in bold. */
interface Label {
  x: number;
  y: number;
  anchor: "start" | "end";
  number: string;
  bold: boolean;
  /** After the number; further lines below. */
  words: string[];
}

function linkedLabel(row: ExodusRow, chart: ArrivalsChart, {x, y, anchor, number, bold, words}: Label): SVGAElement {
  const {document} = chart;
  const [first, ...rest] = words;
  const width = Math.max(textWidth(`${number} ${first}`, {bold}), ...rest.map((line) => textWidth(line)));
  const left = anchor === "end" ? x - width : x;
  return evidenceLink(
    row,
    chart,
    hitArea(document, left, y - 16, width, 22 + 17 * rest.length),
    svg(
      document,
      "text",
      {x, y, "text-anchor": anchor, class: "halo"},
      svg(document, "tspan", {"font-weight": bold ? 600 : null}, number),
      ` ${first}`,
      ...rest.map((line, i) => svg(document, "tspan", {x, y: y + 17 * (i + 1)}, line))
    )
  );
}

/** The article's counts before the last, each labelled on the left above its point, in two lines where room is short. */
export function earlyLabels(counts: readonly ExodusRow[], chart: ArrivalsChart): SVGAElement[] {
  const {x, y, left} = chart;
  return counts.slice(0, -1).map((row) => {
    const [cx, cy] = [x(momentOf(row)!), y(row.value!)];
    const number = formatQualified(row);
    const date = dateOf(row, {year: false});
    const single = textWidth(`${number} on ${date}`, {bold: true}) <= cx - 10 - left;
    const words = single ? [`on ${date}`] : ["on", date];
    return linkedLabel(row, chart, {x: cx - 10, y: cy - (single ? 9 : 26), anchor: "end", number, bold: true, words});
  });
}

/**
 * The article's last count and, for the same day, what others reported: both numbers at the end of the line with the
 * difference between them, since at this scale the two points lie on each other. Below the line where the drawing is
 * wide; above it, under the baseline, where it is narrow.
 */
export function endLabels(numbers: readonly ExodusRow[], chart: ArrivalsChart): SVGAElement[] {
  const {x, y, right, narrow} = chart;
  const last = numbers.filter((row) => row.origin === "article").at(-1);
  if (!last) return [];
  const end = Math.min(right, x(momentOf(last)!) + 20);
  const top = y(last.value!) + (narrow ? -32 : 30);
  const words = [`on ${dateOf(last, {year: false})}`];
  const labels = [
    linkedLabel(last, chart, {x: end, y: top, anchor: "end", number: formatQualified(last), bold: true, words})
  ];
  const rival = numbers.find(
    (row) => row.origin === "reported" && row.event_from === last.event_from && row.value !== last.value
  );
  if (rival) {
    const difference = rival.value! - last.value!;
    const rest = `${formatNumber(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"}`;
    labels.push(
      linkedLabel(rival, chart, {
        x: end,
        y: top + (narrow ? 20 : 24),
        anchor: "end",
        number: formatQualified(rival),
        bold: false,
        words: narrow ? [`reported elsewhere: ${rest}`] : ["reported", `elsewhere: ${rest}`]
      })
    );
  }
  return labels;
}
