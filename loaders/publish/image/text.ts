import {textWidth, wrapText} from "../../../src/components/charts/measure.js";
import {html, type Markup} from "../markup.js";

export interface TextStyle {
  x: number;
  /** Where the first line's box begins. */
  y: number;
  /** Room for a line, in px. */
  width: number;
  size: number;
  fill: string;
  bold?: boolean;
  /** Distance of lines in em. Default 1.35. */
  leading?: number;
  /** At most so many lines; the last ends in an ellipsis where there would be more. */
  most?: number;
}

/** Text in lines, as SVG, and where the box of its last line ends. Empty text takes no room. */
export function drawText(
  text: string,
  {x, y, width, size, fill, bold = false, leading = 1.35, most = 99}: TextStyle
): {markup: Markup; bottom: number} {
  if (!text) return {markup: html``, bottom: y};
  const all = wrapText(text, width, {size, bold});
  const lines = all.slice(0, most);
  if (lines.length < all.length) lines[most - 1] = shorten(lines[most - 1], width, {size, bold});
  const step = size * leading;
  const baseline = y + step / 2 + size * 0.36;
  const spans = lines.map((line, i) => html`<tspan x="${x}" y="${round(baseline + i * step)}">${line}</tspan>`);
  return {
    markup: html`<text font-size="${size}"${bold && html` font-weight="600"`} fill="${fill}">${spans}</text>`,
    bottom: y + step * lines.length
  };
}

function shorten(line: string, width: number, style: {size: number; bold: boolean}): string {
  const words = line.split(" ");
  while (words.length > 1 && textWidth(`${words.join(" ")} …`, style) > width) words.pop();
  return `${words.join(" ").replace(/[,;:.]$/, "")} …`;
}

const round = (value: number) => Math.round(value * 10) / 10;
