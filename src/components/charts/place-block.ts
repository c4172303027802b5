import {formatQualified} from "../../lib/format.js";
import {colour, type Hue} from "../../lib/palette.js";
import type {PlacedRow} from "../../queries/placed.js";
import {type ChartOptions, evidenceLink, hitArea} from "./link.js";
import {SEEN, textWidth, wrapText} from "./measure.js";
import {svg, textLines} from "./svg.js";
import {CELL, unitShape} from "./unit-mark.js";
import {countedOf, shortDateOf} from "./words.js";

/** A place that something is said of. */
export interface Site {
  place_id: string;
  title: string;
  /** Whether the place is a stretch of land or road, of which the point is only the middle. */
  isArea: boolean;
  rows: readonly PlacedRow[];
}

/** What is said of one place, measured to be put on a map or below it. */
export interface PlaceBlock {
  width: number;
  height: number;
  /** Draws it with its upper left corner at a point. */
  draw: (x: number, y: number) => SVGElement[];
}

export interface BlockOptions extends Required<ChartOptions> {
  hueOf: (row: PlacedRow) => Hue;
  /** Width in px beyond which lines are broken. */
  most: number;
}

const LEADING = 17;
const INDENT = 20;

/** The claims about a place as a small stack: the place's names, and for each claim its mark, number, thing and date. */
export function placeBlock({title, rows}: Site, {most, hueOf, ...chart}: BlockOptions): PlaceBlock {
  const {document} = chart;
  const heading = wrapText(title, most / SEEN, {bold: true});
  const claims = rows.map((row) => {
    const words = `${formatQualified(row)} ${countedOf(row)}`;
    const when = row.event_start ? `, ${shortDateOf(row)}` : "";
    const lines = wrapText(words + when, (most - INDENT) / SEEN);
    return {row, lines, height: Math.max(CELL, lines.length * LEADING + 7)};
  });
  const reach = (line: string) => INDENT + SEEN * textWidth(line);
  const width = Math.max(
    ...heading.map((line) => SEEN * textWidth(line, {bold: true})),
    ...claims.flatMap(({lines}) => lines.map(reach))
  );
  const top = heading.length * LEADING;
  return {
    width,
    height: claims.reduce((sum, {height}) => sum + height, top),
    draw(x, y) {
      let below = y + top;
      const links = claims.map(({row, lines, height}) => {
        const mark = svg(
          document,
          "g",
          {fill: colour(hueOf(row)), transform: `translate(${x - 4},${below})`},
          unitShape(document, row.qualifier, {hue: hueOf(row)})
        );
        const words = claimText(document, formatQualified(row), lines, x + INDENT, below + 17);
        const hit = hitArea(document, x - 4, below, width + 4, height);
        below += height;
        return evidenceLink(row, chart, [hit, mark, words], `${lines.join(" ")}; ${row.place}`);
      });
      return [textLines(document, heading, {x, y: y + 13, class: "halo", "font-weight": 600}), ...links];
    }
  };
}

/** A claim in lines, its number in bold. */
function claimText(document: Document, value: string, lines: readonly string[], x: number, y: number): SVGTextElement {
  const text = textLines(document, lines, {x, y, class: "halo"});
  const first = lines.length > 1 ? (text.firstElementChild as SVGTSpanElement) : text;
  const bold = lines[0].slice(0, value.length);
  first.textContent = first.textContent!.slice(bold.length);
  first.prepend(svg(document, "tspan", {"font-weight": 600}, bold));
  return text;
}
