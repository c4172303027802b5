type Attributes = Record<string, string | number | null | undefined>;

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes (null leaves one out) and children (strings become text). */
export function svg<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Lines of text, the first one's baseline at `y`, `leading` apart. */
export function textLines(
  document: Document,
  lines: readonly string[],
  {x, y, leading = 17, ...attributes}: Attributes & {x: number; y: number; leading?: number}
): SVGTextElement {
  if (lines.length === 1) return svg(document, "text", {x, y, ...attributes}, lines[0]);
  // The space keeps words apart for those who hear or copy the text; it stands where it moves no line.
  const ends = attributes["text-anchor"] === "end";
  const spans = lines.map((line, i) => {
    const words = ends ? (i ? ` ${line}` : line) : i < lines.length - 1 ? `${line} ` : line;
    return svg(document, "tspan", {x, y: y + i * leading}, words);
  });
  return svg(document, "text", attributes, ...spans);
}
