import {colour, type Hue} from "../../lib/palette.js";
import {textWidth} from "./measure.js";
import {setAttributes, TYPE} from "./plot.js";
import {svg} from "./svg.js";
import {unitShape} from "./unit-mark.js";

export interface KeyEntry {
  title: string;
  hue: Hue;
}

const ROW = 24;

/** What hues stand for, as a panel above marks that have no names beside them: in one row, or in as many as it takes. */
export function drawKey(document: Document, entries: readonly KeyEntry[], width: number): SVGSVGElement {
  let [x, y] = [0, 0];
  const shapes = entries.flatMap(({title, hue}) => {
    const wide = 20 + textWidth(title);
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    const at = x;
    x += wide + 16;
    return [
      svg(
        document,
        "g",
        {fill: colour(hue), transform: `translate(${at - 4},${y - 2})`},
        unitShape(document, "exact", {hue})
      ),
      svg(document, "text", {x: at + 22, y: y + 15, fill: colour("ink-2")}, title)
    ];
  });
  const drawing = svg(document, "svg", {}, ...shapes);
  setAttributes(drawing, {width, height: y + ROW, viewBox: `0 0 ${width} ${y + ROW}`, ...TYPE});
  return drawing;
}
