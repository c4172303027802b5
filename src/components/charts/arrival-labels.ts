import {formatNumber, formatQualified} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import {momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import type {ArrivalsChart} from "./arrivals.js";
import {evidenceLink, hitArea} from "./link.js";
import {fitText, textWidth} from "./measure.js";
import {svg} from "./svg.js";
import {countedOf, dateOf} from "./words.js";

/** The line to measure arrivals by, with what it is, as one link to its claim. */
export function baselineLabels(row: ExodusRow, chart: ArrivalsChart): SVGAElement[] {
  const {document, x, y, from, to, width} = chart;
  const [x1, x2, at] = [x(new Date(`${from}T00:00Z`)), width - 14, y(row.value!)];
  const number = formatQualified(row);
  const words = fitText(
    [`${countedOf(row)}, ${dateOf(row)}`, countedOf(row), "before"],
    x2 - x1 - textWidth(`${number} `, {bold: true})
  );
  void to;
  const text = svg(
    document,
    "text",
    {x: x1 + 4, y: at - 8},
    svg(document, "tspan", {"font-weight": 600}, number),
    ` ${words}`
  );
  return [
    evidenceLink(
      row,
      chart,
      hitArea(document, x1, at - 25, x2 - x1, 30),
      svg(document, "line", {x1, x2, y1: at, y2: at, stroke: colour("ink"), "stroke-dasharray": "5 4"}),
      text
    )
  ];
}

/** Words for the line of reported figures, in the free corner below it. */
export function reportedLabel(
  reported: readonly ExodusRow[],
  {document, x, y, width}: ArrivalsChart
): SVGTextElement | null {
  if (reported.length < 3) return null;
  const middle = reported[Math.floor(reported.length / 3)];
  const at = x(momentOf(middle)!) + 14;
  const words = fitText(
    ["Hollow: counts reported elsewhere", "Hollow: reported elsewhere", "reported elsewhere"],
    width - at - 8
  );
  return svg(document, "text", {x: at, y: y(middle.value!) + 18, fill: colour("ink-2"), class: "halo"}, words);
}

/** The article's first count, labelled above its point, towards the side with room. */
export function firstLabels(numbers: readonly ExodusRow[], chart: ArrivalsChart): SVGAElement[] {
  const {document, x, y} = chart;
  const own = numbers.filter((row) => row.origin === "article");
  return own.slice(0, -1).map((row) => {
    const [cx, cy] = [x(momentOf(row)!), y(row.value!)];
    const number = formatQualified(row);
    const date = dateOf(row, {year: false});
    const text = svg(
      document,
      "text",
      {x: cx - 10, y: cy - 10, "text-anchor": "end", class: "halo"},
      svg(document, "tspan", {"font-weight": 600}, number),
      ` on ${date}`
    );
    const w = textWidth(`${number} on ${date}`);
    return evidenceLink(row, chart, hitArea(document, cx - 10 - w, cy - 27, w, 24), text);
  });
}

/**
 * The article's last count and, on the same day, what others reported: both numbers under the end of the line with the
 * difference between them, since at this scale the points lie on each other.
 */
export function endLabels(numbers: readonly ExodusRow[], chart: ArrivalsChart): (SVGAElement | SVGTextElement)[] {
  const {document, x, y, width} = chart;
  const last = numbers.filter((row) => row.origin === "article").at(-1);
  if (!last) return [];
  const rival = numbers.find(
    (row) => row.origin === "reported" && row.event_from === last.event_from && row.value !== last.value
  );
  const right = Math.min(width - 14, x(momentOf(last)!) + 12);
  const top = y(last.value!) + 30;
  const line = (row: ExodusRow, at: number, words: string, bold: boolean) => {
    const number = formatQualified(row);
    const w = textWidth(`${number} ${words}`, {bold});
    return evidenceLink(
      row,
      chart,
      hitArea(document, right - w, at - 17, w, 24),
      svg(
        document,
        "text",
        {x: right, y: at, "text-anchor": "end", class: "halo"},
        svg(document, "tspan", {"font-weight": bold ? 600 : null}, number),
        ` ${words}`
      )
    );
  };
  const labels: (SVGAElement | SVGTextElement)[] = [line(last, top, `on ${dateOf(last, {year: false})}`, true)];
  if (rival) {
    const difference = rival.value! - last.value!;
    labels.push(line(rival, top + 24, "reported elsewhere,", false));
    labels.push(
      svg(
        document,
        "text",
        {x: right, y: top + 42, "text-anchor": "end", class: "halo", fill: colour("ink-2")},
        `${formatNumber(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} for the same day`
      )
    );
  }
  return labels;
}
