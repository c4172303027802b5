import * as Plot from "@observablehq/plot";
import {colour} from "../../lib/palette.js";
import {FONT_SIZE} from "./measure.js";

/**
 * Plot.plot in the house's manner: no axes of its own making, the page's type and colours, and mended for those who
 * listen to it. Any warning Plot would draw into the figure is thrown instead.
 */
export function drawPlot(
  options: Plot.PlotOptions & {document: Document; width: number; height: number}
): SVGSVGElement {
  const {width, height} = options;
  const plot = Plot.plot({axis: null, margin: 0, ...options}) as SVGSVGElement;
  const warning = [...plot.querySelectorAll("title")].find((title) => title.textContent?.includes("warning"));
  if (warning) throw new Error(`plot warns: ${warning.textContent}`);
  for (const style of plot.querySelectorAll("style")) style.remove();
  for (const name of [...plot.attributes].map((a) => a.name)) {
    if (name !== "xmlns" && name !== "viewBox") plot.removeAttribute(name);
  }
  setAttributes(plot, {width, height, viewBox: `0 0 ${width} ${height}`, ...TYPE});
  mendGroups(plot);
  roundNumbers(plot);
  return plot;
}

/** Type of a whole drawing, inherited by all its texts. */
export const TYPE = {"font-size": FONT_SIZE, "font-family": "var(--sans, Inter, sans-serif)", fill: colour("ink")};

export function setAttributes(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/**
 * Plot names its groups with aria-label, which a <g> without a role may not have; what has no link is decoration. Its
 * texts are centred by an attribute of the drawing, which is gone: they get their own.
 */
function mendGroups(plot: SVGSVGElement): void {
  for (const text of plot.querySelectorAll("g[aria-label=text]:not([text-anchor])")) {
    text.setAttribute("text-anchor", "middle");
  }
  for (const group of plot.querySelectorAll("g[aria-label], g[aria-description]")) {
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  for (const child of plot.children) {
    if (!child.querySelector("a") && child.localName !== "a") child.setAttribute("aria-hidden", "true");
  }
}

const GEOMETRY = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "d", "transform"];

/** A tenth of a pixel is enough, and a third of the bytes. */
function roundNumbers(plot: SVGSVGElement): void {
  for (const element of plot.querySelectorAll("*")) {
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name);
      if (value?.includes(".")) {
        element.setAttribute(
          name,
          value.replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
        );
      }
    }
  }
}
