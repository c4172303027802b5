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
    [
      hitArea(document, left, at - 24, right - left, 28),
      svg(document, "line", {x1: left, x2: right, y1: at, y2: at, stroke: colour("ink"), "stroke-dasharray": "5 4"}),
      svg(document, "text", {x: left, y: at - 8}, svg(document, "tspan", {"font-weight": 600}, number), ` ${words}`)
    ],
    `${number} ${words}`
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

/** Words that belong to a point: drawn with it, part of its link. */
export interface PointLabel {
  shapes: SVGElement[];
  visible: string;
}

interface Wording {
  x: number;
  /** Baseline of the first line. */
  y: number;
  number: string;
  bold: boolean;
  /** After the number; further lines below. */
  words: string[];
}

/** Words that end at `x`, with the area that answers for them. */
function pointLabel({document}: ArrivalsChart, {x, y, number, bold, words}: Wording): PointLabel {
  const [first, ...rest] = words;
  const width = Math.max(textWidth(`${number} ${first}`, {bold}), ...rest.map((line) => textWidth(line)));
  return {
    shapes: [
      hitArea(document, x - width, y - 16, width, 22 + 17 * rest.length),
      svg(
        document,
        "text",
        {x, y, "text-anchor": "end", class: "halo"},
        svg(document, "tspan", {"font-weight": bold ? 600 : null}, number),
        ` ${first}`,
        ...rest.map((line, i) => svg(document, "tspan", {x, y: y + 17 * (i + 1)}, ` ${line}`))
      )
    ],
    visible: [number, ...words].join(" ")
  };
}

/**
 * The words at points. The article's counts before the last stand to the left of theirs, in two lines where room is
 * short. Its last count and what others reported for the same day stand together with the difference between them,
 * since at this scale the two points lie on each other: below the line where the drawing is wide, above it, under the
 * baseline, where it is narrow.
 */
export function pointLabels(counts: readonly ExodusRow[], chart: ArrivalsChart): Map<ExodusRow, PointLabel> {
  const {x, y, left, right, narrow} = chart;
  const labels = new Map<ExodusRow, PointLabel>();
  const article = counts.filter((row) => row.origin === "article");
  const last = article.at(-1);
  if (!last) return labels;

  for (const row of article.slice(0, -1)) {
    const [cx, cy] = [x(momentOf(row)!), y(row.value!)];
    const number = formatQualified(row);
    const date = dateOf(row, {year: false});
    const single = textWidth(`${number} on ${date}`, {bold: true}) <= cx - 10 - left;
    const words = single ? [`on ${date}`] : ["on", date];
    labels.set(row, pointLabel(chart, {x: cx - 10, y: cy - (single ? 9 : 26), number, bold: true, words}));
  }

  const end = Math.min(right, x(momentOf(last)!) + 20);
  const top = y(last.value!) + (narrow ? -32 : 30);
  const words = [`on ${dateOf(last, {year: false})}`];
  labels.set(last, pointLabel(chart, {x: end, y: top, number: formatQualified(last), bold: true, words}));
  const rival = rivalOf(last, counts);
  if (rival) {
    const difference = rival.value! - last.value!;
    const rest = `${formatNumber(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"}`;
    const words = narrow ? [`reported elsewhere: ${rest}`] : ["reported", `elsewhere: ${rest}`];
    const at = {x: end, y: top + (narrow ? 20 : 24)};
    labels.set(rival, pointLabel(chart, {...at, number: formatQualified(rival), bold: false, words}));
  }
  return labels;
}

/** What others reported for the day of a claim, where it differs. */
function rivalOf(claim: ExodusRow, counts: readonly ExodusRow[]): ExodusRow | undefined {
  return counts.find(
    (row) => row.origin === "reported" && row.event_from === claim.event_from && row.value !== claim.value
  );
}
