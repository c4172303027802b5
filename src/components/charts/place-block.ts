import {formatQualified} from "../../lib/format.js";
import {colour} from "../../lib/palette.js";
import type {PlacedRow} from "../../queries/placed.js";
import type {LaneGroup} from "./lanes.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {textWidth, wrapText} from "./measure.js";
import {svg, textLines} from "./svg.js";
import {CELL, unitShape} from "./unit-mark.js";

/** What is said of one place, measured to be put on a map. */
export interface PlaceBlock {
  width: number;
  height: number;
  /** Draws it with its upper left corner at a point. */
  draw: (x: number, y: number, chart: Required<ChartOptions>) => SVGElement[];
}

const LEADING = 17;
const INDENT = 20;

/**
 * The claims about a place as a small stack: the place's names; who says it and when; and a line for each claim, its
 * mark, its number and what is counted. `most` is the width in px beyond which lines are broken.
 */
export function placeBlock(group: LaneGroup, most: number): PlaceBlock {
  const title = wrapText(group.title ?? "", most, {bold: true});
  const runs = group.runs.map(({heading, detail, lanes}) => ({
    words: wrapText(detail ? `${heading}, ${detail}` : heading, most),
    lanes: lanes.map((lane) => {
      const value = formatQualified(lane.row);
      return {...lane, value, lines: wrapText(`${value} ${lane.label}`, most - INDENT, {bold: true})};
    })
  }));
  const heightOf = (lines: readonly string[]) => Math.max(CELL, lines.length * LEADING + 7);
  const width = Math.max(
    ...title.map((line) => textWidth(line, {bold: true})),
    ...runs.flatMap(({words}) => words.map((line) => textWidth(line))),
    ...runs.flatMap(({lanes}) => lanes.flatMap(({lines}) => lines.map((line) => INDENT + textWidth(line))))
  );
  const height =
    title.length * LEADING +
    runs.reduce(
      (sum, {words, lanes}) =>
        sum + words.length * LEADING + lanes.reduce((lower, {lines}) => lower + heightOf(lines), 0),
      0
    );
  return {
    width: Math.ceil(width),
    height,
    draw(x, y, chart) {
      const {document} = chart;
      const elements: SVGElement[] = [];
      let top = y;
      const say = (lines: string[], attributes: Record<string, string | number>) => {
        elements.push(textLines(document, lines, {x, y: top + 13, class: "halo", ...attributes}));
        top += lines.length * LEADING;
      };
      say(title, {"font-weight": 600});
      for (const {words, lanes} of runs) {
        say(words, {fill: colour("ink-2")});
        for (const {row, value, label, hue, lines} of lanes) {
          elements.push(
            evidenceLink(
              row,
              chart,
              [
                hitArea(document, x, top, width, heightOf(lines)),
                unitShape(document, row.qualifier, {x: x + 1, y: top + 5, hue}),
                claimText(document, value, lines, x + INDENT, top + 17)
              ],
              `${value} ${label}, ${(row as PlacedRow).place}`
            )
          );
          top += heightOf(lines);
        }
      }
      return elements;
    }
  };
}

/** A claim in lines, its number in bold. */
function claimText(document: Document, value: string, lines: readonly string[], x: number, y: number): SVGTextElement {
  const [first, ...rest] = lines;
  return svg(
    document,
    "text",
    {x, y, class: "halo"},
    svg(document, "tspan", {"font-weight": 600}, first.slice(0, value.length)),
    first.slice(value.length) + (rest.length ? " " : ""),
    ...rest.map((line, i) =>
      svg(document, "tspan", {x, y: y + (i + 1) * LEADING}, i < rest.length - 1 ? `${line} ` : line)
    )
  );
}
