import {JSDOM} from "jsdom";
import type {Theme} from "../../../src/lib/palette.js";

/** One drawing of a figure, free of the page's stylesheet: to be placed into an image. */
export interface Drawing {
  width: number;
  height: number;
  /** Places it, `scale` times as large, with no more than `height` px of its own height showing. */
  place: (x: number, y: number, scale: number, height?: number) => string;
  /**
   * The height up to `most` px at which it is best cut, through nothing and where the gap is widest; null where too
   * little would be left. `loose` also cuts through lines.
   */
  cut: (most: number, loose?: boolean) => number | null;
}

/**
 * Takes a finished drawing out of its page: colours as values of the theme, marks leading from `root` to the site, and
 * what only a page can do left out. `plain` drops the links, for images that nobody can click in.
 */
export function readDrawing(svg: string, theme: Theme, {root, plain}: {root: string; plain: boolean}): Drawing {
  const {document, XMLSerializer} = new JSDOM(svg).window;
  const drawing = document.querySelector("svg")!;
  for (const name of ["role", "aria-labelledby", "aria-label"]) drawing.removeAttribute(name);
  const [width, height] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  const [taken, lines] = [takenHeights(drawing), lineHeights(drawing)];
  for (const link of drawing.querySelectorAll("a")) {
    if (plain || link.getAttribute("href")?.startsWith("#")) link.replaceWith(...link.childNodes);
    else link.setAttribute("href", link.getAttribute("href")!.replace(/^\.\//, root));
  }
  if (plain) for (const hit of drawing.querySelectorAll(".hit")) hit.remove();
  const markup = resolveColours(new XMLSerializer().serializeToString(drawing), theme);
  return {
    width,
    height,
    place(x, y, scale, shown = height) {
      const box = `x="${x}" y="${y}" width="${width * scale}" height="${shown * scale}" viewBox="0 0 ${width} ${shown}"`;
      const overflow = shown < height ? "hidden" : "visible";
      return markup.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
        const others = attributes.replace(/ (x|y|width|height|viewBox|xmlns)="[^"]*"/g, "");
        return `<svg ${box} overflow="${overflow}"${others}>`;
      });
    },
    cut(most, loose = false) {
      if (most >= height) return height;
      const gaps = gapsBetween(loose ? taken : [...taken, ...lines]).filter(
        ({from, to}) => from < most && to > most * LEAST_SHOWN
      );
      if (!gaps.length) return null;
      const best = gaps.reduce((a, b) => (b.to - b.from >= a.to - a.from ? b : a));
      return Math.min(most, best.from + 4);
    }
  };
}

/** Colours of the page as values: an image has no stylesheet to take them from. */
export function resolveColours(svg: string, theme: Theme): string {
  return svg
    .replace(/var\(--sans, ([^)]*)\)/g, "$1")
    .replace(/var\(--([\w-]+), #[0-9a-f]{6}\)/g, (_, name: keyof Theme) => theme[name]);
}

interface Range {
  from: number;
  to: number;
}

/** A cut shows at least so much of what there is room for. */
const LEAST_SHOWN = 0.55;

/** Where nothing is drawn that a cut would go through, from top to bottom. */
function gapsBetween(taken: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let end = 0;
  for (const {from, to} of [...taken].sort((a, b) => a.from - b.from)) {
    if (from > end) gaps.push({from: end, to: from});
    end = Math.max(end, to);
  }
  return gaps;
}

/** A heading stands so close above its first mark. */
const HEADING = 20;

/** Where marks and words are, in the drawing's own px. */
function takenHeights(drawing: SVGSVGElement): Range[] {
  const hits = [...drawing.querySelectorAll(".hit")].map((hit) => {
    const from = Number(hit.getAttribute("y")) + offsetOf(hit, drawing);
    return {from: from - HEADING, to: from + Number(hit.getAttribute("height"))};
  });
  const lines = [...drawing.querySelectorAll("text, tspan")].map((line) => {
    const baseline = Number(line.getAttribute("y") ?? 0) + offsetOf(line, drawing);
    return {from: baseline - 14, to: baseline + 6};
  });
  return [...hits, ...lines.filter(({to}) => to > 8)];
}

/** Where lines go down, such as those of a grid, an event or a curve. */
function lineHeights(drawing: SVGSVGElement): Range[] {
  return [...drawing.querySelectorAll("line, path")].map((line) => {
    const points = [...(line.getAttribute("d") ?? "").matchAll(/[\d.-]+,([\d.-]+)/g)].map(([, y]) => Number(y));
    const ends = ["y1", "y2"].flatMap((name) => (line.hasAttribute(name) ? Number(line.getAttribute(name)) : []));
    const at = offsetOf(line, drawing);
    const all = [...points, ...ends].map((y) => y + at);
    return {from: Math.min(...all), to: Math.max(...all)};
  });
}

/** How far panels and groups move an element down. */
function offsetOf(element: Element, drawing: Element): number {
  let sum = 0;
  for (let at: Element | null = element; at && at !== drawing; at = at.parentElement) {
    sum += Number(/translate\([^,)]+,\s*([\d.-]+)/.exec(at.getAttribute("transform") ?? "")?.[1] ?? 0);
    if (at !== element && at.localName === "svg") sum += Number(at.getAttribute("y") ?? 0);
  }
  return sum;
}
