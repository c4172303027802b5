import {setAttributes} from "./plot.js";
import {svg} from "./svg.js";

/** Panels below each other as one drawing, `gap` px apart; each keeps its own scales. */
export function stackPanels(document: Document, panels: SVGSVGElement[], gap = 20): SVGSVGElement {
  const size = (panel: SVGSVGElement, name: string) => Number(panel.getAttribute(name));
  const width = Math.max(...panels.map((panel) => size(panel, "width")));
  let height = 0;
  for (const panel of panels) {
    panel.setAttribute("y", String(height));
    height += size(panel, "height") + gap;
  }
  height -= gap;
  const stack = svg(document, "svg", {}, ...panels);
  const [first] = panels;
  for (const name of ["font-size", "font-family", "fill"]) stack.setAttribute(name, first.getAttribute(name)!);
  for (const panel of panels) for (const name of ["font-size", "font-family", "fill"]) panel.removeAttribute(name);
  setAttributes(stack, {width, height, viewBox: `0 0 ${width} ${height}`});
  return stack;
}
