import {momentOf} from "../../lib/scales.js";
import type {ExodusRow} from "../../queries/exodus.js";
import type {ArrivalsChart} from "./arrivals.js";
import {vaguePoint} from "./glyphs.js";
import {evidenceLink, hitArea} from "./link.js";
import {fitText, textWidth} from "./measure.js";
import {svg} from "./svg.js";
import {amountOf, countedOf} from "./words.js";

/** A claim without a number, below the axis at its day: it has a date but no height. */
export function vagueStrip(row: ExodusRow, chart: ArrivalsChart, y: number): SVGAElement {
  const {document, x, hueOf, width} = chart;
  const at = x(momentOf(row)!);
  const words = fitText(
    [`${partOf(row)} leaving: no number given`, `${partOf(row)}: no number given`, `${amountOf(row)}: no number`],
    width - at - 16
  );
  const w = textWidth(words);
  return evidenceLink(
    row,
    chart,
    [
      hitArea(document, at - 10, y - 12, w + 24, 24),
      vaguePoint(document, at, y, hueOf(row)),
      svg(document, "text", {x: at + 12, y: y + 5, class: "halo"}, words)
    ],
    words
  );
}

/** "“tens of thousands” of Armenians", "“several” people". */
function partOf(row: ExodusRow): string {
  const of = /(thousand|hundred|million|dozen|score|ten)s$/.test(row.value_text ?? "") ? "of " : "";
  return `${amountOf(row)} ${of}${countedOf(row)}`;
}
